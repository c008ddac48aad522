"""A wire to a server on loopback that is torn where one wishes."""

import socket
import threading
import time
from contextlib import suppress


class Wire:
    """A proxy on loopback. A step is a client's word after the server's: a request, or a packet of one.

    `cut(step, how)`: the wire is torn at that step, and stays so until it is mended: before anything of it goes
    through, with half of it through, or with all of it, and the answer lost.
    """

    HOWS = ("before", "half", "after")

    def __init__(self, port: int) -> None:
        self._to = port
        self._lock = threading.Lock()
        self._ends: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self.mend()
        threading.Thread(target=self._listen, daemon=True).start()

    def mend(self) -> None:
        """Let everything through, and count from 0."""
        with self._lock:
            self.steps, self._at, self._how, self.torn = 0, 0, "", False

    def cut(self, step: int, how: str) -> None:
        """See the class."""
        self.mend()
        self._at, self._how = step, how

    def close(self) -> None:
        """No more."""
        self._listener.close()
        self._tear()

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.torn:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self._to), 5)
            except OSError:
                client.close()
                continue
            for end in (client, server):
                end.settimeout(None)
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._ends |= {client, server}
            spoken = [True]  # whether the server has spoken last
            threading.Thread(target=self._up, args=(client, server, spoken), daemon=True).start()
            threading.Thread(target=self._down, args=(server, client, spoken), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket, spoken: list[bool]) -> None:
        with suppress(OSError):
            while block := client.recv(65536):
                how = ""
                with self._lock:
                    if spoken[0]:
                        spoken[0] = False
                        self.steps += 1
                        if self._at and self.steps == self._at:
                            how, self.torn = self._how, True
                if how:
                    if how != "before":
                        server.sendall(block if how == "after" else block[: len(block) // 2])
                        time.sleep(0.03)  # the server takes it
                    break
                if self.torn:
                    break
                server.sendall(block)
        self._tear() if self.torn else self._end(client, server)

    def _down(self, server: socket.socket, client: socket.socket, spoken: list[bool]) -> None:
        with suppress(OSError):
            while block := server.recv(65536):
                if self.torn:
                    return
                spoken[0] = True
                client.sendall(block)
        self._end(client, server)

    def _end(self, *ends: socket.socket) -> None:
        with self._lock:
            self._ends.difference_update(ends)
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _tear(self) -> None:
        self._end(*tuple(self._ends))
