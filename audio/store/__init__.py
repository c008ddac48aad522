"""What was made before, found again by all that shaped it; and how a file is written whole.

keys    facts -> a key           store   keys -> bytes, or files named by their content
shelf   what several machines keep together, wherever fsspec reaches; it stands behind stores of each of them
files   written aside, then renamed: the one way in which all four packages replace a file
"""

from audio.store.files import open_aside, read_sha256, write_whole
from audio.store.keys import key_of
from audio.store.store import Cache, NoCache, Store

__all__ = ["Cache", "NoCache", "Store", "key_of", "open_aside", "read_sha256", "write_whole"]
