"""From `[publish] to` to a host: each protocol's own words, and nothing imported that is not used.

Secrets come from the environment alone, by the names that the libraries themselves know (AWS_ACCESS_KEY_ID,
GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_CONNECTION_STRING, SSH_AUTH_SOCK), or by ours where they know none:
BRIEFINGS_SFTP_PASSWORD, BRIEFINGS_SFTP_KEY (a file), BRIEFINGS_SFTP_KNOWN_HOSTS (a file), BRIEFINGS_WEBDAV_USER,
BRIEFINGS_WEBDAV_PASSWORD.
"""

import logging
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from feeds.errors import Uncarried
from feeds.publishers.remote.host import Dav, Host, Store, Tree, describe, media, rename_locally
from feeds.publishers.remote.plan import Content

CONNECT_S = 15
READ_S = 60
_EXTRAS = {"s3": "s3", "gs": "gcs", "az": "azure", "sftp": "sftp", "webdav": "webdav", "webdavs": "webdav"}
_BARE = re.compile(r"[a-z][a-z0-9+]{0,20}://", re.ASCII)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def find_fault(to: str) -> str:
    """What is wrong with an address of a host; empty where nothing is."""
    if not _BARE.match(to):
        whole = to.startswith("/") and to.strip("/")
        return "" if whole else "write a folder as /srv/www/warta, or an address with its protocol"
    parts = urlsplit(to)
    if parts.scheme not in (*_EXTRAS, "file"):
        return f"no such protocol; there are {', '.join(_EXTRAS)}, file"
    if parts.password or (parts.username and parts.scheme != "sftp"):
        return "a password or user does not belong here: the environment holds it (docs/hosting.md)"
    if parts.query or parts.fragment:
        return "leave out what follows ? or #"
    if parts.scheme == "file":
        return "" if parts.path.strip("/") and not parts.netloc else "write it as file:///srv/www/warta"
    if not parts.hostname:
        return f"write it as {parts.scheme}://NAME/FOLDER"
    if parts.scheme == "sftp" and not parts.path.strip("/~"):
        return "name a folder of its own, as sftp://host/srv/www/warta or sftp://host/~/warta"
    if any(part in (".", "..") for part in parts.path.split("/")):
        return "write the folder without . and .."
    return ""


def local_folder(to: str) -> Path | None:
    """The folder of this machine that an address means; None where it is elsewhere."""
    if _BARE.match(to):
        parts = urlsplit(to)
        return Path(unquote(parts.path)) if parts.scheme == "file" else None
    return Path(to)


def open_host(to: str, environ: Mapping[str, str]) -> Host:
    """The host at `to`, an address without `find_fault`. Raises Uncarried."""
    scheme = urlsplit(to).scheme if _BARE.match(to) else "file"
    try:
        return _OPENERS[scheme](to, environ)
    except Uncarried:
        raise
    except ImportError as fault:
        remedy = f"pip install 'briefings[{_EXTRAS.get(scheme, scheme)}]'"
        raise Uncarried(to, f"a package is not installed ({fault.name}): {remedy}") from fault
    except Exception as fault:  # the libraries connect as they are made, and each has errors of its own
        raise Uncarried(to, describe(fault)) from fault


def _open_file(to: str, environ: Mapping[str, str]) -> Host:
    files = _made("fsspec.implementations.local", "LocalFileSystem")
    return Tree(to, files, str(local_folder(to)), _nothing, rename_locally, drops_folders=True)


def _open_s3(to: str, environ: Mapping[str, str]) -> Host:
    config = {
        "connect_timeout": CONNECT_S,
        "read_timeout": READ_S / 2,
        "retries": {"total_max_attempts": 1},
    }  # s3fs tries again
    files = _made("s3fs", "S3FileSystem", use_listings_cache=False, config_kwargs=config)
    files.retries = 3

    def told(path: str, content: Content) -> Mapping[str, Any]:
        kind, kept = media(path)
        return {"ContentType": kind, "CacheControl": kept}

    def close() -> None:
        files.close_session(files.loop, files.s3)

    return Store(to, files, _bucket(to), close, told, lambda stamp: {"IfMatch": stamp})


