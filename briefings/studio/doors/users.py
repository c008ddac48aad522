"""Users: who may come in from elsewhere, kept in the newsroom's own folder with what their passwords are known by."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefings.files import make_private, tighten, write_private
from briefings.studio.errors import BadUsers, NoUser, WeakPassword

if TYPE_CHECKING:
    from argon2 import PasswordHasher

Role = Literal["writer", "editor"]
"""A writer edits; an editor also approves, publishes, corrects and takes back."""
SHORTEST = 10
"""Letters of a password."""
LONGEST = 256
FOLDER = ".studio"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may come in."""

    name: str
    role: Role
    hash: str
    """Of the password, by argon2id."""


def folder(root: Path) -> Path:
    """Where the studio of the newsroom at `root` keeps users and sessions: nobody else's to read, never in git."""
    place = root / FOLDER
    make_private(place)
    if not (ignored := place / ".gitignore").is_file():
        write_private(ignored, b"*\n")
    for path in place.iterdir():
        tighten(path)
    return place


class Users:
    """The users of one newsroom. Others may change the file at any time: it is read anew when it has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: tuple[tuple[int, int], Mapping[str, User]] | None = None

    @property
    def path(self) -> Path:
        """Where they stand."""
        return self._root / FOLDER / "users.json"

    def all(self) -> Mapping[str, User]:
        """By their names. Raises BadUsers."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return {}
        stamp = status.st_mtime_ns, status.st_ino
        if self._read is None or self._read[0] != stamp:
            self._read = stamp, self._load()
        return self._read[1]

    def _load(self) -> Mapping[str, User]:
        try:
            listed = json.loads(self.path.read_bytes())
            users = [User(each["name"], each["role"], each["hash"]) for each in listed]
        except (OSError, ValueError, KeyError, TypeError) as fault:
            raise BadUsers(self.path, f"cannot be read ({fault})") from fault
        if any(user.role not in ("writer", "editor") for user in users):
            raise BadUsers(self.path, "names a role that is neither writer nor editor")
        return {user.name: user for user in users}

    def add(self, name: str, role: Role, password: str) -> User:
        """Let `name` in with `password`, in the place of what was known of that name. Raises WeakPassword."""
        name = " ".join(name.split())
        if not name or len(name) > 60 or not name.isprintable():
            raise WeakPassword("a name has 1 to 60 letters")
        if not SHORTEST <= len(password) <= LONGEST or password.casefold() == name.casefold():
            raise WeakPassword(f"a password has {SHORTEST} to {LONGEST} letters and is not the name")
        user = User(name, role, hasher().hash(password))
        self._write({**self.all(), name: user})
        return user

    def remove(self, name: str) -> None:
        """Let `name` in no more; open sessions end. Raises NoUser."""
        known = dict(self.all())
        if name not in known:
            raise NoUser(name, sorted(known))
        del known[name]
        self._write(known)

    def _write(self, users: Mapping[str, User]) -> None:
        folder(self._root)
        listed = [asdict(users[name]) for name in sorted(users)]
        write_private(self.path, (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode())

    def proven(self, name: str, password: str) -> User | None:
        """The user, where the password is right. Takes as long for a name that nobody has; slow on purpose."""
        from argon2.exceptions import InvalidHashError, VerificationError

        user = self.all().get(" ".join(name.split()))
        try:
            hasher().verify(user.hash if user else _nobody(), password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return None
        return user


@cache
def hasher() -> "PasswordHasher":
    """What passwords are known by: argon2id with the library's own settings (RFC 9106, low memory)."""
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobody() -> str:
    return hasher().hash("nobody has this name")
