"""The Linux sound library's habit of writing to standard error."""

import ctypes
from contextlib import suppress


def hush() -> None:
    """Let ALSA write nothing, where it is installed."""
    with suppress(OSError, AttributeError):
        alsa = ctypes.CDLL("libasound.so.2")
        # A function of ALSA's own that does nothing: it needs no interpreter and cannot be freed.
        nothing = ctypes.cast(alsa.snd_asoundlib_version, ctypes.c_void_p)
        alsa.snd_lib_error_set_handler.argtypes = [ctypes.c_void_p]
        alsa.snd_lib_error_set_handler(nothing)
        # The same since alsa-lib 1.2.15; absent before.
        alsa.snd_lib_log_set_handler.argtypes = [ctypes.c_void_p]
        alsa.snd_lib_log_set_handler(nothing)
