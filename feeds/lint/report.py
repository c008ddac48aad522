"""Findings for people, for programs, and as SARIF 2.1.0 for the tools of software houses."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from feeds.lint.finding import Finding, Severity

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def order(findings: Sequence[Finding]) -> list[Finding]:
    """Errors first, then by file and line."""
    return sorted(findings, key=lambda f: (_ORDER[f.severity], f.file, f.line))


def render_text(findings: Sequence[Finding]) -> str:
    """A paragraph a finding, and a line that counts them."""
    blocks = []
    for f in order(findings):
        place = _plain(f"{f.file}:{f.line}" if f.line else f.file) + (
            f" {_plain(f.where)}" if f.where else ""
        )
        blocks.append(
            f"{f.severity}: {_plain(f.message)}\n  at   {place}\n  do   {f.remedy}\n  rule {f.rule} ({f.source})\n"
        )
    return "\n".join([*blocks, tally(findings)])


def tally(findings: Sequence[Finding]) -> str:
    """ "1 error, 2 warnings, 0 notes"."""
    counted = Counter(f.severity for f in findings)
    return ", ".join(f"{counted[s]} {s}{'' if counted[s] == 1 else 's'}" for s in _ORDER)


def render_json(findings: Sequence[Finding]) -> str:
    """One object: the counts and the findings."""
    counted = Counter(f.severity for f in findings)
    rows = [
        {
            "rule": f.rule, "severity": f.severity, "file": f.file, "line": f.line or None, "where": f.where or None,
            "message": f.message, "remedy": f.remedy, "source": f.source,
        }
        for f in order(findings)
    ]  # fmt: skip
    counts = {f"{severity}s": counted[severity] for severity in _ORDER}
    return json.dumps({"ok": not counted["error"], **counts, "findings": rows})


def render_sarif(findings: Sequence[Finding], version: str) -> str:
    """A SARIF 2.1.0 log of one run; `version` is the program's."""
    rules: dict[str, dict[str, Any]] = {}
    results = []
    for f in order(findings):
        told = {
            "id": f.rule,
            "shortDescription": {"text": f.source},
            "help": {"text": f.remedy},
            "defaultConfiguration": {"level": f.severity},
        }
        rules.setdefault(f.rule, told)
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(f.file)}}
        if f.line:
            physical["region"] = {"startLine": f.line}
        location: dict[str, Any] = {"physicalLocation": physical}
        if f.where:
            location["logicalLocations"] = [{"fullyQualifiedName": f.where, "kind": "element"}]
        results.append(
            {
                "ruleId": f.rule,
                "ruleIndex": list(rules).index(f.rule),
                "level": f.severity,
                "message": {"text": f"{f.message}. {f.remedy}"},
                "locations": [location],
            }
        )
    driver = {"name": "briefings check", "semanticVersion": version, "rules": list(rules.values())}
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _uri(file: str) -> str:
    """A URI reference, as SARIF asks."""
    from urllib.parse import quote

    return quote(file.encode("utf-8", "replace"), safe="/:?#[]@!$&'()*+,;=%~") or "feed.xml"


def _plain(text: str) -> str:
    """What comes from a stranger's feed on one line, without anything that moves a terminal's cursor."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
