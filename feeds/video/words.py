"""Words in time: when each word of a line is heard, as it is written.

Engines that know say when each spoken word is heard; of the others a line's beginning and end are known to the sample,
and the time between is shared out by what has to be spoken: "12,5" is written with four letters and said with twenty.
"""

from collections.abc import Iterator, Sequence

from feeds.episode import Caption
from feeds.matching import bare, matching

Times = tuple[tuple[float, float], ...]
BETWEEN = 1.0
"""Letters that the way from one word to the next takes the time of."""
PAUSES = {",": 4.0, ";": 5.0, ":": 5.0, ".": 7.0, "?": 7.0, "!": 7.0, "–": 4.0, "—": 4.0}
"""Letters that the breath after a word takes the time of, by its last sign."""
_COMPARED = 200_000
"""Written times spoken words up to which the two are laid side by side; beyond, time is shared out by length."""


def timed(spoken: str, start_s: float, end_s: float) -> tuple[tuple[float, float, str], ...]:
    """Start, end and word of each word of a line that is `spoken` from `start_s` to `end_s`."""
    words = spoken.split()
    voiced = [sum(letter.isalnum() for letter in word) + BETWEEN for word in words]
    breaths = [PAUSES.get(word[-1], 0.0) for word in words]
    if breaths:
        breaths[-1] = 0.0  # the line ends with its voice
    whole = sum(voiced) + sum(breaths)
    found, passed = [], 0.0
    for word, long, breath in zip(words, voiced, breaths, strict=True):
        begin = start_s + (end_s - start_s) * passed / whole
        done = start_s + (end_s - start_s) * (passed + long) / whole
        found.append((begin, done, word))
        passed += long + breath
    return tuple(found)


def align(tokens: Sequence[str], caption: Caption) -> Times:
    """When each of the written `tokens` of `caption` begins and ends to be heard, in their order.

    Those that are said as they are written have the times of the spoken word; what stands between two of them shares
    the time between by its length.
    """
    said = caption.words
    times: list[tuple[float, float] | None] = [None] * len(tokens)
    if said and len(tokens) * len(said) <= _COMPARED:
        for here, there in _same([bare(t) for t in tokens], [bare(word) for _, _, word in said]):
            times[here] = said[there][0], max(said[there][:2])
    return tuple(_filled(tokens, times, caption))


def _filled(
    tokens: Sequence[str], times: Sequence[tuple[float, float] | None], caption: Caption
) -> Iterator[tuple[float, float]]:
    now, place = caption.start_s, 0
    while place < len(tokens):
        known = times[place]
        if known is not None:
            begin = min(max(now, known[0]), caption.end_s)
            now = min(max(begin, known[1]), caption.end_s)
            yield begin, now
            place += 1
            continue
        end = next((n for n in range(place, len(tokens)) if times[n] is not None), len(tokens))
        after = times[end] if end < len(tokens) else None
        until = max(now, min(after[0], caption.end_s) if after is not None else caption.end_s)
        whole = sum(len(token) + BETWEEN for token in tokens[place:end])
        span, passed = until - now, 0.0
        for token in tokens[place:end]:
            begin = now + span * passed / whole
            passed += len(token) + BETWEEN
            yield begin, now + span * passed / whole
        now, place = until, end


def _same(written: Sequence[str], said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of the words that are in both, in order."""
    for block in matching(written, said):
        for step in range(block.size):
            if written[block.a + step]:
                yield block.a + step, block.b + step
