"""What lets an edition pass, and what does not: approval, hours, and what was heard already."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefings.errors import NotApproved
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import Order
from briefings.verbs.publish import approve, publish
from briefings.verbs.sheet import decide, open_sheet

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Sunday 22 November 2026, 06.30 in Jakarta."""
PAGI = Order(day=date(2026, 11, 22), edition="pagi")


def report(room: Newsroom, title: str, text: str) -> Path:
    path = room.root / "articles" / "00-baru.txt"
    path.write_text(f"{title}\n\n{text}\n", "utf-8")
    return path


def test_what_was_approved_needs_another_approval_once_other_news_was_found(newsroom: Newsroom) -> None:
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write("\n[desk]\napproval = true\n")
    show = load(newsroom.show_file)
    sheet = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    sheet = decide(sheet, approve(sheet), "ketua", MORNING)
    assert sheet.edition.state == "approved"
    report(
        newsroom,
        "Kolam Renang Cibening Dibuka Lagi",
        "Kolam renang di Desa Cibening dibuka lagi untuk umum. Sebanyak 240 anak belajar berenang di sana. "
        "Pengelola mengatakan airnya diganti setiap dua hari.",
    )
    after = open_sheet(newsroom, show, PAGI, MORNING, Quiet(), refresh=True)
    assert any("Cibening" in row.story.headline for row in after.rows)
    assert after.edition.approval is None and after.edition.state == "draft"
    with pytest.raises(NotApproved):
        publish(newsroom, show, PAGI, MORNING, Quiet())
    assert not newsroom.public.exists()
