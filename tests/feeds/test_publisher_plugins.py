"""Publishers come by entry point, ours as a stranger's; a bad one harms nobody who does not name it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feeds import Publisher
from feeds.errors import NoPublisher
from feeds.publishers import find_publishers, load_publisher, survey_publishers
from feeds.publishers.folder import Folder

ROOT = Path(__file__).parents[2]
GOOD = '''
from collections.abc import Iterable, Mapping
from pathlib import Path
from feeds import Publisher

class Pigeon:
    """Carries files to the next valley."""

    def __init__(self, public: Path, settings: Mapping[str, str] = {}) -> None:
        self.public, self.valley = public, settings.get("valley", "")

    def put(self, files: Mapping[str, bytes | Path], after: Mapping[str, bytes | Path] = {}) -> None:
        self.carried = [*files, *after]

    def remove(self, paths: Iterable[str]) -> None:
        self.carried = [path for path in self.carried if path not in paths]

kind: type[Publisher] = Pigeon
'''
BAD = """
from pathlib import Path
from feeds import Publisher

class Snail:
    def __init__(self, public: Path) -> None: ...

    def put(self, file: bytes) -> None: ...

kind: type[Publisher] = Snail
"""
Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Install a module with entry points of publishers, as pip would."""
    names = []

    def put(points: str, module: str) -> None:
        info = tmp_path / "merpati-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: merpati\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[briefings.publishers]\n{points}")
        (tmp_path / "merpati.py").write_text(module)
        monkeypatch.syspath_prepend(tmp_path)
        names.append("merpati")

    yield put
    for name in names:
        sys.modules.pop(name, None)


def test_our_own_publisher_is_found_as_a_strangers_is(tmp_path: Path) -> None:
    found = load_publisher("folder", tmp_path / "public")
    assert isinstance(found, Folder) and isinstance(found, Publisher)
    found.put({"feed.xml": b"umpan"})
    assert (tmp_path / "public" / "feed.xml").read_bytes() == b"umpan"


def test_a_stranger_publishes_with_settings_of_its_own(tmp_path: Path, install: Install) -> None:
    install("pigeon = merpati:Pigeon\n", GOOD)
    found = load_publisher("pigeon", tmp_path, {"valley": "Wening"})
    found.put({"feed.xml": b"umpan"}, {"lama.mp3": b"bunyi"})
    assert vars(found) == {"public": tmp_path, "valley": "Wening", "carried": ["feed.xml", "lama.mp3"]}


def test_no_publisher_is_loaded_before_it_is_asked_for(install: Install) -> None:
    install("pigeon = merpati:Pigeon\n", GOOD)
    assert {"folder", "pigeon"} <= set(find_publishers())
    assert "merpati" not in sys.modules


@pytest.mark.parametrize(
    ("module", "reason"),
    [("raise RuntimeError('tiada sayap')", "tiada sayap"), ("Pigeon = 3", "no put"), ("", "Pigeon")],
)
def test_a_broken_publisher_is_told_and_harms_only_those_who_name_it(
    tmp_path: Path, install: Install, module: str, reason: str
) -> None:
    install("pigeon = merpati:Pigeon\n", module)
    told = survey_publishers()
    assert told["folder"] == "" and reason in told["pigeon"]
    assert isinstance(load_publisher("folder", tmp_path), Folder)
    with pytest.raises(NoPublisher, match=reason):
        load_publisher("pigeon", tmp_path)


def test_a_publisher_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NoPublisher, match="did you mean 'folder'"):
        load_publisher("folders", tmp_path)


def test_a_setting_that_the_folder_does_not_know_is_no_secret(tmp_path: Path) -> None:
    with pytest.raises(NoPublisher, match="bucket"):
        load_publisher("folder", tmp_path, {"bucket": "warta"})


def test_a_stranger_is_held_to_the_types_by_mypy(tmp_path: Path) -> None:
    (tmp_path / "baik.py").write_text(GOOD)
    (tmp_path / "buruk.py").write_text(BAD)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(tmp_path / "cache"),
        "--follow-imports=silent",
    ]
    told = subprocess.run(
        [*command, "baik.py", "buruk.py"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"MYPYPATH": str(ROOT)},
    )
    assert "buruk.py" in told.stdout and "baik.py" not in told.stdout, told.stdout + told.stderr
