"""What the ranker knows of each sentence: place, words, company. Figures only; nothing of an outlet or a topic."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scripts.condense import tokens as tk

Floats = NDArray[np.float32]

_OPENING = "\"“”'‘"
_MONEY = frozenset(["rp", "persen", "dolar", "miliar", "triliun", "juta", "ribu"])
_MARK = re.compile('["“”]')
_RARE = 9.0
"""Weight of a word that the table does not hold, in nats of inverse document frequency."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the ranker read it; `n` sentences, none of them empty."""

    table: Floats
    """(n, features)"""
    words: Floats
    """(n,) words of each"""
    likeness: Floats
    """(n, n) cosine of the weighted words, diagonal 1"""
    holds: Floats
    """(n, vocabulary) 1 where a sentence holds the word, else 0"""
    weights: Floats
    """`holds`, times the weight of each word"""
    rarity: Floats
    """(vocabulary,) weight of each word: its inverse document frequency, in nats"""
    title: Floats
    """(vocabulary,) 1 where the title holds the word"""
    spread: Floats
    """(vocabulary,) share of the sentences that hold the word"""


def _quotes(sentences: Sequence[str]) -> list[tuple[float, float, float]]:
    """For each sentence: begins inside a quotation, ends inside one, share of it that is quoted."""
    out = []
    inside = False
    for sentence in sentences:
        began, quoted, since = inside, 0, 0 if inside else -1
        if sentence[:1] in '"“' and inside:
            began, inside, since = False, False, -1  # the quotation before it was never closed
        for mark in _MARK.finditer(sentence):
            place, sign = mark.start(), mark.group()
            if sign == "“" or (sign == '"' and not inside):
                inside, since = True, place
            else:
                if inside:
                    quoted += place - since
                inside, since = False, -1
        if inside:
            quoted += len(sentence) - since
        out.append((float(began), float(inside), quoted / max(1, len(sentence))))
    return out


def _count(tokens: Sequence[str], among: frozenset[str]) -> int:
    return 0 if among.isdisjoint(tokens) else sum([t in among for t in tokens])


def _surface(sentence: str, tokens: Sequence[str], seen: set[str]) -> list[float]:
    """Signs of one sentence by itself; `seen` (names met before) grows."""
    size = max(1, len(tokens))
    first = tokens[0] if tokens else ""
    head = tokens[:5]
    runs = sentence.split()
    names = [run.strip("\"'“”‘’.,:;()") for run in runs[1:] if run[:1].isupper() or run[1:2].isupper()]
    new = [name for name in names if name not in seen]
    seen.update(names)
    end = sentence.rstrip("\"'”’ )")[-1:]
    return [
        sum([t[0].isdigit() for t in tokens]) / size,
        len(names) / size,
        len(new) / size,
        float(sentence[:1] in _OPENING),
        float(sentence[-1:] in '"”'),
        float(not tk.ATTRIBUTION.isdisjoint(tokens)),
        float(not tk.ATTRIBUTION.isdisjoint(tokens[-8:])),
        float(first in tk.PERSONAL),
        float(first in tk.CONTRAST),
        float(first in tk.ADDING),
        float(first in tk.TIME),
        float(first in tk.REPORTED),
        _count(tokens, tk.PERSONAL) / size,
        _count(tokens, tk.FIRST_PERSON) / size,
        _count(tokens, tk.SECOND_PERSON) / size,
        float(not tk.POINTING.isdisjoint(head)),
        sum([t.endswith("nya") for t in tokens]) / size,
        sum([len(t) > 5 and t.startswith(("me", "di", "ber", "ter")) for t in tokens]) / size,
        float(sentence.count("(")),
        float(sentence.count(",")),
        float(end == "."),
        float(end == "?"),
        float(end == ":"),
        float(not tk.DAYS.isdisjoint(tokens)),
        float(not _MONEY.isdisjoint(tokens)),
        float(sentence[:1].islower()),
        float("baca juga" in sentence.lower()),
        len("".join(tokens)) / size,
        float(bool(first) and runs[0].isupper() and len(first) > 2),
    ]


