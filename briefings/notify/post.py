"""The post: one word to one address, by Apprise, within a time."""

import logging
import threading
from typing import Final

from briefings.errors import NotInstalled
from briefings.notify.errors import Unheard
from briefings.notify.word import Word

PATIENCE_S: Final = 30.0
"""For one address; who answers later has heard it, perhaps, and is not told again."""
KINDS: Final = {"aired": "success", "approval": "warning", "trouble": "failure"}


def send(name: str, address: str, word: Word) -> None:
    """Tell `word` to `address`, which stands in the variable `name`. Raises Unheard, NotInstalled."""
    try:
        import apprise
    except ImportError as fault:
        raise NotInstalled("word to people ([notify])", ["apprise"], "briefings[notify]") from fault
    logging.getLogger("apprise").setLevel(
        logging.CRITICAL
    )  # we say it in our words, and it would say addresses
    asset = apprise.AppriseAsset(app_id="briefings", app_desc="briefings", app_url="", async_mode=False)
    box = apprise.Apprise(asset=asset)
    came: list[str] = []

    def tell() -> None:
        try:
            if not box.add(address):
                came.append("unknown")
                return
            kind, text = KINDS[word.event], apprise.NotifyFormat.TEXT
            heard = box.notify(body=word.body, title=word.title, notify_type=kind, body_format=text)
            came.append("heard" if heard else "")
        except Exception:  # a service's own fault, which may hold the address
            came.append("")

    teller = threading.Thread(target=tell, name="word", daemon=True)
    teller.start()
    teller.join(PATIENCE_S)
    if not came:
        raise Unheard(name, f"no answer within {PATIENCE_S:.0f} s", again=False)
    if came[0] == "unknown":
        raise Unheard(name, "holds no address that Apprise knows; see docs/running.md", again=False)
    if came[0] != "heard":
        raise Unheard(name, "the word was not taken; is the service there, and the address right?")
