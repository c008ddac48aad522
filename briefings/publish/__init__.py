"""Publishing: a recording becomes public, whole or not at all."""
