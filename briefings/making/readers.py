"""Readers: an engine with its voices, or two; a script in, spoken takes out."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from audio.engine import Engine, Utterance, Voice
from audio.engines import engines as known
from audio.engines import load, parse
from audio.errors import AudioError, EngineFailed, EngineUnreachable, without
from audio.speech import staff
from audio.speech.clips import Clips
from audio.speech.phonemes import notation
from audio.speech.speak import speak
from audio.take import Take
from scripts.lexicon import Lexicon, read
from scripts.rundown import Pace
from scripts.script import Line
from scripts.text.published import Secrets

CHECK_S = 3.0
"""An engine that has not said by then that it can speak, cannot."""


class Asked:
    """An engine that is being asked whether it can speak, while other work goes on."""

    def __init__(self, engine: Engine, settings: Mapping[str, str]) -> None:
        self._engine = engine
        self._secrets = Secrets.of(settings)
        self._until = time.monotonic() + CHECK_S
        self._fault: AudioError | None = None
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def _ask(self) -> None:
        try:
            self._engine.check()
        except AudioError as reason:
            self._fault = reason
        except Exception as fault:  # a plug-in of somebody else's may raise anything
            self._fault = EngineFailed(self._engine.traits.name, f"{type(fault).__name__}: {fault}")

    def answered(self) -> None:
        """Wait for the answer. Raises EngineUnreachable, EngineFailed with the remedy."""
        name = self._engine.traits.name
        self._thread.join(max(0.0, self._until - time.monotonic()))
        if self._thread.is_alive():
            raise EngineUnreachable(name, f"no answer within {CHECK_S:.0f} s")
        if self._fault is not None:
            known = isinstance(self._fault, EngineUnreachable | EngineFailed)
            fault = self._fault if known else EngineUnreachable(name, str(self._fault))
            raise without(fault, self._secrets) from self._fault


@dataclass(frozen=True, slots=True)
class Guest:
    """The reporter's engine, where it is another one."""

    engine: Engine
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reader:
    """An engine and the voices that it reads with."""

    engine: Engine
    announcer: Voice
    reporter: Voice
    settings: Mapping[str, str]
    asked: Asked
    """Whether it can speak is known once this has `answered`."""
    guest: Guest | None = None
    """It can speak: it was asked before a word was written for two."""
    alone: str = ""
    """Why nobody else is heard, although the show names a second voice."""

    @property
    def name(self) -> str:
        """ENGINE:VOICE, as it is recorded."""
        return f"{self.engine.traits.name}:{self.announcer.name}"

    @property
    def second(self) -> str:
        """The reporter's, likewise; empty where one voice reads all."""
        engine = self.guest.engine if self.guest is not None else self.engine
        return f"{engine.traits.name}:{self.reporter.name}" if self.two else ""

    @property
    def pace(self) -> Pace:
        """Of both voices together: the slower one's, since the edition must fit."""
        return max(self.announcer.pace, self.reporter.pace, key=lambda pace: pace.seconds_per_letter)

    @property
    def two(self) -> bool:
        """Whether a reporter is heard beside the announcer."""
        return self.guest is not None or self.reporter.name != self.announcer.name

    def after(self, fault: AudioError) -> "Reader | None":
        """Who reads all where it was the reporter's own engine that failed; None where it was not."""
        if self.guest is None or not isinstance(fault, EngineFailed | EngineUnreachable):
            return None
        if fault.engine != self.guest.engine.traits.name:
            return None
        return replace(self, reporter=self.announcer, guest=None, alone=str(fault))

    def voice(self, line: Line) -> str:
        """Whose turn it is."""
        return (self.reporter if line.role == "reporter" else self.announcer).name

    def engine_of(self, line: Line) -> Engine:
        """By which engine."""
        return self.guest.engine if self.guest is not None and line.role == "reporter" else self.engine


