"""`briefings lexicon`: a producer hears a name said wrong and sets it right."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.editions.history import read_all
from briefings.newsroom.folder import Newsroom

Run = Callable[..., tuple[int, str, str]]


def test_an_entry_is_added_and_the_comments_stay(run: Run, newsroom: Newsroom) -> None:
    newsroom.lexicon.write_text("# nama pemain\nThuram\tturam\n", encoding="utf-8")

    code, out, _ = run(
        "lexicon", "add", "Vlahović", "vla-ho-vic", "--note", "Serbia", "--show", newsroom.root
    )

    assert (code, out) == (0, "Vlahović: vlahovic\n")
    listed = newsroom.lexicon.read_text(encoding="utf-8")
    assert listed == "# nama pemain\nThuram\tturam\nVlahović\tvla-ho-vic\tSerbia\n"


def test_the_same_word_again_takes_the_place_of_its_entry(run: Run, newsroom: Newsroom) -> None:
    newsroom.lexicon.write_text("Thuram\tturam\n# sesudahnya\nKanté\tkanté\n", encoding="utf-8")

    run("lexicon", "add", "Thuram", "tiram", "--show", newsroom.root)

    assert newsroom.lexicon.read_text(encoding="utf-8") == "Thuram\ttiram\n# sesudahnya\nKanté\tkanté\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [("Thuram", "t@ram"), ("Thuram", "/t🙂/"), ("4x4", "a"), ("# a", "a"), ("Thuram", " ")],
)
def test_a_saying_that_cannot_be_said_changes_nothing(
    run: Run, newsroom: Newsroom, written: str, said: str
) -> None:
    newsroom.lexicon.write_text("Kanté\tkanté\n", encoding="utf-8")

    code, _, err = run("lexicon", "add", written, said, "--show", newsroom.root)

    assert code == 4 and "lexicon.tsv" in err and err.splitlines()[-1].startswith("briefings: what to do: ")
    assert newsroom.lexicon.read_text(encoding="utf-8") == "Kanté\tkanté\n"
    assert not list(newsroom.root.glob(".*.tmp"))


def test_a_list_with_a_fault_is_not_written_over(run: Run, newsroom: Newsroom) -> None:
    newsroom.lexicon.write_bytes(b"Kant\xe9\tkante\n")

    code, _, err = run("lexicon", "add", "Thuram", "turam", "--show", newsroom.root)

    assert code == 4 and "UTF-8" in err
    assert newsroom.lexicon.read_bytes() == b"Kant\xe9\tkante\n"


def test_each_word_is_shown_with_its_saying_and_who_decides(run: Run, newsroom: Newsroom) -> None:
    run("lexicon", "add", "Besta", "bêsta", "--show", newsroom.root)

    _, out, _ = run("lexicon", "test", "Besta beli 3 beras.", "--show", newsroom.root, "--json")

    shown = json.loads(out)
    assert shown["spoken"] == "Besta beli tiga beras."
    assert [(w["said"], w["source"]) for w in shown["words"]] == [
        ("bêsta", "newsroom"),
        ("bêli", "table"),
        ("tiga", "table"),
        ("bêras", "table"),
    ]


def test_a_test_is_said_into_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("lexicon", "test", "Halo.", "--voice", "espeak", "--out", tmp_path / "a.wav")
    assert code == 0 and out.splitlines()[0].split() == ["Halo", "halo", "table"]
    assert (tmp_path / "a.wav").read_bytes().startswith(b"RIFF")


def test_only_the_lines_that_hold_the_word_are_spoken_anew(run: Run, newsroom: Newsroom) -> None:
    def keys() -> dict[str, str]:
        return {line.spoken: line.clip for line in read_all(newsroom.editions)[0].lines}

    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(
        show.replace('voices = ["silent"]', 'voices = ["espeak"]'), encoding="utf-8"
    )
    make = ("make", "--show", newsroom.root, "--json", "--date", "2026-11-22", "--edition", "pagi")
    assert run(*make)[0] == 0
    before = keys()
    word = max((word for line in before for word in re.findall(r"\b[a-z]+\b", line)), key=len)

    _, out, _ = run("lexicon", "add", word, "cobacoba", "--show", newsroom.root)
    assert run(*make)[0] == 8  # nobody said that what is on air may be replaced
    assert run(*make, "--replace")[0] == 0

    after = keys()
    holding = {line for line in before if word.lower() in re.findall(r"\w+", line.lower())}
    assert holding and {line for line in before if after[line] != before[line]} == holding
    assert f"{len(holding)} of " in out
    listed = json.loads(run("lexicon", "list", "--show", newsroom.root, "--json")[1])
    entry = next(entry for entry in listed["entries"] if entry["written"] == word)
    assert set(entry["lines"]) == holding and listed["edition"] == "2026-11-22-pagi"


def test_the_names_of_the_product_are_listed_when_asked_for(run: Run, newsroom: Newsroom) -> None:
    listed = json.loads(run("lexicon", "list", "--all", "--show", newsroom.root, "--json")[1])
    assert sum(entry["origin"] == "names" for entry in listed["entries"]) >= 300
