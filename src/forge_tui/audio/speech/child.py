"""The process that speaks: a line of JSON comes in, a clip goes out.

Nothing is caught but an engine's own reason: whatever else fails ends the process.
"""

import json
import os
import signal
import sys
from contextlib import suppress

from forge_tui.audio.framing import packed
from forge_tui.audio.speech.command import Command
from forge_tui.audio.speech.engine import Engine, SpeechError
from forge_tui.audio.speech.espeak import Library
from forge_tui.audio.speech.mac import Say
from forge_tui.audio.speech.shaping import clip_of

# What sounds already comes first on a busy machine.
NICE = 5


def main() -> None:
    """Speak until standard input ends; the arguments are engine, voice and words a minute."""
    # Ctrl-C reaches every process of the terminal; it is the program that answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(NICE)
    kind, voice, rate = sys.argv[1:4]
    # What a library prints must not get among the clips.
    clips = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        engine = _opened(kind, voice, int(rate))
        clips.write(packed({"state": "ready"}))
        clips.flush()
        for line in sys.stdin.buffer:
            clip = clip_of(engine.say(json.loads(line)))
            clips.write(packed({"state": "said"}, clip))
            clips.flush()
    except (SpeechError, ImportError) as error:
        clips.write(packed({"state": "lost", "why": str(error)}))
        clips.flush()


def _opened(kind: str, voice: str, rate: int) -> Engine:
    if kind == "command":
        return Command(voice, rate)
    if kind == "say":
        return Say(voice, rate)
    return Library(voice, rate, bundled=kind == "bundled")


if __name__ == "__main__":
    main()
