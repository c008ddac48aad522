"""Lines are spoken: what the cache has is taken from it, the rest is said by several workers at once."""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from audio import engines
from audio.engine import Clip, Engine, Utterance
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound, without
from audio.speech import staff
from audio.speech.acceptance import accept
from audio.speech.clips import Clips, clip_key
from audio.speech.worker import Worker
from audio.take import Take
from scripts.text.published import Secrets

OnDone = Callable[[int], None]
OnTake = Callable[[int, Take], None]
_Result = tuple[str, Take | BaseException]


def speak(
    utterances: Sequence[Utterance],
    engine: str,
    settings: Mapping[str, str],
    clips: Clips,
    *,
    checked: Engine | None = None,
    processes: int | None = None,
    on_done: OnDone | None = None,
    retries: int = 2,
    on_take: OnTake | None = None,
) -> list[Take]:
    """Have every utterance spoken by `engine`; takes come in the order of the utterances.

    Only what `clips` does not hold is spoken, and the same line once. `checked`, an engine made of the same name and
    settings that has been asked whether it can speak, begins at once and is closed afterwards. `on_done` hears the
    number of utterances done so far, each second at least; what it raises ends the speaking. `on_take` hears each take
    with its place as soon as it is there; then the lines are spoken in their order, for somebody who is listening
    already. Raises EngineUnreachable, EngineFailed naming the line after `retries` more attempts, AudioError when clips
    cannot be kept.
    """
    first = checked or engines.load(engine, settings)
    held = _post(first, settings)
    staff.recall(held, first)
    traits = first.traits
    keys = [clip_key(traits, utterance) for utterance in utterances]
    wanted = dict(zip(keys, utterances, strict=True))
    takes = {key: take for key in wanted if (take := clips.find(key)) is not None}
    missing = {key: utterance for key, utterance in wanted.items() if key not in takes}

    def report() -> None:
        if on_done is not None:
            on_done(sum(key in takes for key in keys))

    def hand_over(of: str) -> None:
        for place, key in enumerate(keys):
            if on_take is not None and key == of:
                on_take(place, takes[key])

    for key in list(takes):
        hand_over(key)
    report()
    if missing:
        count = staff.at_most(max(1, min(processes or traits.processes, len(missing))))
        speakers = _speakers(first, settings, count)
        with _workers(speakers, held, clips, missing, retries, in_order=on_take is not None) as results:
            while len(takes) < len(wanted):
                key, result = _next(results, report)
                if isinstance(result, BaseException):
                    raise without(result, Secrets.of(settings)) from result
                takes[key] = result
                hand_over(key)
                report()
    elif not traits.own_process:
        staff.leave(held, first)
    return [takes[key] for key in keys]


def _next(results: "queue.SimpleQueue[_Result]", wait: Callable[[], None]) -> _Result:
    """The next result. Ctrl-C that comes just before a wait does not end it: each second it is looked for again, and
    `wait` is called."""
    while True:
        with suppress(queue.Empty):
            return results.get(timeout=1.0)
        wait()


@contextmanager
def _workers(
    speakers: Sequence[Engine],
    held: staff.Post,
    clips: Clips,
    missing: Mapping[str, Utterance],
    retries: int,
    *,
    in_order: bool,
) -> Iterator["queue.SimpleQueue[_Result]"]:
    """Let `speakers`, who were taken on for the post that they `held`, work through the lines, the longest first, so
    that they end together, or `in_order`."""
    results: queue.SimpleQueue[_Result] = queue.SimpleQueue()
    stop = threading.Event()
    jobs = deque(
        missing.items() if in_order else sorted(missing.items(), key=lambda job: -len(job[1].notation))
    )
    # daemons: one that hangs in a network call must not hold up Ctrl-C
    threads = [
        threading.Thread(target=_work, args=(speaker, jobs, clips, results, retries, stop), daemon=True)
        for speaker in speakers
    ]
    done = False
    try:
        for thread in threads:
            thread.start()
        yield results
        done = True
    finally:
        jobs.clear()
        stop.set()
        for speaker in () if done else speakers:
            staff.dismiss(speaker)
        for speaker, thread in zip(speakers, threads, strict=True):
            thread.join(timeout=0.5)
            if done and not thread.is_alive():
                staff.leave(held, speaker)
            else:
                staff.dismiss(speaker)  # one may just have been starting another process


def _speakers(engine: Engine, settings: Mapping[str, str], count: int) -> list[Engine]:
    """`count` that speak as `engine` does, itself the first unless it wants processes of its own."""
    name, held = engine.traits.name, _post(engine, settings)
    if engine.traits.own_process:
        return [staff.hire(held, lambda: Worker(name, settings, engine.traits)) for _ in range(count)]
    return [engine, *(staff.hire(held, lambda: engines.load(name, settings)) for _ in range(count - 1))]


def _post(engine: Engine, settings: Mapping[str, str]) -> staff.Post:
    return staff.post("worker" if engine.traits.own_process else "engine", engine.traits.name, settings)


def _work(
    engine: Engine,
    jobs: "deque[tuple[str, Utterance]]",
    clips: Clips,
    results: "queue.SimpleQueue[_Result]",
    retries: int,
    stop: threading.Event,
) -> None:
    while not stop.is_set():
        try:
            key, utterance = jobs.popleft()
        except IndexError:
            return
        try:
            clip = _say(engine, utterance, retries, stop)
            results.put((key, clips.keep(key, clip, engine.traits.name, utterance.voice)))
        except BaseException as error:  # whatever it is: who waits for the results must not wait for ever
            results.put((key, error))
            return


def _say(engine: Engine, utterance: Utterance, retries: int, stop: threading.Event) -> Clip:
    from tenacity import Retrying, retry_if_exception, stop_after_attempt, stop_when_event_set

    asked = Retrying(
        retry=retry_if_exception(_worth_another),
        stop=stop_after_attempt(retries + 1) | stop_when_event_set(stop),
        reraise=True,
    )
    try:
        return asked(lambda: accept(engine.speak(utterance), utterance.text))
    except EngineUnreachable:
        raise
    except Exception as error:  # a plug-in of somebody else's may raise anything
        where = f"at the line “{_short(utterance.text)}”"
        raise EngineFailed(engine.traits.name, f"{_reason(error)} - {where}") from error


def _worth_another(error: BaseException) -> bool:
    if isinstance(error, EngineFailed):
        return not error.final
    return isinstance(error, Exception) and not isinstance(error, EngineUnreachable)


def _reason(error: Exception) -> str:
    if isinstance(error, UnreadableSound):
        return f"its sound {error.reason}"
    return error.reason if isinstance(error, EngineFailed) else f"{type(error).__name__}: {error}"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
