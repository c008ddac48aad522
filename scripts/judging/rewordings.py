"""Rewordings: what a model wrote says what the sentence says that it was made from."""

from collections.abc import Iterator

from scripts.judging.finding import Case, Finding


def reworded(case: Case) -> Iterator[Finding]:
    """A line that a model wrote, against what would be said without it; that is held against its article elsewhere."""
    for said in case.told:
        line = said.line
        if line.model:
            from scripts.rewording.judging import verdict  # most shows never ask a model

            found = verdict(line.plain, line.written)
            if not found.taken:
                yield case.find(said, "reworded", f"{found.message}, in what {line.model} wrote")


RULES = (reworded,)
