"""Search voices of our own for Kokoro, and judge those that are there, by a machine listener: docs/voices.md.

    python tests/bench/voices.py search CORPUS [--vectors FOLDER] [--random N] --listen PROGRAM --python PYTHON
    python tests/bench/voices.py judge CORPUS [VOICE ...] [--plain] --listen PROGRAM --python PYTHON
    python tests/bench/voices.py make CORPUS VOICE ... --vectors FOLDER

CORPUS holds JSON lines with `paragraphs` (lists of sentences), gzipped or not. Sentences of 8 to 12 words without
figures or initialisms are taken, one an article, half for the search and half for judging. `search` hears the first
sentences of its half with every candidate of voice_candidates.py and with --random neighbours of the best; `judge`
reads its whole half. Both read at 105 and at 135 words a minute. FOLDER holds more style vectors of the same model,
NAME.bin of 510 rows of 256 floats, as the npm package kokoro-js 1.2.1 has them in `voices` (Apache-2.0). `make` prints
the `style` of a voice of ours from its recipe.
"""

import argparse
import gzip
import hashlib
import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from kokoro_reading import Reader, pitch_hz
from listening import Listener, add_arguments, found
from plain_espeak import plain_phonemes
from voice_candidates import TRIED, Candidate, neighbour

from audio.engines import kokoro_model
from audio.engines.kokoro_model import RATE
from audio.engines.kokoro_voices import COLUMNS, ROWS, Recipe, Style, pack, read_recipes
from audio.speech.phonemes import notation
from scripts.lexicon import ours

EACH_HALF = 20
SEARCHED = 8
"""How many sentences of the half for the search are heard."""
PACES = (105, 135)
WORDS_A_MINUTE = 102
"""Near what the model reads at its own speed, to guess from."""
ACCENT = 0.97
"""What `indonesian` should reach; doubt counts alone above it."""
_SENTENCE = re.compile(r"[A-Z][\w, \-]+\.")
_INITIALS = re.compile(r"\b[A-Z]\b|[A-Z]{2}|\d|_")


def halves(corpus: Path, each: int = EACH_HALF) -> tuple[list[str], list[str]]:
    """Sentences to search with and sentences to judge by; the same on every machine."""
    raw = corpus.read_bytes()
    text = (gzip.decompress(raw) if corpus.suffix == ".gz" else raw).decode()
    firsts = (_first(json.loads(line)["paragraphs"]) for line in text.splitlines())
    chosen = sorted(filter(None, firsts), key=lambda sentence: hashlib.sha256(sentence.encode()).digest())
    return chosen[: 2 * each : 2], chosen[1 : 2 * each : 2]


def _first(paragraphs: Sequence[Sequence[str]]) -> str:
    """The first sentence of an article that fits, or none."""
    for sentence in (sentence for paragraph in paragraphs for sentence in paragraph):
        if (
            _SENTENCE.fullmatch(sentence)
            and not _INITIALS.search(sentence)
            and 8 <= len(sentence.split()) <= 12
        ):
            return sentence
    return ""


def vectors(folder: Path | None) -> dict[str, Style]:
    """The style vectors that come with the model, and those of `folder`."""
    found = dict(kokoro_model.read_vectors())
    for path in sorted(folder.glob("*.bin")) if folder else ():
        found.setdefault(path.stem, np.fromfile(path, "<f4").reshape(ROWS, 1, COLUMNS))
    return found


