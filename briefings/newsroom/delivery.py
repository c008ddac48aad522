"""`[deliver]` and `[radio]` of show.toml: what goes to people's phones, and to radio stations."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from briefings.newsroom.settings import Hub, Listed, Text, Variables
from briefings.newsroom.table import Table

_CHAT: Final = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,63}|-?[0-9]{1,20}", re.ASCII)
VARIABLE: Final = r"^([A-Za-z_][A-Za-z0-9_]{0,99})?$"
UNSUBSCRIBE: Final = "Untuk berhenti menerima surat ini, balas dengan satu kata: BERHENTI."


def _chat(value: str) -> str:
    if not _CHAT.fullmatch(value):
        raise ValueError('write a chat as "@warta_lembah" or by its number, as "-1001234567890"')
    return value


def _webhook(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]{1,255}(?:/\S{0,2000})?", value):
        raise ValueError('write its address without a password, as "https://cms.example/masuk"')
    return value


Variable = Annotated[str, Field(pattern=VARIABLE)]
"""Name of an environment variable; or empty."""
Chat = Annotated[str, AfterValidator(_chat)]
Webhook = Annotated[str, AfterValidator(_webhook)]


class Deliver(Table):
    """To whom an edition goes by itself once it is on air; each hears of it once."""

    telegram: Annotated[tuple[Chat, ...], Listed()] = ()
    """Chats and channels that the bot may write to."""
    telegram_token_env: Variable = "TELEGRAM_TOKEN"
    """Name of the environment variable with the bot's token."""
    telegram_replace: bool = False
    """After a ralat the voice note is sent anew in the place of the wrong one; without, a word follows it."""
    telegram_server: Hub = "https://api.telegram.org"
    """Another one where the newsroom runs a Bot API server of its own."""
    webhook: Annotated[tuple[Webhook, ...], Listed()] = ()
    """Addresses that the episode is posted to as JSON."""
    webhook_secret_env: Variable = "WEBHOOK_SECRET"
    """Name of the environment variable with the secret that each post is signed by."""
    mail_to_env: Variables = ()
    """Names of environment variables with readers' addresses, several parted by blanks; a mailing list is one."""
    mail_server_env: Variable = "MAIL_SERVER"
    """Name of the environment variable with smtps://NAME:PASSWORD@HOST or smtp://HOST:PORT."""
    mail_unsubscribe: Text = UNSUBSCRIBE
    """How a reader gets out of it; the last words of each letter."""
    voice_note: bool = False
    """A voice note for WhatsApp in the newsroom's folder phone/."""

    @property
    def variables(self) -> tuple[str, ...]:
        """Names of the environment variables that it needs for what it asks for."""
        asked = (
            (self.telegram, (self.telegram_token_env,)),
            (self.webhook, (self.webhook_secret_env,)),
            (self.mail_to_env, (*self.mail_to_env, self.mail_server_env)),
        )
        return tuple(name for wanted, names in asked if wanted for name in names if name)


class Radio(Table):
    """What is laid ready for radio stations."""

    folder: str = ""
    """Where bulletin.wav and bulletin.mp3 are: below the newsroom, or an absolute path; empty: nowhere."""
    loudness_lufs: Annotated[float, Field(ge=-31, le=-9)] | None = None
    """Of both files: -23 is EBU R 128; without it the level is the edition's."""
    lasts: Annotated[int, Field(ge=1, le=168)] = 12
    """Hours from the moment that an edition speaks of, after which it is no news any more: no station gets it."""
