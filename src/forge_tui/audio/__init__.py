"""Sound: a port that takes clips and their times, and the engines behind it."""
