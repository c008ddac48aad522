"""One long programme in a process of its own: its peak memory is its own. Used by speed.py.

usage: python tests/bench/lengthy.py NEWSROOM MINUTES       the newsroom's last edition, its stories over and over
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.append(sys.path.pop(0))  # feeds.py beside us must not hide the package feeds

from audio.music.assets import read_assets as load_assets
from audio.production.cache import RenderCache
from audio.production.render import render
from audio.production.spoken import Spoken
from audio.speech.clips import Clips
from audio.take import Take
from briefings.editions.history import read_all
from briefings.making.renditions import Renditions
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.publish.packaging import Label, packed
from scripts.script import Cue, Heading, Line, Script


class Forgetting(RenderCache):
    """What is told again is made again: nothing is known of its sections."""

    def get(self, key: str) -> None:
        """See `Cache`."""


def repeated(room: Newsroom, minutes: float) -> tuple[Script, list[Take]]:
    """The edition's own lines, told again under new names until it is so long."""
    clips, lines = Clips(room.clips), read_all(room.editions)[0].lines
    takes = {line.clip: take for line in lines if (take := clips.find(line.clip))}
    told = [line for line in lines if line.kind in ("story", "credit")]
    items: list[Line | Cue | Heading] = [Heading("Pembuka"), Cue("intro")]
    spoken: list[Take] = []
    seconds, number, story = 10.0, 0, ""
    while seconds < minutes * 60:
        line = told[number % len(told)]
        if line.story != story:
            story = line.story
            items += [Heading(story, f"{story}-{number}"), Cue("sting", f"{story}-{number}")]
        items.append(Line(line.written, line.spoken, "story", story=story))
        spoken.append(takes[line.clip])
        seconds += spoken[-1].seconds + 0.25
        number += 1
    return Script((*items, Cue("outro"))), spoken


def main() -> None:
    room, minutes = Newsroom(Path(sys.argv[1])), float(sys.argv[2])
    show = load(room.show_file)
    script, takes = repeated(room, minutes)
    assets = load_assets(None, "pagi", show.mastering.rate)
    episode, channel = read_all(room.editions)[0].episode, show.channel
    day, by = episode.published.date(), (channel.title, channel.author)
    facts = (episode.slug, episode.title, episode.summary, episode.number, day)
    label = Label(*facts, *by, headlines={}, voice=episode.voice)
    cpu, wall = time.process_time(), time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        spoken = Spoken(script, takes, Clips(room.clips).sound, assets)
        done = render(spoken, show.mastering, Forgetting(Path(scratch)))
        with packed(Renditions(done), label, Path(scratch)) as parcel:
            assert parcel.audio.bytes > 400_000 * minutes
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    # not getrusage: its peak is inherited from the process that started this one
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak, heard = int(status["VmHWM"].split()[0]) / 1024, done.programme
    row = f"{heard.seconds / 60:>8.1f}{peak:>9.0f}{cpu:>8.1f}{wall:>8.1f}{cpu / heard.seconds * 60:>14.2f}"
    print(f"{row}{heard.loudness_lufs:>8.2f}{heard.peak_dbtp:>8.2f}")


if __name__ == "__main__":
    main()
