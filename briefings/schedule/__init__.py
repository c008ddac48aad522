"""The clock: editions are made at their hours by themselves, each once, and people hear how it went."""
