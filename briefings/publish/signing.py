"""By whom the sounds of an edition are signed: show.toml names the certificate, the environment the key."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from audio.errors import Unsigned
from audio.formats import signing
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show

OTHERS: Final = 0o077
MOST_BYTES: Final = 100_000
"""Of a certificate with those above it, or a key."""


def signer(
    newsroom: Newsroom, show: Show, environment: Mapping[str, str] = os.environ
) -> signing.Credentials | None:
    """What signs; None where `[publish] sign` is empty. Raises Unsigned with what is missing."""
    asked = show.publish
    if not asked.sign:
        return None
    named = environment.get(asked.sign_key_env, "")
    if not named:
        raise Unsigned(f"the environment names no file in {asked.sign_key_env}, for the key of {asked.sign}")
    key = newsroom.root / named
    chain = _read(newsroom.root / asked.sign, "[publish] sign")
    words = _read(key, asked.sign_key_env)
    if os.name == "posix" and key.stat().st_mode & OTHERS:
        raise Unsigned(f"others on this machine can read the key that {asked.sign_key_env} names: chmod 600")
    found = signing.credentials(chain, words)
    if found.until <= datetime.now(
        UTC
    ):  # by the clock of today, as C2PA has it, whatever day the edition is of
        raise Unsigned(f"the certificate that [publish] sign names ended on {found.until:%Y-%m-%d}")
    signing.prove(found)
    return found


def _read(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as fault:
        raise Unsigned(f"the file that {name} names cannot be read: {fault.strerror}") from fault
