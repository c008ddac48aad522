"""Findings as people, programs and other tools read them."""

import json
from pathlib import Path

from feeds.lint import check_feed
from feeds.lint.catalogue import catalogue, table
from feeds.lint.finding import Finding
from feeds.lint.report import render_json, render_sarif, render_text

FINDINGS = (
    Finding("b", "note", "f.xml", 0, "", "perlu", "lakukan", "PSP-1"),
    Finding("a", "error", "umpan ü.xml", 7, "/rss/channel", "salah \x1b[2J\nbaris", "perbaiki", "Apple"),
    Finding("a", "error", "f.xml", 3, "", "salah", "perbaiki", "Apple"),
)


def test_people_read_errors_first_and_a_tally_last() -> None:
    text = render_text(FINDINGS)
    assert text.index("f.xml:3") < text.index("umpan ü.xml:7") < text.index("perlu")
    assert text.endswith("2 errors, 0 warnings, 1 note")


def test_a_strangers_feed_cannot_move_the_cursor() -> None:
    assert "\x1b" not in render_text(FINDINGS)
    assert "\x1b" not in render_text(check_feed(b'<rss version="\xc2\x9b2J"><channel/></rss>'))


def test_programs_read_counts_and_findings() -> None:
    told = json.loads(render_json(FINDINGS))
    assert (told["ok"], told["errors"], told["warnings"], told["notes"]) == (False, 2, 0, 1)
    assert told["findings"][0]["rule"] == "a"
    assert json.loads(render_json(())) == {"ok": True, "errors": 0, "warnings": 0, "notes": 0, "findings": []}


def test_sarif_names_each_rule_once_and_points_at_lines() -> None:
    log = json.loads(render_sarif(FINDINGS, "1.2.3"))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in rules] == ["a", "b"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
    physical = run["results"][1]["locations"][0]["physicalLocation"]
    assert physical == {
        "artifactLocation": {"uri": "umpan%20%C3%BC.xml"},
        "region": {"startLine": 7},
    }


def test_the_documents_list_every_rule_as_it_is() -> None:
    document = (Path(__file__).parents[2] / "docs/check.md").read_text(encoding="utf-8")
    assert document.endswith(table())


def test_no_two_rules_share_a_name() -> None:
    names = [rule.id for rules in catalogue().values() for rule in rules]
    assert len(names) == len(set(names))
    assert len(names) >= 90
