"""Pieces that an engine said one by one become a line."""

from collections.abc import Sequence

import numpy as np

from audio.dsp.trim import fade
from audio.engine import Mark
from audio.engines.clauses import Clause, sentences
from audio.sound import Samples

Span = tuple[int, int]


def join(pieces: Sequence[tuple[Samples, float]], rate: int) -> tuple[Samples, list[Span]]:
    """Mono pieces, each with the pause after it in seconds; the last pause is left out.

    Returns the whole, and first frame and end of each piece in it.
    """
    joined: list[Samples] = []
    spans: list[Span] = []
    at = 0
    for samples, pause_s in pieces:
        silence = np.zeros(round(pause_s * rate), np.float32)
        joined += [fade(samples, rate), silence]
        spans.append((at, at + len(samples)))
        at += len(samples) + len(silence)
    return np.concatenate(joined[:-1]) if joined else np.zeros(0, np.float32), spans


def sentences_heard(text: str, pieces: Sequence[Clause], spans: Sequence[Span], rate: int) -> list[Mark]:
    """A mark for each sentence of `text`, from the pieces that were said; one for the line where they disagree."""
    begins = [0] + [n + 1 for n, piece in enumerate(pieces) if piece.ends_sentence]
    ends = [n for n, piece in enumerate(pieces) if piece.ends_sentence]
    written = sentences(text)
    if len(ends) != len(written):
        return [Mark(0.0, spans[-1][1] / rate, text, "sentence")]
    return [
        Mark(spans[first][0] / rate, spans[last][1] / rate, sentence, "sentence")
        for first, last, sentence in zip(begins, ends, written, strict=False)
    ]
