"""The sounds around the speech.

cues         what a script's cues call for, measured     assets   the newsroom's own sounds, ours where it has none
jingle       our own station sounds, made by code        instruments   what they are played on
"""
