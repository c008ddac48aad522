"""Tell those who ask to be told: WebSub hubs and podping, after the feed is public."""

from collections.abc import Mapping

from feeds.errors import Unannounced

PATIENCE_S = 10.0


def notify_hub(hub: str, topics: list[str]) -> None:
    """Tell a WebSub hub (W3C, section 7, in the form that all hubs take) that `topics` have changed.

    Raises Unannounced; nothing that was published is changed by that.
    """
    _ask("POST", hub, {"hub.mode": "publish", "hub.url": topics}, {})


def notify_podping(server: str, token: str, feed_url: str, *, reason: str = "update") -> None:
    """Tell podping, through a server that writes for us, that `feed_url` has changed. Raises Unannounced."""
    told = {"url": feed_url, "reason": reason, "medium": "podcast"}
    _ask("GET", server, told, {"Authorization": token})


def _ask(method: str, url: str, told: Mapping[str, object], headers: Mapping[str, str]) -> None:
    import requests

    where = {"data": told} if method == "POST" else {"params": told}
    if not url.startswith(("https://", "http://")):
        raise Unannounced(url, "is no web address")
    try:
        with requests.request(
            method,
            url,
            headers={"User-Agent": "briefings", **headers},
            timeout=PATIENCE_S,
            allow_redirects=False,  # a token is for this server only
            stream=True,
            **where,  # type: ignore[arg-type]  # the one or the other
        ) as answer:
            if not 200 <= answer.status_code < 300:
                raise Unannounced(url, f"it answered {answer.status_code}")
    except (requests.RequestException, ValueError) as fault:
        raise Unannounced(url, f"no answer ({type(fault).__name__})") from fault
