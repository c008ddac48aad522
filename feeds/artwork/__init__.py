"""Pictures drawn of letters: the show's cover, an edition's own, and one for each chapter that tells a
story.

`lettering` sets words into a given room; nothing here is fetched, and the same values give the same bytes.
"""
