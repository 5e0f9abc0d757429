"""One screen a file, its CSS inside it."""
