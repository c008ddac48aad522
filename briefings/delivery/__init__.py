"""Delivery: what is on air goes to people's phones, to programs and to radio stations, to each once.

What an article or a server says is data here: it is no mark-up, calls nobody and names no file. A failure is told and
undoes nothing: the edition stays on air.
"""
