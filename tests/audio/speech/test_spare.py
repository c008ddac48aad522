"""A worker that stays between two hearings, and goes when it is of no use."""

import time
from collections.abc import Mapping

import pytest

from audio.engine import Clip, Engine, Traits, Utterance
from audio.engines.silent import Silent
from audio.speech import spare as room
from audio.speech.spare import Spare

LINE = Utterance("Selamat pagi.", "Selamat pagi.", "silent")


class Made(Silent):
    """A worker that counts."""

    def __init__(self, name: str, settings: Mapping[str, str], traits: Traits) -> None:
        super().__init__({})
        self.ended = 0
        self.fails = False
        MADE.append(self)

    def speak(self, utterance: Utterance) -> Clip:
        if self.fails:
            raise OSError("gone")
        return super().speak(utterance)

    def close(self) -> None:
        self.ended += 1


MADE: list[Made] = []


@pytest.fixture
def traits(monkeypatch: pytest.MonkeyPatch) -> Traits:
    MADE.clear()
    monkeypatch.setattr(room, "Worker", Made)
    engine: Engine = Silent({})
    return engine.traits


def test_the_next_hearing_is_read_by_the_worker_that_is_there(traits: Traits) -> None:
    spare = Spare()
    for _ in range(3):
        lent = spare.lend("silent", {}, traits)
        lent.speak(LINE)
        lent.close()
        lent.close()
    assert len(MADE) == 1 and MADE[0].ended == 0
    spare.close()
    assert MADE[0].ended == 1


def test_one_that_failed_or_speaks_otherwise_is_not_used_again(traits: Traits) -> None:
    spare = Spare()
    lent = spare.lend("silent", {}, traits)
    MADE[0].fails = True
    with pytest.raises(OSError, match="gone"):
        lent.speak(LINE)
    lent.close()
    assert MADE[0].ended == 1
    spare.lend("silent", {}, traits).close()
    spare.lend("silent", {"rate": "2"}, traits).close()
    assert len(MADE) == 3 and MADE[1].ended == 1 and MADE[2].ended == 0


def test_two_who_listen_at_a_time_have_a_worker_each(traits: Traits) -> None:
    spare = Spare()
    one, other = (spare.lend("silent", {}, traits) for _ in range(2))
    one.close()
    other.close()
    assert len(MADE) == 2 and sum(each.ended for each in MADE) == 1


def test_it_ends_when_nobody_has_listened_for_long(traits: Traits) -> None:
    Spare(kept_s=0.02).lend("silent", {}, traits).close()
    for _ in range(100):
        if MADE[0].ended:
            break
        time.sleep(0.01)
    assert MADE[0].ended == 1
