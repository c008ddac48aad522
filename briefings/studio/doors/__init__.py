"""The doors of the studio: who comes in, for how long, and what they may do there."""
