"""What a folder refuses is told in a sentence, and nothing is lost; of three runs at once one works."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.editions.broadcast import Made
from briefings.newsroom.folder import Newsroom

Run = Callable[..., tuple[int, str, str]]
Make = Callable[..., Made]
PROGRAM = (sys.executable, "-c", "from briefings.cli import main; main()")
AS_OTHERS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""As whoever is not root: modes of files hold."""
OK, BUSY, ON_AIR = 0, 6, 8


def as_others() -> tuple[str, ...]:
    """How a program is run for which modes hold."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None or subprocess.run([*AS_OTHERS, "true"], check=False).returncode:
        pytest.skip("root is refused nothing, and setpriv (util-linux) is not to be had here")
    return AS_OTHERS


def content(folder: Path) -> dict[str, bytes]:
    """What lies in `folder`."""
    return {f"{path.relative_to(folder)}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["public", "public/episodes", "editions", ".", ".cache"])
def test_a_folder_that_may_not_be_written_is_named_and_what_is_on_air_stays(
    newsroom: Newsroom, make_edition: Make, run: Run, name: str
) -> None:
    show = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(show.replace("repeats = false", "repeats = true"), "utf-8")
    make_edition(newsroom)
    before, folder = content(newsroom.public), newsroom.root / name
    command = [*as_others(), *PROGRAM, "make", "--date", "2026-11-22", "--edition", "siang"]
    for each in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        each.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        done = subprocess.run(
            [*command, "--show", newsroom.root], capture_output=True, text=True, check=False, timeout=120
        )
    finally:
        for each in (folder, *folder.rglob("*")):
            if each.is_dir():
                each.chmod(0o755)
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert str(newsroom.root) in done.stderr and "Permission denied" in done.stderr, done.stderr
        assert content(newsroom.public) == before
    assert run("make", "--date", "2026-11-22", "--edition", "malam", "--show", newsroom.root)[0] == OK
    assert run("check", "--show", newsroom.root)[0] == OK


def test_what_a_killed_run_had_laid_ready_is_gone_after_the_next(
    newsroom: Newsroom, make_edition: Make
) -> None:
    left = newsroom.root / ".cache" / "ready-k1ll3d"
    left.mkdir(parents=True)
    (left / "2026-11-21-pagi.mp3").write_bytes(b"x" * 1000)
    make_edition(newsroom)
    assert not left.exists()


def test_of_three_runs_at_once_one_works_and_the_others_say_so(newsroom: Newsroom, run: Run) -> None:
    command = [*PROGRAM, "make", "--date", "2026-11-22", "--edition", "pagi", "--show", str(newsroom.root)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [each.communicate(timeout=240)[1] for each in runs]
    codes = [each.returncode for each in runs]
    assert OK in codes and set(codes) <= {OK, BUSY, ON_AIR}, (codes, said)
    assert all("another run" in text for code, text in zip(codes, said, strict=True) if code == BUSY)
    feed = (newsroom.public / "feed.xml").read_text("utf-8")
    assert feed.count("<enclosure") == 1
    assert run("check", "--show", newsroom.root)[0] == OK
