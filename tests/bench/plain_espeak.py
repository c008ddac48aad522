"""espeak's own phonemes for plain Indonesian text, which is what Kokoro would be given without our pronunciation."""

import ctypes
import re
import subprocess
import sys
from collections.abc import Sequence

_PARTS = re.compile(r"[^,.;:!?]+|[,.;:!?]")


def plain_phonemes(texts: Sequence[str]) -> list[str]:
    """IPA of each text, its punctuation kept; said by a process of its own, since espeak keeps its state for good."""
    done = subprocess.run(
        [sys.executable, __file__], input="\n".join(texts), capture_output=True, text=True, check=True
    )
    return done.stdout.split("\n")[:-1]


def _main() -> None:
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
    library.espeak_SetVoiceByName(b"id")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p

    def ipa(clause: str) -> str:
        rest, found = ctypes.c_char_p(clause.encode()), []
        while rest.value:
            found.append(library.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2).decode())
        return " ".join(found)

    for text in sys.stdin.read().split("\n"):
        parts = (part.strip() for part in _PARTS.findall(text))
        print("".join(part if part in set(",.;:!?") else " " + ipa(part) for part in parts if part).strip())


if __name__ == "__main__":
    _main()
