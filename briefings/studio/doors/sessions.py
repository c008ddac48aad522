"""Sessions: who has come in, until when. What a browser keeps is known here by its hash alone."""

import hashlib
import json
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from briefings.files import write_private
from briefings.studio.doors.users import FOLDER, Role, Users, folder

IDLE_S = 12 * 3600.0
"""A session that nobody uses ends after a working day."""
LONGEST_S = 7 * 24 * 3600.0
INVITED_S = 15 * 60.0
"""A printed address is good for so long, and once."""
MOST = 500
"""Sessions and invitations each; the oldest go first."""
_KEPT_EVERY_S = 60.0
_BYTES = 32
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits at the desk."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Whether what asks for `role` is theirs to do."""
        return role == "writer" or self.role == "editor"


@dataclass(frozen=True, slots=True)
class _Session:
    name: str
    role: Role
    user: str
    """Hash of the user's password when they came in; empty: they came by an invitation."""
    begun: float
    used: float


class Sessions:
    """All of one newsroom. They outlive the process: whoever was in stays in when it is started again."""

    def __init__(self, root: Path, users: Users, clock: Callable[[], float]) -> None:
        self._path = root / FOLDER / "sessions.json"
        self._root = root
        self._users = users
        self._clock = clock
        self._lock = threading.Lock()
        self._invited: dict[str, tuple[Person, float]] = {}
        if self._path.parent.is_dir():
            folder(root)
        self._open: dict[str, _Session] = self._read()
        self._kept = 0.0

    def invite(self, person: Person) -> str:
        """A token that lets `person` in once."""
        token = secrets.token_urlsafe(_BYTES)
        with self._lock:
            self._invited[_known_by(token)] = person, self._clock() + INVITED_S
            _trim(self._invited)
        return token

    def accept(self, token: str) -> str | None:
        """The key of a new session for whoever brings `token`; None where it is unknown, used or too old."""
        with self._lock:
            person, until = self._invited.pop(_known_by(token), (None, 0.0))
        if person is None or until < self._clock():
            return None
        return self._begin(person, "")

    def enter(self, name: str, password: str) -> str | None:
        """The key of a new session for a user; None where name or password are wrong."""
        user = self._users.proven(name, password)
        return None if user is None else self._begin(Person(user.name, user.role), _known_by(user.hash))

    def person(self, key: str, *, used: bool = True) -> Person | None:
        """Who has the session `key`; None where it has ended. `used`: a person has asked, not a page by itself."""
        with self._lock:
            session, now = self._open.get(_known_by(key)), self._clock()
            if session is None:
                return None
            if now - session.used > IDLE_S or now - session.begun > LONGEST_S:
                del self._open[_known_by(key)]
                return None
            if used:
                self._open[_known_by(key)] = replace(session, used=now)
            if used and now - self._kept > _KEPT_EVERY_S:
                self._keep()
        if not session.user:
            return Person(session.name, session.role)
        user = self._users.all().get(session.name)
        if user is None or _known_by(user.hash) != session.user:
            self.end(key)
            return None
        return Person(user.name, user.role)

    def end(self, key: str) -> None:
        """Nobody comes in with `key` any more."""
        with self._lock:
            self._open.pop(_known_by(key), None)
            self._keep()

    def _begin(self, person: Person, user: str) -> str:
        key, now = secrets.token_urlsafe(_BYTES), self._clock()
        with self._lock:
            self._open[_known_by(key)] = _Session(person.name, person.role, user, now, now)
            _trim(self._open)
            self._keep()
        return key

    def _keep(self) -> None:
        self._kept = self._clock()
        folder(self._root)
        with suppress(OSError):  # a full disk ends sessions with the process, and nothing else
            write_private(self._path, json.dumps({k: asdict(v) for k, v in self._open.items()}).encode())

    def _read(self) -> dict[str, _Session]:
        try:
            return {key: _Session(**each) for key, each in json.loads(self._path.read_bytes()).items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


def _known_by(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _trim(table: dict[str, _Kind]) -> None:
    while len(table) > MOST:
        del table[next(iter(table))]
