"""How long do the videos of an edition take, and is the right word lit?

    PYTHONPATH=. python tests/bench/video.py [VOICE]

The example's edition is made (five minutes), with videos and once more with another setting that they do not show.
Printed: seconds and processor time of both forms together beside the length of the sound, the bytes of each, and what
the second making took; then how far the times of words that are estimated for voices without any lie from those that
the voice gives. Exit code 1 where both forms take longer than MOST of the length (60 s for five minutes) on two cores
of their own: half of the processor time, which others on the machine do not lengthen as they do the clock's.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # before this folder, which has a feeds.py

from briefings.editions.broadcast import Broadcast
from briefings.making.assigning import Order
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.verbs.make import make
from feeds.video.words import timed

MOST = 60 / 300


def main() -> int:
    """Print the figures."""
    voice = sys.argv[1] if len(sys.argv) > 1 else "espeak"
    with tempfile.TemporaryDirectory(prefix="video-") as folder:
        room: Newsroom = found(Path(folder) / "warta", date.today())
        text = room.show_file.read_text("utf-8").replace("video = false", "video = true", 1)
        room.show_file.write_text(text, encoding="utf-8")
        took: list[float] = []
        worked: list[float] = []
        for keep in (90, 91):
            text = room.show_file.read_text("utf-8").replace("keep = 90", f"keep = {keep}")
            room.show_file.write_text(text, encoding="utf-8")
            heard = _Worked()
            begin = time.perf_counter()
            made = make(
                room, load(room.show_file), Order(voices=(voice,), replace=True), datetime.now(UTC), heard
            )
            took.append(heard.seconds.get("video", 0.0))
            worked.append(heard.worked)
            whole = time.perf_counter() - begin
        episode = made.record.episode
        films = [media for media in episode.files if media.type == "video/mp4"]
        length = episode.audio.seconds
        for media in films:
            print(f"{media.path.rpartition('/')[2]}: {media.bytes / 1e6:.1f} MB")
        print(f"{length:.0f} s of sound: both videos in {took[0]:.1f} s, {took[0] / length:.3f} of it")
        print(
            f"processor: {worked[0]:.1f} s, on two cores {worked[0] / 2 / length:.3f} of it (at most {MOST})"
        )
        print(f"made again: {took[1]:.1f} s of {whole:.1f} s")
        _compare(made.record)
        return 0 if len(films) == 2 and worked[0] / 2 <= MOST * length else 1


class _Worked(Quiet):
    """Counts the processor time of all threads while the videos are drawn."""

    worked = 0.0

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        begin = time.process_time()
        with super().stage(name, title, total):
            yield
        if name == "video":
            self.worked += time.process_time() - begin


def _compare(record: Broadcast) -> None:
    """How far estimated beginnings of words lie from those that the voice gave."""
    off: list[float] = []
    for caption, line in zip(record.episode.transcript, record.lines, strict=True):
        guessed = timed(line.spoken, caption.start_s, caption.end_s)
        if len(guessed) == len(caption.words):
            off += [abs(a[0] - b[0]) for a, b in zip(guessed, caption.words, strict=True)]
    if off:
        middle, most = median(off), sorted(off)[int(0.95 * (len(off) - 1))]
        print(
            f"{len(off)} words: estimated {middle:.2f} s beside the voice's own times, 95 % within {most:.2f} s"
        )


if __name__ == "__main__":
    sys.exit(main())
