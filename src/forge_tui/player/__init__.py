"""The player: a table of states and commands, and a clock that somebody else moves."""
