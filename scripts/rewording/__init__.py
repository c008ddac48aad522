"""Rewording: sentences that a model may word anew, and the judge that takes or refuses what it wrote.

Off unless a show asks for it (`[script] rewrite`); nothing here knows a server. Values are in `wording`; the judge is
imported when it is used.
"""

from scripts.rewording.wording import Rewording, reworded

__all__ = ["Rewording", "reworded"]
