"""Spoken scripts in, programmes out.

These are the values that need no numpy; an engine's author finds more of them in `audio.engine`. Whoever makes sound
of them has a room, in the order of the work: `engines` finds and loads voices, `speech` has lines spoken and keeps
them, `music` brings the sounds around them, `production` mixes, masters and encodes. They stand on `dsp` (samples in,
samples out), `formats` (bytes of sound files) and `store` (what was made before, found again by what shaped it). A
room imports only what stands before it: values < store < dsp, formats < music, engines < speech < production.
"""

from audio.errors import AudioError
from audio.mastering import Mastering
from audio.programme import Chapter, Programme, Segment

__all__ = ["AudioError", "Chapter", "Mastering", "Programme", "Segment"]
