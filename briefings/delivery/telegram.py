"""Telegram: an edition as a voice note with a caption, sent by a bot to chats that let it write.

By the Bot API (https://core.telegram.org/bots/api): sendVoice, sendMessage, deleteMessage. Nothing is sent with a
parse mode, so that no text is mark-up. A bot deletes what is younger than 48 hours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from briefings.delivery.door import Answer, Sleep, post, refused
from briefings.delivery.errors import Undelivered

VOICE_BYTES: Final = 50_000_000
"""Bot API: what a bot may upload."""


@dataclass(frozen=True, slots=True)
class Bot:
    """Who writes."""

    server: str
    token: str = field(repr=False)
    sleep: Sleep

    def voice(self, chat: str, note: Path, caption: str, seconds: float) -> int:
        """Send the voice note `note`; the number of its message. Raises Undelivered."""
        fields = {"chat_id": chat, "caption": caption, "duration": str(round(seconds))}
        return _number(self._asked("sendVoice", chat, fields, ("voice", note, "audio/ogg")))

    def word(self, chat: str, text: str, about: int = 0) -> int:
        """Send `text`, as an answer to message `about` where there is one; its number. Raises Undelivered."""
        fields = {"chat_id": chat, "text": text, "link_preview_options": '{"is_disabled":true}'}
        if about:
            fields["reply_parameters"] = f'{{"message_id":{about},"allow_sending_without_reply":true}}'
        return _number(self._asked("sendMessage", chat, fields))

    def delete(self, chat: str, message: int) -> None:
        """Take message number `message` away. Raises Undelivered."""
        self._asked("deleteMessage", chat, {"chat_id": chat, "message_id": str(message)}, repeatable=True)

    def _asked(
        self,
        method: str,
        chat: str,
        fields: Mapping[str, str],
        file: tuple[str, Path, str] | None = None,
        *,
        repeatable: bool = False,
    ) -> Answer:
        name, url = f"telegram {chat}", f"{self.server.rstrip('/')}/bot{self.token}/{method}"
        answer = post(name, url, fields=fields, file=file, repeatable=repeatable, sleep=self.sleep)
        if answer.status in (401, 404):
            raise Undelivered(name, "Telegram does not know the bot; is its token right?")
        if not answer.well or answer.told.get("ok") is not True:
            raise refused(name, answer)
        return answer


def _number(answer: Answer) -> int:
    result: Any = answer.told.get("result")
    number = result.get("message_id") if isinstance(result, dict) else None
    return number if isinstance(number, int) else 0
