"""How many running words of news that hold an e are said right: figures for docs/words.md.

    python tests/bench/pronounce.py LEXICON CORPUS [--seed N]

LEXICON is the `lexicon_id.tsv` of g2p-id-py (see scripts/lexicon/build.py), CORPUS a file of JSON lines with
`paragraphs` (lists of sentences), gzipped or not. Measured is what the engine is given (`audio.speech.phonemes`).
"""

import argparse
import gzip
import hashlib
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from audio.speech.phonemes import notation
from scripts.lexicon import build, ours
from scripts.lexicon.affixes import analyses, derive
from scripts.lexicon.homographs import homographs
from scripts.lexicon.letters import guess
from scripts.lexicon.marks import fold, plain

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
FOLDS = 10
PAIRS = Path(__file__).parent.parent / "data" / "lexicon" / "homographs.tsv"


def sentences(corpus: Path) -> Iterator[str]:
    """The sentences of all articles."""
    raw = corpus.read_bytes()
    text = (gzip.decompress(raw) if corpus.suffix == ".gz" else raw).decode()
    for line in text.splitlines():
        for paragraph in json.loads(line)["paragraphs"]:
            yield from paragraph


def heard(phonemes: str) -> str:
    """Only the e's and schwas, in order."""
    return "".join(sound for sound in phonemes.replace("ɛ", "e") if sound in "eə")


def meant(saying: str) -> str:
    """The same of a saying."""
    return "".join({"é": "e", "ê": "ə"}.get(letter, "") for letter in saying)


def families(table: dict[str, str]) -> dict[str, str]:
    """Word -> a name shared by all that are made of the same stem, so that no relative stays behind."""
    parent: dict[str, str] = {word: word for word in table}

    def root(word: str) -> str:
        while parent[word] != word:
            parent[word] = parent[parent[word]]
            word = parent[word]
        return word

    shared: dict[str, list[str]] = defaultdict(list)
    for word in table:
        stems = {stem for _, _, stem, _ in analyses(word) if len(stem) >= 4}
        known = [stem for stem in stems if stem in table]
        if known:
            parent[root(word)] = root(max(known, key=len))
        else:  # no stem is listed: whoever could be made of the same one counts as a relative
            for stem in stems:
                shared[stem].append(word)
    for words in shared.values():
        for word in words[1:]:
            parent[root(word)] = root(words[0])
    return {word: root(word) for word in table}


def fold_of(family: str, seed: int) -> int:
    """Which tenth a family falls in; the same on every machine."""
    return hashlib.sha256(f"{seed} {family}".encode()).digest()[0] % FOLDS


def share(right: int, whole: int) -> str:
    """A percentage, or a dash where there is nothing to count."""
    return f"{100 * right / whole:6.2f} %" if whole else "     -"


def held_out(
    table: dict[str, str], counts: Counter[str], seed: int
) -> Iterable[tuple[str, int, int, int, int]]:
    """For each tenth: its name, running words right and in all, different words right and in all."""
    kin = families(table)
    for number in range(FOLDS):
        out = {word for word in table if fold_of(kin[word], seed) == number}
        rest = {word: said for word, said in table.items() if word not in out}
        model = build.train(said for said in rest.values() if plain(said) != said)
        look: Callable[[str], str | None] = rest.get
        right = whole = types = types_right = 0
        for word in sorted(out):
            if "e" not in word or word in homographs():
                continue
            found = derive(word, look) or guess(word, model)
            good = meant(found) == meant(table[word])
            if counts[word]:
                right += counts[word] * good
                whole += counts[word]
            types += 1
            types_right += good
        yield f"tenth {number}", right, whole, types_right, types


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--homographs", type=Path, default=PAIRS, help="sentence, word, saying; a line each")
    arguments = parser.parse_args()

    listed = build.sayings(arguments.lexicon.read_text("utf-8"))
    corrections = (build.DATA / "corrections.txt").read_text("utf-8")
    corrected = build.sayings(arguments.lexicon.read_text("utf-8"), corrections)
    table = {word: said for word, said in corrected.items() if word in listed}

    counts: Counter[str] = Counter()
    by_word: dict[str, Counter[str]] = defaultdict(Counter)
    said_as: dict[str, Counter[str]] = defaultdict(Counter)
    lexicon = ours()
    words, seconds = 0, 0.0
    for sentence in sentences(arguments.corpus):
        start = time.perf_counter()
        parts = lexicon.read(sentence)
        notation(sentence, lexicon, "ipa")
        seconds += time.perf_counter() - start
        words += sum(not isinstance(part, str) for part in parts)
        for part in parts:
            if isinstance(part, str) or "e" not in (form := fold(part.written)):
                continue
            counts[form] += 1
            by_word[form][part.source] += 1
            said_as[form][
                heard(notation(part.written, lexicon, "ipa"))
                if part.source != "homograph"
                else meant(part.said)
            ] += 1

    running = sum(counts.values())
    print(f"{words} running words, {running} with an e, {words / seconds:.0f} words a second (twice read)")
    sources: Counter[str] = Counter()
    for found in by_word.values():
        sources.update(found)
    for source, number in sources.most_common():
        print(f"  decided by {source:10} {share(number, running)}")

    inside = {word: n for word, n in counts.items() if word in table and word not in homographs()}
    print(f"words of the lexicon: {share(sum(inside.values()), running)} of the running words with an e")
    for name, truth in (("with our corrections", table), ("as the list has it", listed)):
        good = sum(said_as[word][meant(truth[word])] for word in inside)
        print(f"  right, {name:22} {share(good, sum(inside.values()))}")

    print("stems held out (neither they nor what is made of them in the table or in the model):")
    total = [0, 0, 0, 0]
    for name, *figures in held_out(table, counts, arguments.seed):
        total = [a + b for a, b in zip(total, figures, strict=True)]
        right, whole, types_right, types = figures
        print(
            f"  {name}  running words {share(right, whole)} of {whole:6}   words {share(types_right, types)}"
        )
    print(f"  all       running words {share(total[0], total[1])}   words {share(total[2], total[3])}")

    pairs = [
        line.split("\t")
        for line in arguments.homographs.read_text("utf-8").splitlines()
        if line[:1] not in "#"
    ]
    good = 0
    for sentence, word, truth in pairs:
        good += any(
            not isinstance(p, str) and (p.written, p.said) == (word, truth) for p in lexicon.read(sentence)
        )
    print(f"homographs in our own sentences: {good} of {len(pairs)} right")
    print("homographs (running words; usual saying / other):")
    for word in sorted((w for w in counts if w in homographs()), key=lambda w: -counts[w]):
        pair = homographs()[word]
        print(
            f"  {word:12} {counts[word]:5}   {pair.usual} {said_as[word][meant(pair.usual)]}"
            f" / {pair.other} {counts[word] - said_as[word][meant(pair.usual)]}"
        )


if __name__ == "__main__":
    main()
