"""What the program stands on is locked, fit to be given away with it, and listed where a newsroom looks for it."""

import json
import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from requirements import licences
from requirements.pins import LOCKS, ROOT, SHIPPED, Pin, lock, normalized, parse, shipped

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PYTHONS = ("3.11", "3.12", "3.13")


def wanted(name: str) -> list[Requirement]:
    """What pyproject.toml asks for under the name of a lock."""
    if name == "build":
        return [Requirement(each) for each in PROJECT["build-system"]["requires"]]
    listed = PROJECT["project"]["dependencies"]
    if name != "core":
        listed = [*listed, *PROJECT["project"]["optional-dependencies"][name]]
    return [one for each in listed if (one := Requirement(each)).name != PROJECT["project"]["name"]]


def pins(name: str) -> list[Pin]:
    return [*lock(name), *(() if name in ("core", "build") else lock("core"))]


def holds(pin: Pin, python: str, system: str = "linux") -> bool:
    from packaging.markers import Marker

    surroundings = {
        "python_version": python,
        "python_full_version": f"{python}.5",
        "sys_platform": system,
        "os_name": "nt" if system == "win32" else "posix",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    return not pin.marker or Marker(pin.marker).evaluate(surroundings)


@pytest.mark.parametrize("name", LOCKS)
def test_whatever_is_asked_for_is_locked_once_on_every_python(name: str) -> None:
    for python in PYTHONS:
        there: dict[str, Pin] = {}
        for pin in pins(name):
            if holds(pin, python):
                assert there.setdefault(pin.name, pin).version == pin.version, pin.name
        for one in wanted(name):
            if one.marker and not one.marker.evaluate({"python_version": python, "sys_platform": "linux"}):
                continue
            found = there[normalized(one.name)]
            assert one.specifier.contains(found.version), (
                f"{one} is locked as {found.version}; see requirements/lock.py"
            )


@pytest.mark.parametrize("name", LOCKS)
def test_every_file_that_is_installed_is_known_by_its_hash(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    assert all(pin.hashes for pin in lock(name)) and lock(name)
    assert len(lock(name)) == len(re.findall(r"^[a-z0-9][^\n]*==", text, re.MULTILINE))
    assert (
        "://" not in text
        and "/tmp" not in text
        and ("-r core.lock\n" in text) is (name not in ("core", "build"))
    )


def test_locks_that_are_installed_together_name_one_version_of_each() -> None:
    for python in PYTHONS:
        versions: dict[str, set[str]] = {}
        for pin in chain.from_iterable(lock(name) for name in LOCKS if name != "build"):
            if holds(pin, python):
                versions.setdefault(pin.name, set()).add(pin.version)
        assert not {name: some for name, some in versions.items() if len(some) > 1}


def test_the_terms_of_all_that_is_locked_are_known_and_fit() -> None:
    listed = licences.kept()
    assert not licences.faults(listed)
    locked = {(pin.name, pin.version) for name in LOCKS for pin in lock(name)}
    assert {(name, version) for name, version, _, _ in listed} == locked, (
        "run python -m requirements.licences --write"
    )
    said = {row[0]: row for row in licences.rows({name: terms for name, _, terms, _ in listed})}
    assert said == {row[0]: row for row in listed}


def test_terms_that_are_unknown_or_do_not_fit_are_refused() -> None:
    assert licences.fit("MIT") and licences.fit("GPL-2.0-only OR LGPL-2.1-or-later")
    assert licences.fit("(MIT OR SSPL-1.0) AND BSD-3-Clause")
    for unfit in ("", "GPL-2.0-only", "MIT AND SSPL-1.0", "Proprietary", "MIT OR", "(MIT", "MIT MIT", "AND"):
        assert not licences.fit(unfit), unfit
    rows = [
        ("pasar", "1.0", "", "core"),
        ("lumbung", "2.0", "SSPL-1.0", "edge"),
        ("sawah", "1.1", "MIT", "core"),
    ]
    assert licences.faults(rows) == ["pasar 1.0: its terms are unknown", "lumbung 2.0: SSPL-1.0 does not fit"]
    assert licences.terms("pasar", lambda name: None) == ""


def test_third_party_names_every_library_with_its_terms() -> None:
    text = licences.THIRD_PARTY.read_text(encoding="utf-8")
    table = text.partition(licences.BEGIN)[2].partition(licences.END)[0]
    assert table == licences.as_table(licences.kept()), "run python -m requirements.licences --write"
    for name in SHIPPED:
        for one in wanted(name):
            assert f"| {normalized(one.name)} |" in table


def test_the_bill_of_materials_is_that_of_the_locks() -> None:
    bill = json.loads((ROOT / "requirements" / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    own = bill["metadata"]["component"]
    assert (own["name"], own["version"]) == (PROJECT["project"]["name"], PROJECT["project"]["version"])
    terms = {(name, version): said for name, version, said, _ in licences.kept()}
    listed = {
        (c["name"], c["version"]): (
            sorted(h["content"] for h in c["hashes"]),
            c["licenses"][0]["expression"],
            c["purl"],
        )
        for c in bill["components"]
    }
    due = {
        (p.name, p.version): (sorted(p.hashes), terms[p.name, p.version], f"pkg:pypi/{p.name}@{p.version}")
        for p in shipped()
    }
    assert listed == due, "run python -m requirements.bill"
    refs = {c["bom-ref"] for c in bill["components"]} | {own["bom-ref"]}
    edges = {each["ref"]: set(each.get("dependsOn", ())) for each in bill["dependencies"]}
    assert set(edges) == refs and set(chain.from_iterable(edges.values())) <= refs
    assert any(ref.startswith("pkg:pypi/gtts@") for ref in edges[own["bom-ref"]])


def test_the_bill_of_materials_is_made_anew_byte_by_byte() -> None:
    maker = "cyclonedx-python-lib"
    locked = next(pin.version for pin in lock("dev") if pin.name == maker)
    if (here := licences.installed(maker)) is None or here["Version"] != locked:
        pytest.skip("it is made where what our tests need is installed as it is locked")
    from requirements.bill import BILL, bill

    assert bill() == BILL.read_text(encoding="utf-8")


def test_a_pin_is_read_with_its_marker_its_hashes_and_what_needs_it(tmp_path: Path) -> None:
    one, two = "a" * 64, "b" * 64
    text = (
        f"# Uji\n-r core.lock\nlumbung==1.2 ; sys_platform != 'win32' \\\n    --hash=sha256:{one} \\\n"
        f"    --hash=sha256:{two}\n    # via\n    #   briefings (pyproject.toml)\n    #   padi\n"
        f"padi==3 \\\n    --hash=sha256:{one}\n    # via briefings (pyproject.toml)\n"
    )
    first, second = parse(text)
    assert first == Pin("lumbung", "1.2", "sys_platform != 'win32'", (one, two), ("briefings", "padi"))
    assert second == Pin("padi", "3", "", (one,), ("briefings",))
