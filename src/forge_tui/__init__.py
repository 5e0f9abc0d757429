"""A guided workout player for the terminal."""