def reader(order: str, second: str, engines: Mapping[str, Mapping[str, str]]) -> Reader:
    """The reader that `order` (ENGINE or ENGINE:VOICE) names, asked and not yet heard. Raises EngineUnreachable.

    `second` names the reporter's voice, of the same engine or as ENGINE or ENGINE:VOICE of another; where that cannot
    speak, one voice reads all, and the reader says why.
    """
    name, voice = parse(order)
    settings = engines.get(name, {})
    engine = staff.hire(staff.post("engine", name, settings), lambda: load(name, settings))
    announcer = _voice(engine, voice)
    asked = Asked(engine, settings)
    if not second.strip():
        return Reader(engine, announcer, announcer, settings, asked)
    other, second_voice = parse(second) if ":" in second or second in known() else ("", second.strip())
    try:
        if other not in ("", name):
            guest = _guest(other, engines.get(other, {}))
            return Reader(engine, announcer, _voice(guest.engine, second_voice), settings, asked, guest)
        reporter = _voice(engine, second_voice)
    except AudioError as why:
        return Reader(engine, announcer, announcer, settings, asked, alone=str(why))
    alone = "the announcer has that voice" if reporter.name == announcer.name else ""
    return Reader(engine, announcer, reporter, settings, asked, alone=alone)


def _guest(name: str, settings: Mapping[str, str]) -> Guest:
    """Raises EngineUnreachable, EngineFailed."""
    engine = staff.hire(staff.post("engine", name, settings), lambda: load(name, settings))
    Asked(engine, settings).answered()
    return Guest(engine, settings)


def _voice(engine: Engine, name: str) -> Voice:
    try:
        return engine.traits.voice(name)
    except KeyError:
        known = ", ".join(voice.name for voice in engine.traits.voices)
        raise EngineUnreachable(engine.traits.name, f"it has no voice {name!r}; it has {known}") from None


def utterances(lines: Sequence[Line], by: Reader, lexicon: Lexicon) -> list[Utterance]:
    """What is said for each line."""
    return [
        Utterance(
            line.spoken,
            notation(line.spoken, _with_sayings(lexicon, line), by.engine_of(line).traits.alphabet),
            by.voice(line),
        )
        for line in lines
    ]


def record(
    lines: Sequence[Line],
    by: Reader,
    lexicon: Lexicon,
    clips: Clips,
    on_done: Callable[[int], None],
    on_take: Callable[[int, Take], None] | None = None,
) -> list[Take]:
    """One take for each line, spoken only where the cache has none. `on_done` hears how many are done, each second at
    least; `on_take`: see `speak`. Raises AudioError."""
    said = utterances(lines, by, lexicon)
    by.asked.answered()
    takes: dict[int, Take] = {}
    staffed = [(by.engine, by.settings)]
    if by.guest is not None:
        staffed.append((by.guest.engine, by.guest.settings))
    for engine, settings in staffed:
        places = [place for place, line in enumerate(lines) if by.engine_of(line) is engine]
        spoken = speak(
            [said[place] for place in places],
            engine.traits.name,
            settings,
            clips,
            checked=engine,
            on_done=_counted(on_done, len(takes)),
            on_take=_placed(on_take, places),
        )
        takes.update(zip(places, spoken, strict=True))
    return [takes[place] for place in range(len(lines))]


def _counted(on_done: Callable[[int], None], before: int) -> Callable[[int], None]:
    return lambda count: on_done(before + count)


def _placed(
    on_take: Callable[[int, Take], None] | None, places: Sequence[int]
) -> Callable[[int, Take], None] | None:
    if on_take is None:
        return None
    return lambda place, take: on_take(places[place], take)


def _with_sayings(lexicon: Lexicon, line: Line) -> Lexicon:
    """`lexicon` with what was decided about words of this one line."""
    if not line.said:
        return lexicon
    text = "\n".join(f"{written}\t{saying}" for written, saying in line.said)
    return read(text, "a decision").over(lexicon)
