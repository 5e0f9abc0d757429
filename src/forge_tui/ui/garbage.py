"""Keeping the search for garbage from stopping the screen."""

import gc


def spare() -> None:
    """Leave out what there is now from later searches: a full one took 200 ms of a key's time.

    To be called when something large has been loaded to stay; cycles that are garbage by then and
    older than the last small searches are not freed any more.
    """
    gc.collect(1)
    gc.freeze()
    gc.enable()
