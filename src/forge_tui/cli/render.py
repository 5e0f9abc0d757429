"""`render`: the whole session's sound as one WAV file."""

import signal
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from forge_tui.audio.clips import TEMPO
from forge_tui.audio.glides import pcm_of_glide
from forge_tui.audio.offline import write_wav
from forge_tui.audio.port import RATE, Sounding
from forge_tui.audio.speech.voice import MEND
from forge_tui.cli.say import complain, say
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.player.events import Event
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.wording import clock
from forge_tui.session import metronome as tempo
from forge_tui.session.followers import own_clips
from forge_tui.session.loading import script_of
from forge_tui.session.score import sounded
from forge_tui.session.script import Script
from forge_tui.session.voice import Wish, clip_of, ms_of, texts_of, without_said
from forge_tui.talk.compose import compose
from forge_tui.talk.packs import SHIPPED
from forge_tui.talk.schedule import Spoken, schedule
from forge_tui.talk.topic import TALKS
from forge_tui.text import one_line

_NS_PER_MS = 1_000_000


@click.command()
@click.argument("name")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE.wav",
              help="The file to write; one that is there is replaced.")  # fmt: skip
@click.option("--lead", type=click.Choice(["left", "right"]), help="The side of the first rep.")
@click.option("--pace", type=click.Choice(["guided", "self", "tap"]), help="Who counts the reps.")
@click.option("--voice", is_flag=True, help="Names, sides and counts are spoken as well.")
@click.option("--talk", type=click.Choice(list(TALKS)), help="How much is spoken.")
@click.option("--manner", metavar="NAME", help=f"How: {', '.join(SHIPPED)}, or your own.")
@click.option("--metronome/--no-metronome", default=None,
              help="Whether a soft tone follows the tempo of the reps.")  # fmt: skip
def render(  # noqa: PLR0913 - each is an option
    name: str,
    *,
    output: Path,
    lead: str | None,
    pace: str | None,
    voice: bool,
    talk: str | None,
    manner: str | None,
    metronome: bool | None,
) -> None:
    """Write all that NAME, a workout or an exercise, sounds from second 0 into a WAV file.

    Each cue is at its second in the transcript.
    """
    if not voice and (talk or manner):
        raise click.UsageError("--talk and --manner go with --voice.")
    if output.suffix.lower() not in {".wav", ""}:
        raise ForgeError(f"{one_line(str(output))} must end in .wav: no other format is written")
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
    notes, pcm = list(sounded(events)), dict(made.pcm)
    cues, soundings = f"{len(notes)} cues", []
    if voice:
        wish = _wish(Wish.of(preferences), talk, manner)
        said, clips = _spoken(script, events, wish)
        notes = list(without_said(notes, said, wish.mode))
        pcm |= clips
        soundings = [Sounding(each.at * _NS_PER_MS, clip_of(each.text), wish.gain) for each in said]
        cues += f", {len(said)} spoken"
    soundings += [Sounding(note.ms * _NS_PER_MS, note.clip) for note in notes]
    if preferences.metronome if metronome is None else metronome:
        beats, glides = _beats(events, preferences.gains.get(TEMPO, 1.0))
        pcm |= glides
        soundings += beats
    _end_tidily()
    frames = write_wav(output, pcm, soundings, events[-1].t * RATE // 1000)
    say(f"{one_line(str(output))}: {clock(frames * 1000 // RATE)}, {cues}")


def _beats(events: Iterable[Event], gain: float) -> tuple[list[Sounding], dict[str, bytes]]:
    """Return the tones of the tempo and their clips."""
    beats = tempo.soundings(tempo.strokes(events), lambda ms: ms * _NS_PER_MS)
    return beats, {clip: pcm_of_glide(clip, gain) for clip in {each.clip for each in beats}}


def _wish(wish: Wish, talk: str | None, manner: str | None) -> Wish:
    """Return the person's wish, with what the command says in its place."""
    mode = "both" if wish.mode == "tones" else wish.mode
    return replace(wish, mode=mode, talk=talk or wish.talk, manner=manner or wish.manner)


def _spoken(
    script: Script, events: Iterable[Event], wish: Wish
) -> tuple[tuple[Spoken, ...], dict[str, bytes]]:
    """Return what is said and its clips; without a voice there is no such file, but ForgeError."""
    style, problems = wish.style(script)
    for problem in problems:
        complain(str(problem))
    speaks = wish.voice()
    if speaks is None:
        raise ForgeError(f"There is no voice here. For one: {MEND}.")
    groups = compose(events, style)
    clips = speaks.say(texts_of(groups))
    if speaks.problem:
        raise ForgeError(speaks.problem.partition(". ")[0] + ".")
    said = schedule(groups, lambda text: ms_of(clips[text]) if text in clips else None)
    return said, {clip_of(each.text): clips[each.text] for each in said}


def _end_tidily() -> None:
    """Let a signal to end be an interrupt, so that no half of a large file stays behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
