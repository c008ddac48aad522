"""Events: which articles tell one event, which is the newest, and what goes on with what was on air."""