def _open_gs(to: str, environ: Mapping[str, str]) -> Host:
    files = _made("gcsfs", "GCSFileSystem", use_listings_cache=False)

    def told(path: str, content: Content) -> Mapping[str, Any]:
        kind, kept = media(path)
        return {"content_type": kind, "fixed_key_metadata": {"cache_control": kept}}

    # it knows no condition but that none is there; who holds the lease is asked again before each wave
    return Store(to, files, _bucket(to), _nothing, told, lambda stamp: {})


def _open_az(to: str, environ: Mapping[str, str]) -> Host:
    files = _made("adlfs", "AzureBlobFileSystem", use_listings_cache=False, anon=False)

    def told(path: str, content: Content) -> Mapping[str, Any]:
        kind, kept = media(path)
        said = {"content_type": kind, "cache_control": kept, "content_md5": bytearray.fromhex(content.md5)}
        return {"content_settings": said}

    def matching(stamp: str) -> Mapping[str, Any]:
        unchanged = import_module("azure.core").MatchConditions.IfNotModified
        return {"etag": stamp, "match_condition": unchanged}

    return Store(to, files, _bucket(to), _nothing, told, matching)


def _open_sftp(to: str, environ: Mapping[str, str]) -> Host:
    parts = urlsplit(to)
    given = {
        "port": parts.port,
        "username": unquote(parts.username or "") or None,
        "password": environ.get("BRIEFINGS_SFTP_PASSWORD"),
        "client_keys": environ.get("BRIEFINGS_SFTP_KEY"),
        "known_hosts": environ.get("BRIEFINGS_SFTP_KNOWN_HOSTS"),
    }
    told: dict[str, Any] = {name: value for name, value in given.items() if value}
    told.setdefault("known_hosts", ())  # the user's own: sshfs would take any host for the right one
    files = _made(
        "sshfs", "SSHFileSystem", parts.hostname, connect_timeout=CONNECT_S,
        login_timeout=CONNECT_S, keepalive_interval=10, keepalive_count_max=3, **told,
    )  # fmt: skip
    root = unquote(parts.path)
    root = root.removeprefix("/~/") if root.startswith("/~/") else root
    return Tree(to, files, root, files.client.abort, files.mv, drops_folders=True)


def _open_webdav(to: str, environ: Mapping[str, str]) -> Host:
    parts = urlsplit(to)
    user = environ.get("BRIEFINGS_WEBDAV_USER", "")
    secret = environ.get("BRIEFINGS_WEBDAV_PASSWORD", "")
    if user and parts.scheme == "webdav" and parts.hostname not in _LOOPBACK:
        raise Uncarried(to, "a password would go there in the clear: write webdavs://")
    base = f"http{'s' if parts.scheme == 'webdavs' else ''}://{parts.netloc}{parts.path.rstrip('/')}/"
    files = _made(
        "webdav4.fsspec", "WebdavFileSystem", base, (user, secret) if user else None, timeout=READ_S
    )

    def rename(old: str, new: str) -> None:
        files.client.move(old, new, overwrite=True)

    return Dav(to, files, "", files.client.http.close, rename, drops_folders=False)


def _bucket(to: str) -> str:
    parts = urlsplit(to)
    return f"{parts.netloc}{unquote(parts.path)}".rstrip("/")


def _made(module: str, name: str, *values: Any, **settings: Any) -> Any:
    """One of its own: what is kept from a former run may hold a connection that is gone."""
    _quieten()
    return getattr(import_module(module), name)(*values, skip_instance_cache=True, **settings)


def _quieten() -> None:
    """A connection that breaks is told once, by who waits for it; what else waited would print a traceback each."""
    import_module("fsspec.asyn").get_loop().set_exception_handler(lambda loop, context: None)
    logging.getLogger("asyncio").addFilter(_is_no_echo)


def _is_no_echo(record: logging.LogRecord) -> bool:
    """False for what asyncio says each time that a part of a broken connection is still written to."""
    return record.getMessage() != "socket.send() raised exception."


def _nothing() -> None:
    pass


_OPENERS: Mapping[str, Callable[[str, Mapping[str, str]], Host]] = {
    "file": _open_file,
    "s3": _open_s3,
    "gs": _open_gs,
    "az": _open_az,
    "sftp": _open_sftp,
    "webdav": _open_webdav,
    "webdavs": _open_webdav,
}
