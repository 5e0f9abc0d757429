"""`render`: the whole session's sound as one WAV file."""

import signal
from pathlib import Path

import click

from forge_tui.audio.clips import TEMPO
from forge_tui.audio.glides import pcm_of_glide
from forge_tui.audio.offline import write_wav
from forge_tui.audio.port import RATE, Sounding
from forge_tui.cli.say import complain, say
from forge_tui.config import load
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.wording import clock
from forge_tui.session import metronome as tempo
from forge_tui.session.followers import own_clips
from forge_tui.session.loading import script_of
from forge_tui.session.score import sounded
from forge_tui.text import one_line

_NS_PER_MS = 1_000_000


@click.command()
@click.argument("name")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE.wav",
              help="The file to write; one that is there is replaced.")  # fmt: skip
@click.option("--lead", type=click.Choice(["left", "right"]), help="The side of the first rep.")
@click.option("--pace", type=click.Choice(["guided", "self", "tap"]), help="Who counts the reps.")
@click.option("--metronome/--no-metronome", default=None,
              help="Whether a soft tone follows the tempo of the reps.")  # fmt: skip
def render(
    name: str, *, output: Path, lead: str | None, pace: str | None, metronome: bool | None
) -> None:
    """Write all that NAME, a workout or an exercise, sounds from second 0 into a WAV file.

    Each cue is at its second in the transcript.
    """
    preferences, _ = load()
    script = script_of(
        name,
        preferences,
        lead=Side(lead) if lead else None,
        pace=Pace(pace) if pace else None,
        with_memory=False,
    )
    events = rehearse(script.plan())
    made = own_clips(preferences)
    for problem in made.problems:
        complain(problem)
    soundings = [Sounding(note.ms * _NS_PER_MS, note.clip) for note in sounded(events)]
    beats, pcm = [], dict(made.pcm)
    if preferences.metronome if metronome is None else metronome:
        beats = tempo.soundings(tempo.strokes(events), lambda ms: ms * _NS_PER_MS)
        gain = preferences.gains.get(TEMPO, 1.0)
        pcm |= {clip: pcm_of_glide(clip, gain) for clip in {each.clip for each in beats}}
    _end_tidily()
    frames = write_wav(output, pcm, [*soundings, *beats], events[-1].t * RATE // 1000)
    say(f"{one_line(str(output))}: {clock(frames * 1000 // RATE)}, {len(soundings)} cues")


def _end_tidily() -> None:
    """Let a signal to end be an interrupt, so that no half of a large file stays behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
