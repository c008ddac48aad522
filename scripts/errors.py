"""What can go wrong with words.

ScriptError
├── UnreadablePage     the bytes are no article (binary, empty, a PDF with another name, ...)
├── BrokenTemplate     a newsroom's template does not compile or does not render
└── BadLexicon         a line of lexicon.tsv says nothing that can be said
"""

from scripts.text.published import published, told


class ScriptError(Exception):
    """Root of the errors of this stage; its message says what happened, where, and what to do."""


class UnreadablePage(ScriptError):
    """`address` could not be read as news."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = published(address)
        self.reason = told(reason)
        super().__init__(f"{self.address}: {self.reason}")


class BrokenTemplate(ScriptError):
    """A template of the newsroom's (or ours) failed at `where`."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"template {where}: {reason}")
        self.where = where


class BadLexicon(ScriptError):
    """A line of a pronunciation list cannot be used."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
