"""Video: an edition as moving pictures, for those who look where they listen.

Its sentences stand on the screen with the spoken word lit, beside a card of the story, above the waveform of the sound.
Nothing of it comes from elsewhere: the pictures of the news are not ours to pass on.
"""

from feeds.video.film import draw_film, film_key
from feeds.video.forms import FORMS, Form
from feeds.video.muxing import write_video
from feeds.video.storyboard import Storyboard, storyboard

__all__ = ["FORMS", "Form", "Storyboard", "draw_film", "film_key", "storyboard", "write_video"]
