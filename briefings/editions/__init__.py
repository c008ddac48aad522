"""The document: what was found, what people decided, and what is on air."""
