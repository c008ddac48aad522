"""Judging: what may be told, and whether it is still so at the hour of the edition.

`hour` resolves time, `claims` keeps verdicts with what they judge, `kinds` and `language` know what is no news for
this programme, `admission` says which articles wait or stay out, `judge` reads the finished script against its
articles. Everything here is values in, values out.
"""
