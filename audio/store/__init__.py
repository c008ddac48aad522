"""What was made before, found again by all that shaped it."""
