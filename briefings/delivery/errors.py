"""What keeps an edition from somebody: told to the producer, and never in the way of what is on air.

Unheard
└── Undelivered    a chat, a webhook or a reader did not get the edition
"""

from briefings.notify.errors import Unheard


class Undelivered(Unheard):
    """`name` did not get it. `again`: it certainly has not arrived, so that it may be sent once more."""

    exit_code = 13