def search(arguments: argparse.Namespace, listener: Listener) -> None:
    """Hear candidates, two sentences at a time; the least cost, of both paces together, is the best."""
    texts = halves(arguments.corpus)[0][:SEARCHED]
    lexicon = ours()
    said = [notation(text, lexicon, "ipa") for text in texts]
    reader, known = Reader(), vectors(arguments.vectors)
    print("cost  " + "".join(f"| {pace}: doubt  indonesian " for pace in PACES) + "|  Hz  candidate")
    costs: dict[Candidate, float] = {}

    def hear(candidate: Candidate) -> None:
        ways, style = [candidate.phonemes(one) for one in said], candidate.style(known)
        whole = reader.at(texts, ways, style, candidate.speed)
        figures = []
        for pace in PACES:
            closer = pace / whole.words_a_minute
            heard = [
                listener.hear(
                    reader.at(pair, ways[at : at + 2], style, candidate.speed, closer).samples,
                    RATE,
                    " ".join(pair),
                    write=False,
                )
                for at in range(0, len(texts), 2)
                for pair in [texts[at : at + 2]]
            ]
            figures.append(
                (np.mean([one.doubt for one in heard]), np.mean([one.indonesian for one in heard]))
            )
        costs[candidate] = float(np.mean([doubt + max(0.0, ACCENT - accent) for doubt, accent in figures]))
        shown = "".join(f"|      {doubt:5.3f}  {accent:10.2f} " for doubt, accent in figures)
        print(f"{costs[candidate]:5.3f} {shown}| {pitch_hz(whole.samples):3.0f}  {candidate}", flush=True)

    for candidate in TRIED:
        if candidate.known(known):
            hear(candidate)
        else:
            print(f"not heard, its vectors are not here: {candidate}")
    chance = np.random.default_rng(1)
    for _ in range(arguments.random):
        best = sorted(costs, key=lambda candidate: costs[candidate])[:3]
        hear(neighbour(best[chance.integers(len(best))], chance))


def make(arguments: argparse.Namespace) -> None:
    """Print the finished style of each voice named."""
    ours_by_name = {recipe.voice.name: recipe for recipe in read_recipes()}
    known = vectors(arguments.vectors)
    for name in arguments.voices:
        recipe = replace(ours_by_name[name], finished=None)
        if recipe.row is None:
            raise SystemExit(f"{name} reads each length in its own way: it has no finished style")
        made = pack(recipe.style(known)[0])
        had = ours_by_name[name].finished
        state = "as in its file" if had is not None and pack(had) == made else "NOT as in its file"
        print(f"{name} ({state})\n{made}")


def judge(arguments: argparse.Namespace, listener: Listener) -> None:
    """Read the other half at both paces and count what is heard."""
    texts = halves(arguments.corpus)[1]
    lexicon = ours()
    with_ours = [notation(text, lexicon, "ipa") for text in texts]
    reader, brought = Reader(), kokoro_model.read_vectors()
    known = {recipe.voice.name: recipe for recipe in read_recipes()}
    names = arguments.voices or list(known)
    rows: list[tuple[str, Recipe, Sequence[str], str]] = [
        (name, known[name], with_ours, "ours") for name in names
    ]
    if arguments.plain:
        bare = replace(known["jm_kumo"], row=None, finished=None, ease=math.inf, stress="words")
        rows[:0] = [
            ("jm_kumo, bare", bare, with_ours, "ours"),
            ("jm_kumo, bare", bare, plain_phonemes(texts), "espeak"),
        ]
    print(f"{len(texts)} sentences, {sum(len(text.split()) for text in texts)} words")
    print("asked  voice           phonemes  words/min  speed   Hz    WER    CER  indonesian")
    for pace in arguments.paces:
        for name, recipe, said, whose in rows:
            marked = [recipe.marked(one) for one in said]
            guess = pace / WORDS_A_MINUTE
            reading = reader.read(texts, marked, recipe.style(brought), pace, guess, recipe.delivery)
            heard = listener.hear(reading.samples, RATE, " ".join(texts))
            print(
                f"{pace:5}  {name:14}  {whose:8}  {reading.words_a_minute:9.0f}  {reading.speed:5.2f}"
                f"  {pitch_hz(reading.samples):3.0f}  {heard.wer:5.3f}  {heard.cer:5.3f}  {heard.indonesian:10.2f}",
                flush=True,
            )


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Listener], None]] = {"search": search, "judge": judge}


def main() -> None:
    """Search or judge."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=[*COMMANDS, "make"])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("voices", nargs="*", metavar="VOICE", help="of audio/voices; all of them otherwise")
    parser.add_argument("--plain", action="store_true", help="jm_kumo as the model brings it, too")
    parser.add_argument("--paces", type=int, nargs="+", default=PACES, metavar="N", help="words a minute")
    parser.add_argument("--random", type=int, default=0, metavar="N")
    parser.add_argument("--vectors", type=Path, metavar="FOLDER", help="more style vectors, NAME.bin")
    add_arguments(parser)
    arguments = parser.parse_args()
    if arguments.command == "make":
        make(arguments)
        return
    with Listener(found(arguments.listen), arguments.python) as listener:
        COMMANDS[arguments.command](arguments, listener)


if __name__ == "__main__":
    main()
