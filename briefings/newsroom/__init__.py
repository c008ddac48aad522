"""A newsroom: its folder, its show, its lexicon, and whether all is well with it."""
