"""Spoken scripts in, programmes out."""
