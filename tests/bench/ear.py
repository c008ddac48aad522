"""Proof by ear: does our pronunciation help? Each local engine reads ten news items with it and without it.

    python tests/bench/ear.py [--voice NAME] --listen PROGRAM --python PYTHON

Without it, Kokoro is given the phonemes that espeak-ng makes of plain text, and espeak the plain text. A machine
listener (see `listening.py`) writes down what it hears: WER and CER are its errors, `indonesian` how far it takes
the speaker for one. It errs by itself, on names most of all: compare rows.
"""

import argparse
from collections.abc import Sequence

import numpy as np
from listening import Listener, add_arguments, found
from plain_espeak import plain_phonemes

from audio.engine import Engine, Utterance
from audio.engines import load
from audio.speech.phonemes import notation
from scripts.lexicon import ours
from scripts.speakable import speakable

PAUSE_S = 0.4

# written for this bench; people, places and events are invented, world names apart
ITEMS = (
    "Gempa magnitudo 5,4 mengguncang Teluk Sebrang pada Senin pukul 04.12 WIB. Belum ada laporan korban, "
    "tetapi beberapa rumah retak.",
    "Gubernur meresmikan pelabuhan feri yang menelan biaya Rp82 miliar. Pelayaran perdana berangkat besok pagi.",
    "Tim bulu tangkis putri menundukkan lawannya 2-1 di semifinal. Pelatih mereka menyebut kemenangan itu mengesankan.",
    "Harga cabai merah di Pasar Kemuning turun 15 persen. Pedagang berharap cuaca tetap bersahabat bagi petani.",
    "Presiden Prancis Emmanuel Macron bertemu Perdana Menteri Jepang di Brussels. Keduanya membahas energi bersih "
    "dan keamanan laut.",
    "Peneliti menemukan spesies kodok baru di lereng gunung. Kulitnya berwarna hijau terang dan besarnya sekecil "
    "kuku jari.",
    "Polisi menahan tiga tersangka penyelundup benih lobster. Mereka terancam hukuman delapan tahun penjara.",
    "Bank sentral menahan suku bunga acuan di level 6 persen. Pengamat menilai keputusan tersebut sesuai "
    "harapan pasar.",
    "Sutradara muda asal Kota Merpati meraih penghargaan di festival film Cannes. Filmnya bercerita tentang nelayan "
    "tua dan cucunya.",
    "Kereta cepat menuju bandara terlambat dua jam karena pohon tumbang. Penumpang menerima pengembalian uang penuh.",
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--voice", default="", help="of Kokoro; its default otherwise")
    add_arguments(parser)
    arguments = parser.parse_args()
    program = found(arguments.listen)

    items = [speakable(item) for item in ITEMS]
    lexicon = ours()
    print(f"{len(items)} items, {sum(len(item.split()) for item in items)} words as spoken")
    print("engine   voice           pronunciation   WER    CER    indonesian  words/min")
    with Listener(program, arguments.python) as listener:
        for name in ("espeak", "kokoro"):
            engine = load(name)
            voice = engine.traits.voice(arguments.voice if name == "kokoro" else "").name
            plain = plain_phonemes(items) if name == "kokoro" else items
            with_ours = [notation(item, lexicon, engine.traits.alphabet) for item in items]
            for way, said in (("without", plain), ("with", with_ours)):
                figures = _heard(listener, engine, voice, items, said)
                wer, cer, accent, pace = np.mean(figures, axis=0)
                print(
                    f"{name:8} {voice:15} {way:13} {wer:6.3f} {cer:6.3f} {accent:8.2f} {pace:11.0f}",
                    flush=True,
                )


def _heard(
    listener: Listener, engine: Engine, voice: str, items: Sequence[str], said: Sequence[str]
) -> list[tuple[float, float, float, float]]:
    """WER, CER, accent and words a minute of each item."""
    figures = []
    for item, way in zip(items, said, strict=True):
        sound = engine.speak(Utterance(item, way, voice)).sound
        samples = np.concatenate([sound.samples, np.zeros(round(PAUSE_S * sound.rate), np.float32)])
        heard = listener.hear(samples, sound.rate, item)
        pace = len(item.split()) * 60 / sound.seconds
        figures.append((heard.wer, heard.cer, heard.indonesian, pace))
    return figures


if __name__ == "__main__":
    main()
