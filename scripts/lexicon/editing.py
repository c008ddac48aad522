"""Change a pronunciation list as a producer would by hand: one line of it, and all the rest as it stands."""

from scripts.errors import BadLexicon
from scripts.lexicon.entries import Entry, parse


def put(
    text: str, where: str, written: str, said: str, note: str = "", former: str = ""
) -> tuple[str, Entry]:
    """`text` with that entry in it, in the place of one of the same written form, else at its end; and the entry.

    With `former`, the written form of another entry, it stands in the place of that one. Comments, empty lines and
    the order stay. `where` names the list in messages. Raises BadLexicon, also when the list has a fault already:
    nothing is laid over a list that cannot be read.
    """
    fields = [" ".join(field.split()) for field in (written, said, note)]
    line = "\t".join(fields if fields[2] else fields[:2])
    new = parse(line, f"{where}, new entry", "newsroom")
    if len(new) != 1:
        raise BadLexicon(where, f"{written!r} cannot be an entry: a line that begins with # is a comment")
    parse(text, where, "newsroom")
    lines = text.removeprefix("\ufeff").splitlines()
    places = _places(lines, former) + _places(lines, new[0].written)
    if places:
        lines[places[0]] = line
        lines = [old for number, old in enumerate(lines) if number not in places or number == places[0]]
    else:
        lines.append(line)
    changed = "\n".join(lines) + "\n"
    parse(changed, where, "newsroom")
    return changed, new[0]


def take_out(text: str, where: str, written: str) -> str:
    """`text` without the entry of that written form; comments and the order stay. Raises BadLexicon as `put` does."""
    parse(text, where, "newsroom")
    lines = text.removeprefix("\ufeff").splitlines()
    gone = _places(lines, written)
    return "".join(f"{line}\n" for number, line in enumerate(lines) if number not in gone)


def _places(lines: list[str], written: str) -> list[int]:
    """Where the entry of that written form stands."""
    sought = " ".join(written.split())
    return [
        number
        for number, line in enumerate(lines)
        if sought
        and not line.lstrip().startswith("#")
        and " ".join(line.partition("\t")[0].split()) == sought
    ]
