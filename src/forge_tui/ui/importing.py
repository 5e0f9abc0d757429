"""Heavy imports by one thread at a time.

Two threads that import modules of one package from different ends would each wait for the other;
Python then hands one of them a module that is half made, and its import fails.
"""

from threading import RLock

ONE_AT_A_TIME = RLock()
"""Held by whoever imports models, library or session once the first frame is there."""
