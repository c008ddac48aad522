"""Logs for programs: a JSON object a line on standard error, asked for by --log-json or BRIEFINGS_LOG_JSON=1.

Each line has `event`, `level`, `timestamp` (UTC, ISO 8601) and `run`, the same for all lines of one command; from the
moment it is known, `edition`. Other packages' warnings (uvicorn's) come as lines too.
"""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

from briefings.progress import Quiet
from scripts.text.published import told

_state: dict[str, Any] = {}
"""The log, once there is one: one for the whole process, as `logging` has it."""


def begin() -> None:
    """From now on everything is told so."""
    import logging
    import secrets

    import structlog

    run = secrets.token_hex(4)

    def of_this_run(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event["run"] = run  # in every thread, which context variables are not
        return event

    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        of_this_run,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _without_secrets,
                structlog.processors.JSONRenderer(),  # ASCII: what would command a terminal is escaped
            ],
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for loud in ("httpx", "httpcore", "uvicorn.access"):
        logging.getLogger(loud).setLevel(logging.WARNING)
    structlog.contextvars.clear_contextvars()
    _state["log"] = structlog.get_logger("briefings")


def _without_secrets(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Whatever opens a door is told to no log: addresses of other packages' messages hold it too."""
    return {key: told(value) if isinstance(value, str) else value for key, value in event.items()}


def wanted() -> bool:
    """Whether `begin` was called."""
    return "log" in _state


def note(event: str, level: str = "info", **facts: object) -> None:
    """An event, where events are asked for."""
    if wanted():
        getattr(_state["log"], level)(event, **facts)


def about(edition: str) -> None:
    """What follows is of the edition of that slug; empty: of none."""
    if not wanted():
        return
    from structlog.contextvars import bind_contextvars, unbind_contextvars

    if edition:
        bind_contextvars(edition=edition)
    else:
        unbind_contextvars("edition")


def failed(kind: str, message: str, remedy: str, code: int) -> None:
    """The command ends with an error."""
    note("failed", "error", kind=kind, message=message, remedy=remedy, exit_code=code)


class Logged(Quiet):
    """Tells each stage and step when it ends, and what a producer should know when it is known."""

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        """See `Quiet.stage`."""
        before = self.seconds.get(name, 0.0)
        with super().stage(name, title, total):
            yield
        took_s = round(self.seconds[name] - before, 3)
        note("stage", stage=name, title=title, seconds=took_s)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """See `Quiet.step`."""
        with super().step(name):
            yield
        note("step", step=name, seconds=round(self.steps[-1][1], 3))

    def about(self, edition: str) -> None:
        """See `Quiet.about`."""
        about(edition)

    def say(self, text: str) -> None:
        """See `Quiet.say`."""
        note("notice", "warning", text=text)