def read(title: str, sentences: Sequence[str], homes: Sequence[int], idf: Mapping[str, float]) -> Reading:
    """The features of `sentences` (none empty); `homes` numbers the paragraph of each."""
    n = len(sentences)
    tokens = [tk.words(sentence) for sentence in sentences]
    heading = tk.words(title)
    vocabulary: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for row, line in enumerate(tokens):
        for word in dict.fromkeys(line):
            rows.append(row)
            columns.append(vocabulary.setdefault(word, len(vocabulary)))
    has = np.zeros((n, max(1, len(vocabulary))), np.float32)
    has[rows, columns] = 1.0
    weight = np.zeros(has.shape[1], np.float32)
    weight[: len(vocabulary)] = [idf.get(word, _RARE) for word in vocabulary]
    in_title = np.zeros(has.shape[1], np.float32)
    in_title[[vocabulary[word] for word in heading if word in vocabulary]] = 1.0
    if (
        heading and heading[-1] not in vocabulary and len(heading[-1]) > 2
    ):  # a slug may be cut in its last word
        in_title[[place for word, place in vocabulary.items() if word.startswith(heading[-1])][:1]] = 1.0

    weighted = has * weight
    norm = np.sqrt((weighted**2).sum(1)) + 1e-6
    likeness = ((weighted @ weighted.T) / norm[:, None] / norm[None, :]).astype(np.float32)
    spread = has.mean(0)
    size = np.array([max(1, len(line)) for line in tokens], np.float32)
    mass = weighted.sum(1)
    titled = weighted @ in_title
    title_mass = max(1e-6, float((weight * in_title).sum()))
    before = np.cumsum(has, 0) - has
    fresh = (weighted * (before == 0)).sum(1)
    title_fresh = (weighted * (before == 0)) @ in_title
    shared = np.where(has.sum(0) > 1, 1.0, 0.0)
    document = weighted.sum(0)
    central = (weighted @ document) / norm / (np.linalg.norm(document) + 1e-6)
    place = np.arange(n, dtype=np.float32)
    total = size.sum()
    reach = np.cumsum(size)
    home = np.asarray(homes)
    _, home = np.unique(home, return_inverse=True)
    per_home = np.bincount(home).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(per_home)[:-1]])
    earlier = np.tril(likeness, -1)
    seen: set[str] = set()
    surface = np.array([_surface(s, t, seen) for s, t in zip(sentences, tokens, strict=True)], np.float32)
    quotes = np.array(_quotes(sentences), np.float32)
    own = np.column_stack(
        [
            size,
            titled / title_mass,
            titled / (mass + 1e-6),
            mass / size,
            central,
            likeness.mean(1),
            fresh / (mass + 1e-6),
            (weighted @ spread) / (mass + 1e-6),
            (weighted @ shared) / (mass + 1e-6),
            quotes,
            surface,
        ]
    ).astype(np.float32)
    near = own[:, [0, 1, 4, 6, 9, 10, 11, 15, 17, 19, 20, 21, 27]]
    blank = np.full((1, near.shape[1]), -1.0, np.float32)
    back = np.vstack([blank, near[:-1]])
    ahead = np.vstack([near[1:], blank])
    diagonal = np.concatenate([[0.0], np.diagonal(likeness, 1)])
    following = np.concatenate([np.diagonal(likeness, 1), [0.0]])
    lead = np.zeros(4, np.float32)
    lead[: min(4, n)] = size[:4]
    whole = np.array(
        [
            n,
            total,
            len(per_home),
            total / n,
            *lead,
            per_home[0],
            quotes[:, 2].mean(),
            len(heading),
            titled[0] / title_mass,
        ],
        np.float32,
    )
    table = np.column_stack(
        [
            place,
            n - place,
            place / n,
            home,
            place - starts[home],
            per_home[home],
            reach - size,
            (reach - size) / total,
            likeness[:, 0],
            diagonal,
            following,
            earlier.max(1),
            title_fresh / title_mass,
            own,
            back,
            ahead,
            np.broadcast_to(whole, (n, len(whole))),
        ]
    ).astype(np.float32)
    return Reading(table, size, likeness, has, weighted, weight, in_title, spread)
