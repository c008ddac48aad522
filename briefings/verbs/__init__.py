"""What a producer can do, a module each: command line and studio call the same functions."""
