"""The manifest that we keep on a host: what was read back there, so that it need not be read again."""

import hashlib
import json
from collections.abc import Mapping

from feeds.publishers.remote.plan import OWN, Noted

MANIFEST = f"{OWN}manifest.json"
_FORM = 1


def write_notes(notes: Mapping[str, Noted]) -> bytes:
    """As a file that carries its own checksum."""
    files = {path: [note.sha256, note.stamp] for path, note in sorted(notes.items()) if note.stamp}
    body = json.dumps(files, separators=(",", ":"))
    seal = hashlib.sha256(body.encode()).hexdigest()
    return json.dumps({"form": _FORM, "sha256": seal, "files": files}, separators=(",", ":")).encode()


def read_notes(text: bytes) -> dict[str, Noted]:
    """What such a file says; nothing where it is not whole, and then everything is looked at anew."""
    try:
        told = json.loads(text)
        files = told["files"]
        body = json.dumps(files, separators=(",", ":"))
        if told["form"] != _FORM or told["sha256"] != hashlib.sha256(body.encode()).hexdigest():
            return {}
        return {str(path): Noted(str(sha256), str(stamp)) for path, (sha256, stamp) in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
