"""Is anybody there? A quick look at the network before an engine is chosen."""

import queue
import socket
import threading
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

Answer = TypeVar("Answer")


def reach(host: str, port: int, patience_s: float, scheme: str = "https") -> None:
    """Connect to `host`, through the proxy of the environment where there is one. Raises OSError."""
    try:
        within(patience_s, lambda: _connect(host, port, patience_s, scheme))
    except ValueError as error:  # a host or a proxy whose name cannot be one
        raise ConnectionError(str(error)) from error


def within(patience_s: float, call: Callable[[], Answer]) -> Answer:
    """The answer of `call`, or TimeoutError: resolving a name and a server that drips know no limit themselves.

    A call that does not end is left behind in its thread.
    """
    answers: queue.SimpleQueue[Answer | BaseException] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put(call())
        except BaseException as error:  # handed to the caller, whatever it is
            answers.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        answer = answers.get(timeout=patience_s)
    except queue.Empty:
        raise TimeoutError(f"no answer within {patience_s:g} s") from None
    if isinstance(answer, BaseException):
        raise answer
    return answer


def _connect(host: str, port: int, patience_s: float, scheme: str) -> None:
    address = "" if proxy_bypass(host) else getproxies().get(scheme, "")
    proxy = urlsplit(address if "//" in address else f"//{address}")
    if not proxy.hostname:
        socket.create_connection((host, port), patience_s).close()
        return
    if scheme == "http":  # such a proxy is asked for pages, not for connections
        socket.create_connection((proxy.hostname, proxy.port or 80), patience_s).close()
        return
    with socket.create_connection((proxy.hostname, proxy.port or 80), patience_s) as link:
        link.sendall(f"CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        status = link.recv(64).split(b" ")
        if len(status) < 2 or not status[1].startswith(b"2"):
            raise ConnectionError(f"the proxy {proxy.hostname} does not connect to {host}")
