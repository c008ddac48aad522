"""Spoken scripts in, programmes out.

These are the values that need no numpy. What makes them has a room of its own: `audio.engines` finds and loads
voices, `audio.speak` has lines spoken, `audio.assets` brings the music, `audio.produce` makes the programme and
`audio.tags` names it; `audio.mpeg` walks the frames of any MP3. All other rooms are private to the stage.
"""

from audio.errors import AudioError
from audio.mastering import Mastering
from audio.programme import Chapter, Programme, Segment

__all__ = ["AudioError", "Chapter", "Mastering", "Programme", "Segment"]
