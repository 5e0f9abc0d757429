"""The full-screen interface; nothing outside this package imports Textual."""
