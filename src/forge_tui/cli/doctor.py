"""`doctor`: what works here, and how to mend what does not."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from forge_tui.cli.layout import labels, section, wrapped
from forge_tui.cli.say import say, say_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from forge_tui.audio.choose import Kind
    from forge_tui.cli.checkup import Checkup
    from forge_tui.cli.places import Place
    from forge_tui.cli.soundcheck import Sound, Speech

_KINDS = ("auto", "miniaudio", "simpleaudio", "pipe", "none")


@click.command()
@click.option(
    "--sound", "aloud", is_flag=True, help="Play each cue, name it as it sounds, and speak."
)
@click.option("--audio", type=click.Choice(_KINDS), default="auto", metavar="KIND",
              help="How to play: auto, miniaudio, simpleaudio, pipe or none.")  # fmt: skip
@click.option("--json", "as_value", is_flag=True, help="One JSON object with the same facts.")
def doctor(*, aloud: bool, audio: Kind, as_value: bool) -> int:
    """Find out what works here, and say how to mend what does not.

    Exit code 1 if something is wrong. A machine without sound is none: workouts run without. With
    --sound it is a problem, and exit code 2.
    """
    if aloud and as_value:
        raise click.UsageError("--sound plays and --json tells: ask for one of them.")
    if aloud and audio == "none":
        raise click.UsageError("With --audio none there is nothing to hear.")
    if aloud:
        from forge_tui.cli.soundcheck import play_cues  # noqa: PLC0415

        play_cues(audio)
        return 0
    return _examine(audio, as_value=as_value)


def _examine(audio: Kind, *, as_value: bool) -> int:
    from forge_tui.cli.checkup import checkup  # noqa: PLC0415
    from forge_tui.cli.soundcheck import sound, speech  # noqa: PLC0415
    from forge_tui.config import load  # noqa: PLC0415
    from forge_tui.session.voice import Wish  # noqa: PLC0415
    from forge_tui.talk.packs import summaries  # noqa: PLC0415

    found, spoken = checkup(), speech(Wish.of(load()[0]))
    if as_value:
        heard = {"sound": asdict(sound(audio)), "voice": asdict(spoken), "manners": summaries()}
        say_json({**asdict(found), **heard, "wrong": found.wrong})
    else:
        say("\n".join(_page(found)))
        # Looked for only now, as a device may take its time.
        say("\n".join(section("Sound", list(_sound(sound(audio))))))
        say("\n".join(section("Voice", list(_voice(spoken)))))
        say("\n".join(section("Manners of speaking", labels(_manners()))))
        # Not wrapped: a command in a sentence is there to be copied.
        wrong = section("Wrong", [f"  {sentence}" for sentence in found.wrong])
        say("\n".join(wrong or ("", "Nothing is wrong.")))
    return int(bool(found.wrong))


def _page(found: Checkup) -> list[str]:
    folders = [line for place in found.folders for line in _place(place)]
    return [
        "Versions",
        *labels(found.versions.items()),
        *section("Folders", folders),
        *section("Terminal", labels(found.terminal.items())),
    ]


def _place(place: Place) -> Iterable[str]:
    return f"  {place.name}: {', '.join(_about(place))}", f"    {place.path}"


def _about(place: Place) -> Iterable[str]:
    if place.exists and not place.readable:
        yield "cannot be read"
    elif not place.exists:
        yield "not there yet" if place.writable else "not there"
    if place.files:
        yield f"{place.files} file{'' if place.files == 1 else 's'}"
    elif place.exists and place.readable:
        yield "there"
    if place.bad:
        yield f"{place.bad} with problems"
    if not place.shipped:
        yield "can be written" if place.writable else "cannot be written"


def _sound(found: Sound) -> Iterable[str]:
    yield from labels((way["kind"], _way(way)) for way in found.ways)
    if found.plays:
        latency = f"a key sounds after about {found.latency_ms:.0f} ms"
        yield from labels([("plays", f"{found.name}; {latency}")])
        yield "  Hear each cue: forge-tui doctor --sound"
    elif found.problem:
        yield wrapped(f"{found.problem} Workouts run without sound.")
        if found.mend:
            yield wrapped(found.mend)
    else:
        yield from labels([("plays", "nothing, as asked")])


def _voice(found: Speech) -> Iterable[str]:
    from forge_tui.cli.soundcheck import about  # noqa: PLC0415

    if found.name:
        yield from labels([("speaks", found.name)])
    if found.problem:
        yield wrapped(found.problem)
    else:
        yield from labels([("takes", about(found))])


def _manners() -> Iterable[tuple[str, str]]:
    from forge_tui.talk.packs import faulty, summaries  # noqa: PLC0415

    bad = faulty()
    for id_, summary in summaries().items():
        text = summary or "your own"
        yield id_, f"{text.rstrip('.')}; its file has problems" if id_ in bad else text


def _way(way: Mapping[str, Any]) -> str:
    if way["usable"]:
        return str(way["version"] or "installed")
    return f"not installed: {way['mend']}" if not way["installed"] else str(way["mend"])
