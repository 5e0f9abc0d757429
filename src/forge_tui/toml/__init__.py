"""TOML files of people: read without surprises, and mistakes told with their place."""
