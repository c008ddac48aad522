"""Fetching: an http(s) address in, the bytes behind it out. Retries, redirects and proxies are requests' business."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from briefings.errors import SourceFailed

MAX_BYTES = 20_000_000
"""A page of news has a tenth of a megabyte; this is room for a feed with pictures inlined."""
CONNECT_S, READ_S = 5.0, 20.0
AGAIN_S = 0.5
"""Before the second retry; each further one waits twice as long."""
AGENT = "briefings/0.1 (audio news briefing; +https://pypi.org/project/briefings/)"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered."""

    address: str
    """After redirects."""
    content: bytes
    content_type: str
    charset: str
    """As the server says it; empty when it does not."""


class Fetcher:
    """Fetches over one pool of connections; close it, or use it in `with`."""

    def __init__(self, retries: int = 2) -> None:
        again = Retry(
            total=retries, backoff_factor=AGAIN_S, status_forcelist=(429, 500, 502, 503, 504), allowed_methods=("GET",),
            respect_retry_after_header=True, raise_on_status=False, backoff_max=5,
        )  # fmt: skip
        self._out_of_reach: dict[str, str] = {}
        """Host -> why; a feed of thirty items of a dead host is not waited for thirty times."""
        self._session = requests.Session()
        self._session.headers["User-Agent"] = AGENT
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=again))

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def get(self, address: str) -> Fetched:
        """The bytes at `address`, which must be http(s). Raises SourceFailed with the reason."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https"):
            raise SourceFailed(address, "only http and https addresses are fetched")
        if why := self._out_of_reach.get(parts.netloc):
            raise SourceFailed(address, why)
        try:
            with self._session.get(address, timeout=(CONNECT_S, READ_S), stream=True) as answer:
                if not answer.ok:
                    raise SourceFailed(address, f"the server answered {answer.status_code} {answer.reason}")
                return Fetched(answer.url, _body(answer, address), *_type(answer))
        except requests.RequestException as fault:
            if isinstance(fault, requests.ConnectionError) and not isinstance(fault, requests.ReadTimeout):
                self._out_of_reach[parts.netloc] = _reason(fault)
            raise SourceFailed(address, _reason(fault)) from fault


def _body(answer: requests.Response, address: str) -> bytes:
    parts, size = [], 0
    for part in answer.iter_content(65_536):
        size += len(part)
        if size > MAX_BYTES:
            raise SourceFailed(address, f"the page is larger than {MAX_BYTES // 1_000_000} MB")
        parts.append(part)
    return b"".join(parts)


def _type(answer: requests.Response) -> tuple[str, str]:
    kind, _, rest = answer.headers.get("Content-Type", "").partition(";")
    # requests guesses ISO-8859-1 for any text without a charset; only what the server says counts
    said = (answer.encoding or "") if "charset" in rest.lower() else ""
    return kind.strip().lower(), said


def _reason(fault: requests.RequestException) -> str:
    if isinstance(fault, requests.ConnectTimeout | requests.ReadTimeout):
        return "no answer in time"
    if isinstance(fault, requests.exceptions.SSLError):
        return "its certificate is not trusted"
    if isinstance(fault, requests.ConnectionError | requests.exceptions.RetryError):
        return "the server cannot be reached; check the address and the network"
    if isinstance(fault, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema):
        return "this is no address"
    return type(fault).__name__
