"""Telling: which stories an edition holds, in which order, how much of each, and the script that is read."""
