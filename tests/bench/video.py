"""How long do the videos of an edition take? PYTHONPATH=. python tests/bench/video.py [VOICE]

The example's edition is made (five minutes), with videos and again without a change. Printed: seconds of both forms
together beside the length of the sound, the bytes of each, and what the second making took. Exit code 1 where they take
longer than MOST of the length (60 s for five minutes, on two cores).
"""

import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # before this folder, which has a feeds.py

from briefings.making.assigning import Order
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.verbs.make import make

MOST = 60 / 300


def main() -> int:
    """Print the figures."""
    voice = sys.argv[1] if len(sys.argv) > 1 else "espeak"
    with tempfile.TemporaryDirectory(prefix="video-") as folder:
        room: Newsroom = found(Path(folder) / "warta", date.today())
        text = room.show_file.read_text("utf-8").replace("video = false", "video = true", 1)
        room.show_file.write_text(text, encoding="utf-8")
        took: list[float] = []
        for _ in range(2):
            heard = Quiet()
            begin = time.perf_counter()
            made = make(
                room, load(room.show_file), Order(voices=(voice,), replace=True), datetime.now(UTC), heard
            )
            took.append(heard.seconds.get("video", 0.0))
            whole = time.perf_counter() - begin
        episode = made.record.episode
        films = [media for media in episode.files if media.type == "video/mp4"]
        length = episode.audio.seconds
        for media in films:
            print(f"{media.path.rpartition('/')[2]}: {media.bytes / 1e6:.1f} MB")
        share = took[0] / length
        print(f"{length:.0f} s of sound: both videos in {took[0]:.1f} s, {share:.3f} of it (at most {MOST})")
        print(f"made again: {took[1]:.1f} s of {whole:.1f} s")
        return 0 if len(films) == 2 and took[0] <= MOST * length else 1


if __name__ == "__main__":
    sys.exit(main())
