"""Content Credentials: a finished sound signed by C2PA, so that programs can tell who made it, and how.

Needs the extra `[c2pa]` (c2pa-python); only imported when used. The manifest says `c2pa.created` and by what kind of
voice (IPTC's digital source type, EU AI Act, article 50). Nothing is asked of the network: no time stamp is fetched,
so a signature holds as long as its certificate does.

c2pa-python writes the tag of an MP3 anew, as ID3v2.4. FFmpeg then misreads the parts of a chapter that have more than
127 bytes, and all chapters after it; `signable` gives the tags that come through whole.
"""

import wave
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import quote

from audio.errors import Unsigned
from audio.formats.id3 import URL_MARKS
from audio.formats.tags import IPTC, Tags, clean
from audio.programme import Chapter

REMEDY: Final = "pip install 'briefings[c2pa]'"
KINDS: Final = frozenset(("audio/mpeg", "audio/mp4", "video/mp4"))
"""Types that can be signed; there is no way yet to sign Ogg."""
PART_BYTES: Final = 120
"""Of a part of a chapter: seven bits of a size, and room for what stands before the words."""
_CURVES: Final = {256: "es256", 384: "es384", 521: "es512"}
_LEAST_RSA: Final = 2_048
_OFFLINE: Final = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who signs: a certificate with those above it, and its key, both as PEM."""

    chain: bytes
    key: bytes = field(repr=False)
    """PKCS #8, the one form that C2PA reads."""
    algorithm: str
    """By C2PA's name: "es256"."""
    until: datetime
    """When the certificate ends, in UTC."""


def installed() -> bool:
    """Whether the extra is here."""
    return find_spec("c2pa") is not None


def credentials(chain: bytes, key: bytes) -> Credentials:
    """What signs, from two PEM texts. Raises Unsigned where they are none, do not fit, or the extra is missing."""
    x509, keys = _cryptography("x509"), _cryptography("hazmat.primitives.serialization")
    try:
        private = keys.load_pem_private_key(key, password=None)
    except (ValueError, TypeError) as fault:  # the text of the fault may quote the key
        raise Unsigned("the key is no PEM without a password") from fault
    try:
        first = x509.load_pem_x509_certificates(chain)[0]
    except (ValueError, IndexError) as fault:
        raise Unsigned("the certificate is no PEM, its own first and those above it after that") from fault
    if first.public_key() != private.public_key():
        raise Unsigned("the key is not that of the certificate, whose own must stand first")
    plain = private.private_bytes(keys.Encoding.PEM, keys.PrivateFormat.PKCS8, keys.NoEncryption())
    return Credentials(chain, plain, _algorithm(private), first.not_valid_after_utc)


def prove(by: Credentials) -> None:
    """Sign a moment of silence: whether C2PA takes a certificate, it alone knows, and the hour of an edition is late
    to hear of it. Raises Unsigned, OSError."""
    with TemporaryDirectory() as folder:
        silence = Path(folder, "plain.wav")
        with wave.open(str(silence), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8_000)
            sound.writeframes(bytes(1_600))
        tags = Tags("", "", "", date(2026, 1, 1), source_type=f"{IPTC}algorithmicMedia")
        sign(silence, Path(folder, "signed.wav"), "audio/wav", tags, by, "briefings")


def signable(tags: Tags) -> Tags:
    """`tags` as they come through signing: chapters without pictures, with short titles, and links where they fit."""
    return replace(tags, pictures={}, chapters=tuple(map(_slim, tags.chapters)))


def sign(source: Path, target: Path, kind: str, tags: Tags, by: Credentials, generator: str) -> None:
    """Write `source`, of the type `kind` (one of `KINDS`), signed to `target`, and read it back.

    Each signature is another: the same sound signed twice has other bytes. `generator` is name and version of what
    made it, parted by a blank. Raises Unsigned, OSError.
    """
    c2pa = _c2pa()
    name, _, version = generator.partition(" ")
    made = {"action": "c2pa.created", "digitalSourceType": tags.source_type}
    manifest = {
        "claim_generator_info": [{"name": name, "version": version}],
        "title": clean(tags.title),
        "assertions": [{"label": "c2pa.actions", "data": {"actions": [made]}}],
    }
    try:
        info = c2pa.C2paSignerInfo(by.algorithm.encode(), by.chain, by.key, None)
        with (
            _context() as context,
            c2pa.Signer.from_info(info) as signer,
            c2pa.Builder(manifest, context=context) as builder,
            source.open("rb") as plain,
            target.open("w+b") as signed,
        ):
            builder.sign(signer, kind, plain, signed)
        state, faults = _read(target, kind)
    except c2pa.C2paError as fault:
        raise Unsigned(f"C2PA refuses it: {clean(str(fault))[:300]}") from fault
    if state not in ("Valid", "Trusted"):
        raise Unsigned(f"what was signed does not hold: {', '.join(faults) or state}")


def _read(path: Path, kind: str) -> tuple[str, list[str]]:
    """Whether the signature of a file holds, and what is wrong with it by C2PA's codes."""
    c2pa = _c2pa()
    with (
        _context() as context,
        path.open("rb") as signed,
        c2pa.Reader(kind, signed, context=context) as reader,
    ):
        results = reader.get_validation_results() or {}
        wrong = (results.get("activeManifest") or {}).get("failure") or []
        return str(reader.get_validation_state()), [clean(str(each.get("code"))) for each in wrong]


def _slim(chapter: Chapter) -> Chapter:
    title = clean(chapter.title)
    if len(title.encode()) > PART_BYTES:
        title = title.encode()[: PART_BYTES - 3].decode("utf-8", "ignore").rstrip() + "…"
    link = chapter.link if len(quote(chapter.link, safe=URL_MARKS)) <= PART_BYTES else ""
    return replace(chapter, title=title, link=link)


def _algorithm(private: Any) -> str:
    ec, ed, rsa = (_cryptography(f"hazmat.primitives.asymmetric.{name}") for name in ("ec", "ed25519", "rsa"))
    if isinstance(private, ec.EllipticCurvePrivateKey) and private.curve.key_size in _CURVES:
        return _CURVES[private.curve.key_size]
    if isinstance(private, ed.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(private, rsa.RSAPrivateKey) and private.key_size >= _LEAST_RSA:
        return "ps256"
    raise Unsigned("C2PA takes keys on P-256, P-384, P-521 or Ed25519, or RSA of 2,048 bits and more")


def _context() -> Any:
    return _c2pa().Context.from_dict(_OFFLINE)


@cache
def _c2pa() -> Any:
    try:
        return import_module("c2pa")
    except ImportError as fault:
        raise Unsigned(f"signing needs c2pa-python, which is not installed: {REMEDY}") from fault


def _cryptography(name: str) -> Any:
    _c2pa()
    return import_module(f"cryptography.{name}")
