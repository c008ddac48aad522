"""Making: from the sources to sounds: intake, readers, recordings, renditions."""
