"""Lines are spoken, looked at, prepared for the programme, and kept.

speak          what the cache has is taken from it, the rest is said by several workers at once
worker         an engine in a process of its own
staff          engines that stay loaded from one edition to the next
phonemes       a line in an engine's own alphabet (phonology: Indonesian letters to sounds)
acceptance     what an engine hands over is looked at, for it may be anybody's plug-in
preprocessing  the raw answer becomes programme material: trimmed, tamed, measured, resampled
staff          engines that stay loaded from one edition to the next
clips          every spoken line once, found again by what shaped its sound
"""
