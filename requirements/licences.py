"""Licences: under which terms each locked distribution comes, and whether this program may stand on it.

    python -m requirements.licences [--write]

Lists name, version, terms and lock; ends with 1 where terms are unknown or do not fit. `--write` keeps the list in
licences.tsv and in THIRD-PARTY.md. Terms are what a distribution says of itself, as SPDX names them; where it says
nothing, or too little, they were read in its files and stand below.
"""

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from typing import Final

from requirements.pins import HERE, LOCKS, ROOT, SHIPPED, lock, shipped

LIST: Final = HERE / "licences.tsv"
THIRD_PARTY: Final = ROOT / "THIRD-PARTY.md"
BEGIN, END = "<!-- libraries: python -m requirements.licences --write -->\n", "<!-- end of libraries -->\n"
FIT: Final = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "GPL-2.0-or-later",
        "GPL-3.0-or-later", "ISC", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MIT-CMU",
        "MPL-2.0", "PSF-2.0", "Zlib",
    }
)  # fmt: skip
"""What a program under GPL-3.0-or-later may be given away with. CNRI-Python is of `regex`, and of Python's own `re`."""
READ: Final[Mapping[str, str]] = {
    # its licence file, where the distribution states no terms or only "BSD", "GPL"
    "audioop-lts": "PSF-2.0",
    "axe-playwright-python": "MIT",
    "click": "BSD-3-Clause",
    "colorama": "BSD-3-Clause",
    "edge-tts": "LGPL-3.0-only",
    "espeakng-loader": "GPL-3.0-or-later",  # espeak-ng, which is all that is in it
    "eyed3": "GPL-3.0-or-later",
    "feedgen": "BSD-2-Clause OR LGPL-3.0-or-later",
    "piper-tts": "GPL-3.0-or-later",
    "jinja2": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "tabulate": "MIT",
    "uv": "MIT OR Apache-2.0",
    "uvloop": "MIT OR Apache-2.0",
    "hatchling": "MIT",
    "trove-classifiers": "Apache-2.0",
    "cyclonedx-python-lib": "Apache-2.0",
    "py-serializable": "Apache-2.0",
    "packageurl-python": "MIT",
    "license-expression": "Apache-2.0",
    "boolean-py": "BSD-2-Clause",
    "defusedxml": "PSF-2.0",
    "adlfs": "BSD-3-Clause",
    "asyncssh": "EPL-2.0 OR GPL-2.0-or-later",
    "cheroot": "BSD-3-Clause",
    "crawler-user-agents": "MIT",
    "isodate": "BSD-3-Clause",
    "pyasn1-modules": "BSD-2-Clause",
    "requests-oauthlib": "ISC",
    "s3fs": "BSD-3-Clause",
    "partd": "BSD-3-Clause",
    "zict": "BSD-3-Clause",
}
_CALLED: Final[Mapping[str, str]] = {
    # what older distributions write in the place of a name of SPDX's
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "mit": "MIT",
    "mit license": "MIT",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "bsd 2-clause license": "BSD-2-Clause",
    "the bsd 2-clause license": "BSD-2-Clause",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "mpl-2.0": "MPL-2.0",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "psf-2.0": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
    "mit or apache-2.0": "MIT OR Apache-2.0",
}


def terms(name: str, said: Callable[[str], "PackageMetadata | None"]) -> str:
    """Under which terms `name` comes, as an expression of SPDX's; empty where nobody knows."""
    if name in READ:
        return READ[name]
    about = said(name)
    if about is None:
        return ""
    if expression := about.get("License-Expression"):
        return str(expression)
    classified = [
        each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if "License ::" in each
    ]
    for words in (about.get("License") or "", *(classified if len(classified) == 1 else ())):
        if known := _CALLED.get(" ".join(words.split()).lower()):
            return known
    return ""


def fit(expression: str) -> bool:
    """Whether `expression` lets this program stand on it: all that "AND" joins, one of what "OR" joins."""
    if not re.fullmatch(r"\(*[^\s()]+(?:\)* (?:AND|OR) \(*[^\s()]+)*\)*", expression):
        return False
    words = re.findall(r"[()]|[^\s()]+", expression)

    def either() -> bool:
        found = both()
        while words and words[0] == "OR":
            words.pop(0)
            found = both() or found
        return found

    def both() -> bool:
        found = one()
        while words and words[0] == "AND":
            words.pop(0)
            found = one() and found
        return found

    def one() -> bool:
        word = words.pop(0) if words else ""
        if word != "(":
            return word in FIT
        found = either()
        return bool(words) and words.pop(0) == ")" and found

    return either() and not words


def installed(name: str, version: str = "") -> "PackageMetadata | None":
    """What the distribution `name` of this environment says of itself, where it is this `version` or any."""
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return None
    return found if version in ("", found["Version"]) else None


def rows(known: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """Name, version, terms and lock of every pin; `known`: terms by name, of those that are not installed here."""
    where = shipped()
    there = {(pin.name, pin.version) for pin in where}
    where |= {p: name for name in ("build", "dev") for p in lock(name) if (p.name, p.version) not in there}
    found = {
        pin: terms(pin.name, partial(installed, version=pin.version))
        or known.get(pin.name, "")
        or terms(pin.name, installed)
        for pin in where
    }
    return sorted((pin.name, pin.version, found[pin], name) for pin, name in where.items())


def faults(listed: list[tuple[str, str, str, str]]) -> list[str]:
    """What is unknown or does not fit."""
    return [
        f"{name} {version}: its terms are unknown" if not said else f"{name} {version}: {said} does not fit"
        for name, version, said, _ in listed
        if not said or not fit(said)
    ]


def as_table(listed: list[tuple[str, str, str, str]]) -> str:
    """The libraries of a newsroom as THIRD-PARTY.md has them."""
    lines = ["| library | terms | for |", "|---|---|---|"]
    once = dict.fromkeys((name, said, where) for name, _, said, where in listed if where in SHIPPED)
    lines += [f"| {n} | {said} | {'all' if where == 'core' else f'[{where}]'} |" for n, said, where in once]
    return "\n".join(lines) + "\n"


def kept() -> list[tuple[str, str, str, str]]:
    """The list as it was written last."""
    lines = LIST.read_text(encoding="utf-8").splitlines()[1:]
    return [
        (name, version, said, where) for name, version, said, where in (line.split("\t") for line in lines)
    ]


def main() -> int:
    """Print the list; 1 where something is unknown or does not fit."""
    listed = rows({name: said for name, _, said, _ in kept()} if LIST.is_file() else {})
    for row in listed:
        print("\t".join(row))
    wrong = faults(listed)
    for fault in wrong:
        print(fault, file=sys.stderr)
    if not wrong and "--write" in sys.argv[1:]:
        head = "name\tversion\tterms\tlock\n"
        LIST.write_text(head + "".join("\t".join(row) + "\n" for row in listed), encoding="utf-8")
        text = THIRD_PARTY.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        THIRD_PARTY.write_text(
            f"{before}{BEGIN}{as_table(listed)}{END}{rest.partition(END)[2]}", encoding="utf-8"
        )
    print(
        f"{len(listed)} distributions in {len(LOCKS)} locks, {len(wrong)} unknown or unfit", file=sys.stderr
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
