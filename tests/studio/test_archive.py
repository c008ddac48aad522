"""The archive: what was told in every edition, found again by its words."""

from briefings.newsroom.folder import Newsroom
from briefings.studio.archive import Archive, marked
from briefings.studio.paging import paged
from tests.studio.aired import air, draft


def archive(newsroom: Newsroom) -> Archive:
    from briefings.editions.ledger import Ledger

    return Archive(Ledger(newsroom.editions))


def test_editions_stand_newest_first_and_a_day_ends_with_its_evening(newsroom: Newsroom) -> None:
    for day, name in (("2026-11-20", "malam"), ("2026-11-21", "siang"), ("2026-11-21", "pagi")):
        draft(newsroom, day, name)
    draft(newsroom, "2026-11-21", "malam")
    (newsroom.editions / "simpanan").mkdir()
    (newsroom.editions / "simpanan" / "edition.json").write_text("{}", encoding="utf-8")
    names = ["2026-11-21-malam", "2026-11-21-siang", "2026-11-21-pagi", "2026-11-20-malam"]
    assert archive(newsroom).slugs() == names


def test_a_sentence_that_was_told_is_found_again_by_its_words_in_any_order(newsroom: Newsroom) -> None:
    bridge = ("Jembatan Kalisembung dibuka", ["Warga Desa Tirtaraya melintas sejak subuh."])
    market = ("Pasar Ngadipura pindah", ["Pedagang menempati kios baru.", "Warga menyambutnya."])
    air(newsroom, "2026-11-19", "pagi", [bridge, market])
    air(newsroom, "2026-11-20", "pagi", [market])
    found = archive(newsroom)
    assert [filed.slug for filed, _ in found.search("SUBUH jembatan")] == ["2026-11-19-pagi"]
    assert found.search("jembatan pedagang") == []  # no story tells of both
    both = found.search("kios")
    assert [(filed.slug, hits[0].story.headline) for filed, hits in both] == [
        ("2026-11-20-pagi", "Pasar Ngadipura pindah"),
        ("2026-11-19-pagi", "Pasar Ngadipura pindah"),
    ]
    assert both[0][1][0].sentences == ((("Pedagang menempati ", False), ("kios", True), (" baru.", False)),)
    assert [filed.slug for filed, _ in found.search("2026-11-19 kios")] == ["2026-11-19-pagi"]
    assert [filed.slug for filed, _ in found.search("2026-11-20")] == ["2026-11-20-pagi"]


def test_what_is_aired_meanwhile_is_found_and_what_cannot_be_read_is_said(newsroom: Newsroom) -> None:
    found = archive(newsroom)
    draft(newsroom, "2026-11-19", "pagi")
    assert found.search("kios") == []
    air(newsroom, "2026-11-19", "pagi", [("Pasar pindah", ["Ada kios baru."])])
    assert len(found.search("kios")) == 1
    document = newsroom.editions / "2026-11-19-pagi" / "edition.json"
    document.write_text("{", encoding="utf-8")
    assert found.search("kios") == []
    assert "edition.json" in found.filed("2026-11-19-pagi").fault


def test_signs_in_a_search_are_no_pattern() -> None:
    assert marked("Harga (naik) 5%", ["(naik)"]) == (("Harga ", False), ("(naik)", True), (" 5%", False))
    assert marked("aaa", [".*"]) == (("aaa", False),)


def test_a_list_is_shown_a_part_at_a_time() -> None:
    every = list(range(65))
    first, last = paged(every, {"q": "a b&c"}, 30), paged(every, {"hal": "3"}, 30)
    assert (list(first.shown), first.before, first.after) == (every[:30], "", "?q=a+b%26c&hal=2")
    assert (list(last.shown), last.before, last.after, last.end) == (every[60:], "?hal=2", "", 65)
    for strange in ("0", "-1", "x", "99", "9" * 50, "²"):
        assert paged(every, {"hal": strange}, 30).shown
    assert paged([], {}, 30).last == 1 and paged([], {}, 30).end == 0
