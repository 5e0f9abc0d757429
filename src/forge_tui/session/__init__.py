"""One workout being done: the player joined to a clock and a journal. No screen in here."""
