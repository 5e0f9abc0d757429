"""What to do next, concluded from what is planned and what was done; pure."""
