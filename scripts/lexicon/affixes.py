"""Words made of a known stem: "mengoleksi" is meng- and koleksi, so its e's are known too.

Affixes always have the schwa (mê-, bêr-, têr-, sê-, kê-, pê-); the stem keeps its own vowels. A nasal prefix
swallows the stem's first p, t, k or s (memilih, menulis, mengirim, menyapu): it is put back before looking up.
Source: Tata Bahasa Baku Bahasa Indonesia (4th ed.), chapter on morphophonemics.
"""

from collections.abc import Callable, Iterator

Look = Callable[[str], str | None]

# as spoken, and the letter that the stem lost to it
_NASAL = (
    ("mê", ""), ("mêm", ""), ("mêm", "p"), ("mên", ""), ("mên", "t"), ("mêng", ""), ("mêng", "k"), ("mêny", "s"),
    ("mêngê", ""),
)  # fmt: skip
_PREFIXES: tuple[tuple[str, str], ...] = (
    *_NASAL,
    *((f"p{prefix[1:]}", lost) for prefix, lost in _NASAL),
    *((f"sêp{prefix[1:]}", lost) for prefix, lost in _NASAL[1:-1]),
    *((f"kêp{prefix[1:]}", lost) for prefix, lost in _NASAL[:-1]),
    ("di", ""), ("kê", ""), ("sê", ""), ("bêr", ""), ("bê", ""), ("têr", ""), ("tê", ""), ("pêr", ""),
    ("dipêr", ""), ("mêmpêr", ""), ("têrpêr", ""), ("bêrpêr", ""), ("bêrkê", ""), ("bêrpê", ""), ("sêkê", ""),
    ("kêbêr", ""), ("kêtêr", ""), ("kêsê", ""), ("pêmbêr", ""), ("pêmêr", ""), ("mêmbêr", ""), ("dibêr", ""),
    ("mênyê", ""), ("pênyê", ""), ("disê", ""), ("mêngkê", ""), ("dikê", ""), ("sêtêr", ""), ("sêpêr", ""),
    ("sêbêr", ""), ("pêrsê", ""), ("bêrsê", ""), ("kêpêr", ""), ("ku", ""), ("kau", ""), ("nga", ""),
    ("non", ""), ("anti", ""), ("antar", ""), ("pra", ""), ("pasca", ""), ("multi", ""), ("sub", ""),
    ("supêr", ""), ("sémi", ""), ("mikro", ""), ("makro", ""), ("ultra", ""), ("pro", ""), ("tuna", ""),
    ("mêmpro", ""), ("éks", ""), ("télé", ""), ("éko", ""), ("néo", ""), ("géo", ""),
)  # fmt: skip
_BY_SPELLING: dict[str, list[tuple[str, str]]] = {}
for _said, _lost in _PREFIXES:
    _BY_SPELLING.setdefault(_said.replace("ê", "e").replace("é", "e"), []).append((_said, _lost))
_CLITICS = ("", "nya", "lah", "kah", "pun", "ku", "mu")
_SUFFIXES = ("", "kan", "an", "i")
_WORDS_TOO = {"ke": "kê"}
"""The preposition is said as the prefix is."""
LONGEST_PREFIX = max(map(len, _BY_SPELLING))
SHORTEST_STEM = 4
"""Three letters are found by chance in too many names ("Peter" is no pe- and ter)."""


def analyses(word: str) -> Iterator[tuple[str, str, str, str]]:
    """All ways to see `word` as affixes around a stem: (prefix as spoken, letter lost to it, stem, ending).

    At most a few hundred for any word, since affixes are short; the stem is as the table would spell it.
    """
    for clitic in _CLITICS:
        if not word.endswith(clitic):
            continue
        inner = word[: len(word) - len(clitic)]
        for suffix in _SUFFIXES:
            if not inner.endswith(suffix):
                continue
            core = inner[: len(inner) - len(suffix)]
            ending = suffix + clitic
            if ending:
                yield "", "", core, ending
            for length in range(2, min(LONGEST_PREFIX, len(core) - 2) + 1):
                for prefix, lost in _BY_SPELLING.get(core[:length], ()):
                    yield prefix, lost, lost + core[length:], ending


def derive(word: str, look: Look) -> str | None:
    """The saying of a word that is made of a stem which `look` knows, else None; the longest such stem wins."""
    if word in _WORDS_TOO:
        return _WORDS_TOO[word]
    best: tuple[int, int, str] | None = None
    for prefix, lost, stem, ending in analyses(word):
        if len(stem) < SHORTEST_STEM or (lost and len(stem) > 1 and stem[1] not in "aeiou"):
            continue
        said = look(stem)
        if said is None:
            continue
        rank = (len(stem), -len(prefix) - len(ending))
        if best is None or rank > best[:2]:
            best = (*rank, prefix + said[len(lost) :] + ending)
    return best[2] if best else None
