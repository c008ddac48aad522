"""What keeps an edition from somebody: told to the producer, and never in the way of what is on air.

Unheard
└── Undelivered    a chat, a webhook or a reader did not get the edition
"""

from briefings.notify.errors import Unheard


class Undelivered(Unheard):
    """`name` did not get it. `again`: it certainly has not arrived, so that it may be sent once more.

    `twice`: it may be sent once more although it may have arrived: who gets it takes it once. `lasting`: the next try
    would come to the same until a person has done something. `pause_s`: seconds that the server wants to be left alone.
    `shut`: nobody there answers, so that others need not be tried there now.
    """

    exit_code = 13

    def __init__(
        self,
        name: str,
        reason: str,
        *,
        again: bool = True,
        twice: bool = False,
        lasting: bool = False,
        pause_s: float = 0.0,
        shut: bool = False,
    ) -> None:
        super().__init__(name, reason, again=again)
        self.twice, self.lasting, self.pause_s, self.shut = twice, lasting, pause_s, shut
