"""show.toml as a form: what is changed in it, what stays as it stood, and what no browser may change."""

from pathlib import Path

import pytest

from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.studio.errors import NotMeant
from briefings.studio.show_change import keep, propose
from briefings.studio.show_form import groups

SHOW = """\
# Nama di layar.
title = "Kabar Lereng"  # disepakati Maret
url = 'https://lereng.example/kabar'
author = "Redaksi"
email = "redaksi@lereng.example"
description = \"\"\"
Kabar dari lereng,
setiap pagi.\"\"\"

# Sumber kami.
sources = [
  "articles/",   # titipan
  # dari warga
  "https://warga.example/umpan.xml",
]
keep = 30

[sound]
# Pelan sedikit.
loudness_lufs = -17.0

[worth]
# Yang dekat lebih penting.
near = 0.4

[podcast]
location = "Lereng"

[[podcast.persons]]
name = "Sari"
role = "host"

[engines.openai]
key_env = "KUNCI_SUARA"
"""


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    (tmp_path / "show.toml").write_text(SHOW, encoding="utf-8")
    return Newsroom(tmp_path)


def text(room: Newsroom) -> str:
    return room.show_file.read_bytes().decode()


def test_the_file_as_the_form_shows_it_changes_nothing(room: Newsroom) -> None:
    shown = {each.name: each.value for group in groups(room) for each in group.settings}
    change = propose(room, {name: value.replace("\n", "\r\n") for name, value in shown.items()})
    assert (change.count, change.lines, change.after) == (0, "", SHOW)


def test_what_is_changed_is_a_line_and_comments_and_order_stay(room: Newsroom) -> None:
    wanted = {
        "title": "Warta Lereng",
        "keep": "45",
        "sound.loudness_lufs": "-16,5",
        "worth": "near = 0.7\ndanger = 1",
        "podcast.location": "Lereng Atas",
        "sources": "articles/\nhttps://warga.example/umpan.xml\nhttps://desa.example/umpan.xml",
    }
    change = keep(room, wanted, propose(room, wanted).lines)
    assert change.count == 6
    expected = (
        SHOW.replace('"Kabar Lereng"', '"Warta Lereng"')
        .replace("keep = 30", "keep = 45")
        .replace("-17.0", "-16.5")
        .replace("near = 0.4\n", "near = 0.7\ndanger = 1\n")
        .replace('location = "Lereng"', 'location = "Lereng Atas"')
        .replace('umpan.xml",\n]', 'umpan.xml",\n  "https://desa.example/umpan.xml",\n]')
    )
    assert text(room) == expected
    assert load(room.show_file).keep == 45
    changed = [line for line in change.lines.splitlines() if line[0] in "+-"]
    assert len(changed) == 12 and '+title = "Warta Lereng"  # disepakati Maret' in changed


def test_a_setting_that_the_file_does_not_name_is_written_where_it_belongs(room: Newsroom) -> None:
    absent = {each.name: each.absent for group in groups(room) for each in group.unwritten}
    assert absent["length"] == "5m" and absent["script.headlines"] == "3" and "title" not in absent
    keep(room, {"length": "4m", "script.headlines": "2", "publish.opus": "yes", "sections": "olahraga = 1"})
    show = load(room.show_file)
    assert (show.length_s, show.publish.opus, dict(show.sections)) == (240.0, True, {"olahraga": 1})
    added = set(text(room).splitlines()) - set(SHOW.splitlines())
    assert added == {
        'length = "4m"',
        "[script]",
        "headlines = 2",
        "[publish]",
        "opus = true",
        "[sections]",
        "olahraga = 1",
    }
    left = iter(text(room).splitlines())
    assert all(line in left for line in SHOW.splitlines())  # in their order


def test_comments_of_the_starter_help_where_the_file_has_none(room: Newsroom) -> None:
    known = {each.name: each for group in groups(room) for each in group.settings}
    assert known["title"].comment == "Nama di layar."
    assert "Penanggung jawab acara." in known["author"].comment
    assert "musik latar" in known["sound.bed_db"].comment


def test_every_fault_is_told_at_once_in_the_words_of_the_command_line(room: Newsroom) -> None:
    wanted = {"keep": "banyak", "sound.loudness_lufs": "3", "worth": "neer = 1", "url": "warga"}
    with pytest.raises(BadShow) as told:
        keep(room, wanted)
    faults = " ".join(told.value.faults)
    assert "show.toml: keep: " in faults and "'banyak'" in faults
    assert "show.toml: sound.loudness_lufs: " in faults
    assert "show.toml: worth: no such part 'neer' - did you mean 'near'?" in faults
    assert "show.toml: url: write the public address" in faults
    assert text(room) == SHOW
    assert list((room.root / ".cache").iterdir()) == []


@pytest.mark.parametrize(
    "wanted",
    [
        {"engines.openai": "x"},
        {"publish.publisher": "sftp"},
        {"publish.podping_token_env": "SANDI_LAIN"},
        {"podcast.persons": "Orang Lain"},
        {"service.rates_server": "http://127.0.0.1:8000"},
        {"tidak_ada": "x"},
    ],
)
def test_what_opens_this_machine_is_changed_in_the_file_alone(room: Newsroom, wanted: dict[str, str]) -> None:
    assert keep(room, wanted).count == 0
    assert text(room) == SHOW
    told = " ".join(f"{each.value}" for group in groups(room) for each in group.settings)
    assert "KUNCI_SUARA" not in told


