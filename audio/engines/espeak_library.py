"""espeak-ng's C interface, as far as we use it. Imports nothing but the standard library's ctypes.

Constants and the event structure are those of espeak-ng 1.52, `speak_lib.h`.
"""

import ctypes
from collections.abc import Callable

OUTPUT_SYNCHRONOUS = 2
INITIALIZE_DONT_EXIT = 0x8000
CHARS_UTF8 = 1
PHONEMES = 0x100
"""The text may hold [[mnemonics]]."""
RATE = 1
"""The parameter for words a minute."""
SEED = 1
EVENT_WORD, EVENT_SENTENCE, EVENT_END = 1, 2, 5
BUFFER_MS = 1_000
"""Of sound that espeak hands over at once."""


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


Event = tuple[int, int, int]
"""A word or sentence begins, or the text ends: its kind, its place in characters of the text from 0, its sample."""


class Library:
    """An initialised espeak-ng. Not thread-safe; only the first text is sure of its bytes."""

    def __init__(self, library: str, data: str) -> None:
        self._c = ctypes.CDLL(library)
        self._c.espeak_SetSynthCallback.restype = None
        self.rate: int = self._c.espeak_Initialize(
            OUTPUT_SYNCHRONOUS, BUFFER_MS, data.encode(), INITIALIZE_DONT_EXIT
        )
        if self.rate <= 0:
            raise OSError(f"espeak-ng does not start from {data}")
        if hasattr(
            self._c, "espeak_ng_SetRandSeed"
        ):  # since 1.52, which seeds the breath of a voice by the clock
            self._c.espeak_ng_SetRandSeed(ctypes.c_long(SEED))
        self._c.espeak_ListVoices(None)  # 130 files, which each text would read anew

    def synth(self, text: str, voice: str, words_a_minute: int) -> tuple[bytearray, list[Event]]:
        """Speak: 16-bit mono samples at `rate`, and where words begin. ValueError when it refuses."""
        pcm = bytearray()
        events: list[Event] = []
        if self._c.espeak_SetVoiceByName(voice.encode()) != 0:
            raise ValueError(f"espeak-ng has no voice {voice!r}")
        self._c.espeak_SetParameter(RATE, words_a_minute, 0)
        callback = _Callback(_collector(pcm, events))
        self._c.espeak_SetSynthCallback(callback)
        raw = text.encode() + b"\0"
        if self._c.espeak_Synth(raw, len(raw), 0, 1, 0, CHARS_UTF8 | PHONEMES, None, None) != 0:
            raise ValueError("espeak-ng refuses the text")
        self._c.espeak_Synchronize()
        return pcm, events


def _collector(pcm: bytearray, events: list[Event]) -> Callable[..., int]:
    # Any of ctypes stops here: pointers to samples and to a list of events that ends with type 0
    def collect(samples, count, event) -> int:  # type: ignore[no-untyped-def]
        if samples and count > 0:
            pcm.extend(ctypes.string_at(samples, count * 2))
        at = 0
        while event[at].type:
            if event[at].type in {EVENT_WORD, EVENT_SENTENCE, EVENT_END}:
                events.append((event[at].type, max(0, event[at].text_position - 1), event[at].sample))
            at += 1
        return 0

    return collect
