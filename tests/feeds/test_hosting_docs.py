"""docs/hosting.md says what the server does."""

import re
from pathlib import Path, PurePosixPath

import pytest

from feeds.headers import cache_control, content_type, packs

DOCS = Path(__file__).parents[2] / "docs" / "hosting.md"
ROW = re.compile(r"^\| (`.+) \| `([^|]+)` \| `([^|]+)` \| (gzip|never) \|$", re.MULTILINE)
ROWS = ROW.findall(DOCS.read_text())


def test_the_table_has_a_row_for_each_kind() -> None:
    assert len(ROWS) >= 12


def test_a_host_is_told_of_every_kind_of_file_that_a_show_can_publish() -> None:
    kinds = {PurePosixPath(name).suffix for names, *_ in ROWS for name in re.findall("`([^`]+)`", names)}
    pages = {".html", ".css", ".js", ".svg", ".xml", ".json", ".opml", ".m3u", ".txt", ".vtt", ".srt"}
    assert kinds >= pages | {".mp3", ".opus", ".m4a", ".mp4", ".png", ".jpg"}


@pytest.mark.parametrize(("names", "kinds", "kept", "packed"), ROWS)
def test_each_row_is_what_is_sent(names: str, kinds: str, kept: str, packed: str) -> None:
    told = kinds.split("`, `")
    for number, name in enumerate(re.findall("`([^`]+)`", names)):
        path = name.replace("*", "x")
        assert content_type(path) == told[min(number, len(told) - 1)]
        assert cache_control(path) == kept
        assert packs(path) == (packed == "gzip")
