"""Errors whose text is the sentence that a person reads."""


class ForgeError(Exception):
    """Something a person can mend; the command line prints its text and exits with 2."""


class IllegalCommandError(ForgeError):
    """A player was told something that its state does not allow; nothing has changed."""
