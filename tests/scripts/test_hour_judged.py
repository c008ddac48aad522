"""What is retold for the hour is let through by the judge, who reads the days of an article by itself."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.format import Format
from scripts.judging.hour import Hour
from scripts.judging.judge import judge
from scripts.rundown import Pace
from scripts.script import Line
from scripts.speakable import speakable
from scripts.telling.compose import compose
from scripts.telling.planning import plan

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data" / "hour" / "retold.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def at(moment: str, zone: ZoneInfo) -> datetime:
    found = datetime.fromisoformat(moment)
    return found if found.tzinfo else found.replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("written", "heard", "zone", "text"), [pair[:4] for pair in PAIRS if pair[3].endswith(".")]
)
def test_what_is_retold_for_the_hour_is_not_refused(written: str, heard: str, zone: str, text: str) -> None:
    own = ZoneInfo(zone)
    article = Article(
        "Kabar Desa Pantai Kelor",
        (text, "Warga desa itu berterima kasih."),
        Credit("Obor", published=at(written, own), link="https://obor.example/kelor"),
    )
    hour = Hour(at(heard, own))
    story = tell([article], hour=hour)
    rundown = plan([story], 900.0, Pace(0.06, 0.3), hour.when, speakable)
    script = compose(rundown, Format("Warta Uji"), hour.when, "pagi", speak=speakable)

    refused = {finding.rule for finding in judge(script, [story], hour) if finding.grave}

    assert any(isinstance(item, Line) and item.story for item in script.items)
    assert refused <= {"headline"}  # the headline is of no matter here
