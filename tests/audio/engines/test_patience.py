"""A service is asked again, and not for ever."""

import pytest

from audio.engines import patience
from audio.engines.patience import Patience, Refused, refused, retry_after_s
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Sound

NOON = "Sun, 06 Nov 1994 12:00:00 GMT"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 7 ", 7),
        ("Sun, 06 Nov 1994 12:00:07 GMT", 7),
        ("Sunday, 06-Nov-94 12:00:07 GMT", 7),
        ("Sun Nov  6 12:00:07 1994", 7),
        ("Sun, 06 Nov 1994 19:00:07 +0700", 7),
        ("Sun, 06 Nov 1994 11:00:00 GMT", 0),
        ("-7", 0),
        ("nanti", 0),
        ("", 0),
        ("Sun, 99 Nov 1994 12:00:07 GMT", 0),
    ],
)
def test_a_wish_for_a_pause_comes_in_seconds_or_as_a_date(header: str, seconds: float) -> None:
    assert retry_after_s(header, NOON) == seconds


def test_without_a_clock_of_its_own_a_date_counts_from_ours() -> None:
    assert retry_after_s("Fri, 01 Jan 2100 00:00:00 GMT") > 1_000_000
    assert retry_after_s(NOON) == 0


def test_one_speaker_waits_for_a_moody_service_three_minutes_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(patience.time, "sleep", slept.append)
    speaker = Patience("gtts", 1.0)
    answers = 0

    def moody() -> Sound:
        nonlocal answers
        answers += 1
        if answers % 2:
            raise refused(429, {"Retry-After": "29"})
        return Sound(None, 1)  # type: ignore[arg-type]

    with pytest.raises(EngineUnreachable, match="180 s in all"):
        while True:
            speaker.ask(moody)
    assert sum(slept) == 6 * 29


def test_waits_are_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(patience.time, "sleep", slept.append)

    def busy() -> Sound:
        raise Refused("it is busy", passing=True)

    with pytest.raises(EngineUnreachable, match=r"it is busy \(asked 4 times\)"):
        Patience("gtts", 1.0).ask(busy)
    assert slept == [1, 2, 4]


def test_a_service_that_is_slow_to_refuse_loses_patience_by_its_slowness(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [0.0]
    monkeypatch.setattr(patience.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(patience.time, "sleep", lambda seconds: clock.__setitem__(0, clock[0] + seconds))

    def slow() -> Sound:
        clock[0] += 70.0
        raise Refused("it is busy", passing=True)

    with pytest.raises(EngineUnreachable, match="it is busy; 180 s in all"):
        Patience("edge", 1.0).ask(slow)
    assert clock[0] == 3 * 70 + 1 + 2


def test_a_wait_is_never_longer_than_half_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(patience.time, "sleep", slept.append)

    def empty() -> Sound:
        raise UnreadableSound("is empty")

    with pytest.raises(EngineFailed, match=r"its answer is empty \(asked 4 times\)") as failed:
        Patience("edge", 20.0).ask(empty)
    assert failed.value.final and slept == [20, 30, 30]


def test_a_refusal_for_good_ends_the_asking_when_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience.time, "sleep", lambda seconds: None)
    answers = iter([refused(503, {}), refused(403, {}), refused(503, {})])

    def closing() -> Sound:
        raise next(answers)

    with pytest.raises(EngineUnreachable, match=r"it refuses us \(asked 2 times\)"):
        Patience("openai", 1.0).ask(closing)
    assert len(list(answers)) == 1


def test_a_mistake_of_our_own_is_no_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(patience.time, "sleep", slept.append)

    def broken() -> Sound:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Patience("gtts", 1.0).ask(broken)
    assert not slept
