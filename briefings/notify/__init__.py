"""Word to people: how it went, in a few Indonesian sentences, wherever Apprise reaches them."""
