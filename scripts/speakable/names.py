"""The names of the world's news, to know one when it is printed in capitals."""

from functools import cache
from importlib.resources import files


@cache
def names() -> frozenset[str]:
    """The single names of the world's news, small letters; of the file that the lexicon reads."""
    lines = files("scripts").joinpath("data", "names.tsv").read_text("utf-8").splitlines()
    heads = (line.split("\t")[0] for line in lines if line and line[0] != "#")
    return frozenset(
        word.casefold() for head in heads for word in head.split() if len(word) > 2 and not word.isupper()
    )
