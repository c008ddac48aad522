"""Telegram: an edition as a voice note with a caption, sent by a bot to chats that let it write.

By the Bot API (https://core.telegram.org/bots/api): sendVoice, sendMessage, deleteMessage, ResponseParameters. Nothing
is sent with a parse mode, so that no text is mark-up. A bot deletes what is younger than 48 hours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from briefings.delivery.door import Answer, Patience, post, refused
from briefings.delivery.errors import Undelivered

DELETE: Final = "deleteMessage"
REPLY: Final = "reply_parameters"


@dataclass(frozen=True, slots=True)
class Message:
    """What a chat has got."""

    number: int
    chat: str = ""
    """The number that the group has by now, where it is another than that which was written to."""


@dataclass(frozen=True, slots=True)
class Bot:
    """Who writes."""

    server: str
    token: str = field(repr=False)
    patience: Patience

    def voice(self, chat: str, note: Path, caption: str, seconds: float) -> Message:
        """Send the voice note `note`. Raises Undelivered, OSError."""
        fields = {"chat_id": chat, "caption": caption, "duration": str(round(seconds))}
        return self._sent("sendVoice", chat, fields, ("voice", note, "audio/ogg"))

    def word(self, chat: str, text: str, about: int = 0) -> Message:
        """Send `text`, as an answer to message `about` where there is one. Raises Undelivered."""
        fields = {"chat_id": chat, "text": text, "link_preview_options": '{"is_disabled":true}'}
        if about:
            fields[REPLY] = f'{{"message_id":{about},"allow_sending_without_reply":true}}'
        return self._sent("sendMessage", chat, fields)

    def delete(self, chat: str, message: int) -> None:
        """Take message number `message` away; one that is gone is gone. Raises Undelivered."""
        try:
            self._sent(DELETE, chat, {"chat_id": chat, "message_id": str(message)}, repeatable=True)
        except Undelivered as fault:
            if "message to delete not found" not in fault.reason:
                raise

    def _sent(
        self,
        method: str,
        chat: str,
        fields: Mapping[str, str],
        file: tuple[str, Path, str] | None = None,
        *,
        repeatable: bool = False,
    ) -> Message:
        name = f"telegram {chat}"
        answer, moved = self._asked(name, method, fields, file, repeatable), ""
        number = answer.parameter("migrate_to_chat_id")
        if answer.status == 400 and isinstance(number, int) and method != DELETE:
            # a group that has become a supergroup: the numbers of its messages are others there
            moved, kept = str(number), {k: v for k, v in fields.items() if k != REPLY}
            answer = self._asked(name, method, {**kept, "chat_id": moved}, file, repeatable)
        if answer.status in (401, 404):
            raise Undelivered(name, "Telegram does not know the bot; is its token right?", lasting=True)
        if answer.well and "ok" not in answer.told:  # a machine on the way has answered, or half of it came
            raise Undelivered(name, "no answer that can be read; it may have arrived", again=False)
        if not answer.well or answer.told.get("ok") is not True:
            raise refused(name, answer)
        return Message(_number(answer), moved)

    def _asked(
        self,
        name: str,
        method: str,
        fields: Mapping[str, str],
        file: tuple[str, Path, str] | None,
        repeatable: bool,
    ) -> Answer:
        url = f"{self.server.rstrip('/')}/bot{self.token}/{method}"
        return post(name, url, fields=fields, file=file, repeatable=repeatable, patience=self.patience)


def _number(answer: Answer) -> int:
    result: Any = answer.told.get("result")
    number = result.get("message_id") if isinstance(result, dict) else None
    return number if isinstance(number, int) else 0
