"""Suffixes: which files of a folder hold news. Only the standard library is used: it is asked before all else."""

from pathlib import Path

SUFFIXES = frozenset(
    {
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".xml",
        ".rss",
        ".atom",
        ".json",
        ".jsonl",
        ".ndjson",
    }
)
"""What counts as an article in a folder; anything else there (pictures, notes of the editor) is passed over."""


def articles_in(folder: Path) -> list[Path]:
    """The files of `folder` that may hold an article, in order of their names."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
