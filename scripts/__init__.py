"""Articles in, spoken scripts out: what the newsreader says, and where each sentence comes from."""
