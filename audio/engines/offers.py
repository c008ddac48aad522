"""Offers: the voices that can be fetched once, from where, under which terms, and what their files must be.

A hash that is given here was not computed by us: the machine on which this was written reaches no model hub. Those of
Supertonic 3 are what public projects have written down of that revision (November 2026), as far as we found them, and
they agree. Piper's makers give the bytes and the MD5 of each voice in their package wyoming-piper (2.5.2,
voices.json). A file that is otherwise is refused. Terms are summed up at second hand; the text at `read_at` counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

HUB: Final = "https://huggingface.co"
"""Where files are fetched from, unless another address is named that has the same paths."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an offer."""

    path: str
    """Below the offer's folder, with slashes; the same as below its address."""
    bytes: int
    """Exactly."""
    sha256: str = ""
    md5: str = ""
    """In its place, where no more is published: enough against what a line or a mirror may spoil."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be fetched by one name."""

    name: str
    folder: str
    """Below the folder of fetched voices."""
    under: str
    """Path at the hub, with the revision."""
    revision: str
    licence: str
    terms: str
    """What the licence asks, in a few sentences, for whoever must agree."""
    read_at: str
    """Where its whole text is."""
    parts: tuple[Part, ...]

    @property
    def bytes(self) -> int:
        """Of all files together."""
        return sum(part.bytes for part in self.parts)


_REVISION = "724fb5abbf5502583fb520898d45929e62f02c0b"
"""The last that the package supertonic 1.3.1 was tested with."""
_SUPERTONIC = Offer(
    "supertonic",
    "supertonic-3",
    f"Supertone/supertonic-3/resolve/{_REVISION}",
    _REVISION,
    "OpenRAIL-M",
    "Supertonic 3, Supertone Inc.: the weights may be used freely, also to earn money, within limits of use that go on "
    "to whoever gets them from you. Among them: no harm, no deceit, nobody imitated without consent, and what is made "
    "by the machine is told as such. Its makers ended the project in September 2026: nobody mends it any more.",
    f"{HUB}/Supertone/supertonic-3/blob/{_REVISION}/LICENSE",
    (
        Part("LICENSE", 15_007, "0d944a9110fed9a9602d60e0423a272903e7bd21ab060490774efc77c2275e9f"),
        Part("onnx/tts.json", 8_253, "42078d3aef1cd43ab43021f3c54f47d2d75ceb4e75f627f118890128b06a0d09"),
        Part(
            "onnx/unicode_indexer.json",
            277_676,
            "9bf7346e43883a81f8645c81224f786d43c5b57f3641f6e7671a7d6c493cb24f",
        ),
        Part(
            "onnx/duration_predictor.onnx",
            3_700_147,
            "c3eb91414d5ff8a7a239b7fe9e34e7e2bf8a8140d8375ffb14718b1c639325db",
        ),
        Part(
            "onnx/text_encoder.onnx",
            36_416_150,
            "c7befd5ea8c3119769e8a6c1486c4edc6a3bc8365c67621c881bbb774b9902ff",
        ),
        Part(
            "onnx/vector_estimator.onnx",
            256_534_781,
            "883ac868ea0275ef0e991524dc64f16b3c0376efd7c320af6b53f5b780d7c61c",
        ),
        Part(
            "onnx/vocoder.onnx",
            101_424_195,
            "085de76dd8e8d5836d6ca66826601f615939218f90e519f70ee8a36ed2a4c4ba",
        ),
        *(
            Part(f"voice_styles/{name}.json", size, digest)
            for name, size, digest in (
                ("F1", 292_046, "bbdec6ee00231c2c742ad05483df5334cab3b52fda3ba38e6a07059c4563dbc2"),
                ("F2", 292_423, "7c722c6a72707b1a77f035d67f0d1351ba187738e06f7683e8c72b1df3477fc6"),
                ("F3", 290_794, "12f6ef2573baa2defa1128069cb59f203e3ab67c92af77b42df8a0e3a2f7c6ab"),
                ("F4", 291_808, "c2fa764c1225a76dfc3e2c73e8aa4f70d9ee48793860eb34c295fff01c2e032b"),
                ("F5", 291_479, "45966e73316415626cf41a7d1c6f3b4c70dbc1ba2bee5c1978ef0ce33244fc8d"),
                ("M1", 291_748, "e35604687f5d23694b8e91593a93eec0e4eca6c0b02bb8ed69139ab2ea6b0a5b"),
                ("M2", 292_055, "b76cbf62bac707c710cf0ae5aba5e31eea1a6339a9734bfae33ab98499534a50"),
                ("M3", 290_198, "ea1ac35ccb91b0d7ecad533a2fbd0eec10c91513d8951e3b25fbba99954e159b"),
                ("M4", 291_522, "ca8eefad4fcd989c9379032ff3e50738adc547eeb5e221b82593a6d7b3bac303"),
                ("M5", 291_469, "dd22b92740314321f8ae11c5e87f8dd60d060f15dd3a632b5adf77f471f77af2"),
            )
        ),
    ),
)
_PIPER_NAME = "id_ID-news_tts-medium"
_PIPER_PATH = "rhasspy/piper-voices/{}/main/id/id_ID/news_tts/medium"
_PIPER = Offer(
    "piper",
    f"piper/{_PIPER_NAME}",
    _PIPER_PATH.format("resolve"),
    "main",
    "CC BY-NC 4.0 (its recordings)",
    "Piper's Indonesian news voice was made of 2,012 recorded sentences, which their makers give away under CC BY-NC "
    "4.0: name them, and earn no money with it. The voice's own card names no licence but theirs. So: not for a "
    "programme with advertisements, sponsors or paid subscriptions.",
    f"{HUB}/{_PIPER_PATH.format('blob')}/MODEL_CARD",
    (
        Part("MODEL_CARD", 316, md5="3479caa1c8372b776fc2f1900186aaba"),
        Part(f"{_PIPER_NAME}.onnx", 62_950_044, md5="17de01db7ac654655436b6e509893c72"),
        Part(f"{_PIPER_NAME}.onnx.json", 5_050, md5="c023cfa031cc9ed4cf5dd8d2ef1e48ed"),
    ),
)

OFFERS: Final[Mapping[str, Offer]] = MappingProxyType({each.name: each for each in (_PIPER, _SUPERTONIC)})
"""By the name that `briefings voices get` takes."""
