"""`briefings demo --studio`: from one command to a newsroom on the screen that is on air already."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from briefings.cli import main; main()", "demo"]


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[str]:
    """The address that the demo prints once its programme is made."""
    more = ["--voice", "silent", "--studio", "--port", "0"]
    process = subprocess.Popen(
        [*COMMAND, str(tmp_path / "demo"), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    yield next(line.split()[1] for line in process.stdout if line.startswith("Open "))
    process.terminate()
    process.wait(20)
    process.stdout.close()


def test_the_demo_opens_in_the_studio_with_its_first_edition_on_air(printed: str) -> None:
    origin, _, token = printed.partition("/masuk#")
    headers = {"origin": origin, "content-type": "application/json"}
    body = json.dumps({"token": token}).encode()
    request = urllib.request.Request(f"{origin}/masuk", body, headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        cookie = answer.headers["set-cookie"].partition(";")[0]
    with urllib.request.urlopen(
        urllib.request.Request(f"{origin}/", headers={"cookie": cookie}), timeout=20
    ) as page:
        seen = page.read().decode()
    assert 'class="lamp lit"' in seen and seen.count('class="card"') == 6