@pytest.mark.parametrize(
    "place", ["/etc/passwd", "../luar", "~/surat", "file:///etc/passwd", "a/../../b", "C:\\surat", "\\\\x\\y"]
)
@pytest.mark.parametrize("name", ["sources", "cover"])
def test_nothing_outside_the_newsroom_becomes_a_source(room: Newsroom, name: str, place: str) -> None:
    with pytest.raises(NotMeant):
        keep(room, {name: place})
    assert text(room) == SHOW


def test_what_is_kept_is_what_was_seen(room: Newsroom) -> None:
    wanted = {"title": "Warta Lereng"}
    seen = propose(room, wanted).lines
    other = SHOW.replace("# Nama di layar.", "# Nama lain.")
    room.show_file.write_text(other, encoding="utf-8")
    with pytest.raises(NotMeant):
        keep(room, wanted, seen)
    assert text(room) == other
    keep(room, wanted, propose(room, wanted).lines)
    assert 'title = "Warta Lereng"' in text(room)


def test_line_ends_of_another_editor_stay(room: Newsroom) -> None:
    room.show_file.write_bytes(SHOW.replace("\n", "\r\n").encode())
    keep(room, {"title": "Warta Lereng"})
    assert text(room) == SHOW.replace("\n", "\r\n").replace("Kabar Lereng", "Warta Lereng")


GUARDED = "https://sari:gelombang7@cms.example/umpan?token=ombak4471"


@pytest.fixture
def guarded(room: Newsroom) -> Newsroom:
    shown = SHOW.replace('"https://warga.example/umpan.xml"', f'"{GUARDED}"')
    shown = shown.replace("# dari warga", f"# dulu {GUARDED}")
    shown = shown.replace("[engines.openai]\n", '[engines.openai]\npassword = "gelombang7"\n')
    room.show_file.write_text(shown, encoding="utf-8")
    return room


def test_a_password_among_the_sources_reaches_no_browser_and_stays_in_the_file(guarded: Newsroom) -> None:
    known = {each.name: each for group in groups(guarded) for each in group.settings}
    assert known["sources"].value == "articles/\nhttps://cms.example/umpan"
    assert "gelombang7" not in repr(known) and "ombak4471" not in repr(known)
    change = keep(guarded, {"sources": "https://cms.example/umpan\nberita/", "podcast.location": "Lembah"})
    assert load(guarded.show_file).sources == (GUARDED, "berita/")
    assert "gelombang7" in change.after
    assert "berita/" in change.lines and "gelombang7" not in change.lines and "ombak4471" not in change.lines


def test_what_is_wrong_with_a_guarded_setting_is_told_without_it(guarded: Newsroom) -> None:
    broken = guarded.show_file.read_text().replace('"gelombang7"', "44717")
    guarded.show_file.write_text(
        broken.replace("url = ", 'url = "https://sari:gelombang7@lereng.example" # ')
    )
    with pytest.raises(BadShow) as fault:
        load(guarded.show_file)
    assert "engines.openai.password" in str(fault.value) and "url" in str(fault.value)
    assert "44717" not in str(fault.value) and "gelombang7" not in str(fault.value)


def test_the_hour_of_an_edition_is_set_in_the_form(room: Newsroom) -> None:
    known = {each.name: each for group in groups(room) for each in group.settings}
    assert known["schedule.pagi.at"].kind == "text" and "edisi pagi" in known["schedule.pagi.at"].comment
    keep(room, {"schedule.pagi.at": "05:00", "schedule.pagi.days": "senin\nrabu", "desk.approval": "yes"})
    show = load(room.show_file)
    assert (show.schedule.pagi.at, show.schedule.pagi.days) == (
        "05:00",
        ("senin", "rabu"),
    ) and show.desk.approval
    assert text(room).startswith(SHOW.rstrip())
    with pytest.raises(BadShow, match="no hour of pagi"):
        propose(room, {"schedule.pagi.at": "13:00"})


def test_the_service_is_switched_on_in_the_form_and_a_slip_in_it_is_told(room: Newsroom) -> None:
    known = {each.name: each for group in groups(room) for each in group.settings}
    assert known["service.warnings"].kind == "list" and known["service.quakes"].kind == "switch"
    assert "Waktu salat" in known["service.prayer.place"].comment
    with pytest.raises(BadShow, match=r"service\.prayer: a place needs its latitude and longitude"):
        propose(room, {"service.prayer.place": "Argasana"})
    with pytest.raises(BadShow, match=r"no rate is told of 'UDS' - did you mean 'USD'"):
        propose(room, {"service.rates": "UDS"})
    where = {"service.prayer.latitude": "-7,1", "service.prayer.longitude": "110.4"}
    wanted = {
        "service.warnings": "Jateng\nDKI Jakarta",
        "service.quakes": "yes",
        "service.prayer.place": "Argasana",
    }
    keep(room, wanted | where)
    service = load(room.show_file).service
    assert service.warnings == ("Jawa Tengah", "Jakarta") and service.quakes
    assert (service.prayer.place, service.prayer.latitude) == ("Argasana", -7.1)
    assert text(room).startswith(SHOW.rstrip())
