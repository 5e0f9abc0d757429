"""Which moment of its figure belongs to a moment of a session, and the figures themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui.figure.clip import WHOLE
from forge_tui.figure.film import FRAMES_A_SECOND, Moment, Side
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Sides
from forge_tui.player.playhead import scaled
from forge_tui.player.transitions import State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from forge_tui.config import Preferences
    from forge_tui.figure.clip import Clip
    from forge_tui.model.exercise import Exercise
    from forge_tui.plan.drill import Drill
    from forge_tui.player.playhead import Playhead

# So near to its start a preview goes to the pose that one starts from.
_SET_MS = 3000
_FINE = 120


class Looped(NamedTuple):
    """What a figure that repeats is made of; `mode` is how it is drawn."""

    clip: Clip
    drill: Drill
    mode: str = "auto"


def figure_of(id_: str, exercise: Exercise, preferences: Preferences) -> Looped | None:
    """Return the figure of an exercise at its usual tempo, if it has one that can be drawn."""
    from forge_tui.library.figures import clips_of  # noqa: PLC0415

    if preferences.figure == "off":
        return None
    clip = clips_of({id_: exercise}, preferences.folders).get(id_)
    return None if clip is None else _looped(id_, exercise, clip, preferences)


def reader_of(
    id_: str, exercise: Exercise, preferences: Preferences
) -> Callable[[], tuple[Looped | None, list[str]]]:
    """Return what reads a figure, and what is wrong with it, again whenever a file has changed."""
    from forge_tui.library.figures import Figures  # noqa: PLC0415
    from forge_tui.toml.problem import BadFilesError  # noqa: PLC0415

    last: tuple[object, tuple[Looped | None, list[str]]] = (None, (None, []))

    def read() -> tuple[Looped | None, list[str]]:
        nonlocal last
        figures = Figures(preferences.folders)
        if figures.stamps == last[0]:
            return last[1]
        try:
            clip = figures.clip_or_generic(id_, exercise)
            faults = [str(each) for each in figures.problems(id_, exercise)]
        except BadFilesError as error:
            clip, faults = None, [str(error)]
        movement = None if clip is None else _looped(id_, exercise, clip, preferences)
        if movement is None and not faults:
            faults = ["There is no figure for this exercise."]
        last = figures.stamps, (movement, faults)
        return last[1]

    return read


def _looped(id_: str, exercise: Exercise, clip: Clip, preferences: Preferences) -> Looped:
    from forge_tui.unroll.drill import drill_of  # noqa: PLC0415

    mode = "auto" if preferences.figure == "off" else preferences.figure
    drill = drill_of(id_, exercise, None, held=exercise.movement.held)
    return Looped(clip.played_as([phase.id for phase in drill.phases]), drill, mode)


def moment_of(head: Playhead, clip: Clip, *, still: bool) -> Moment:
    """Return what the figure shows of a moment; `still`: key poses only."""
    side: Side = head.side.value if head.side else ""
    drill = head.set.drill
    if head.state is State.GET_READY:
        return _begun(side)
    if head.active is State.WORK and head.runs_by_tempo:
        ms = [scaled(phase.ms or 0, head.percent) for phase in drill.phases]
        beat = _beat(clip, drill, ms, head.phase_index, head.phase_at)
        # Standing still it shows the pose that this part of the rep leads to.
        return _moment(beat._replace(ms=beat.length), side) if still else _moment(beat, side)
    if head.active is not State.WORK and head.remaining <= _SET_MS and head.leads_to_work:
        return _begun(side)
    movement = Looped(clip, drill)
    if still:
        return telling(movement, side)
    # Where each rep is told by a key, the side changes with the key.
    return looped(movement, head.at, side, turns=head.pace is not Pace.TAP)


def telling(movement: Looped, side: Side = "") -> Moment:
    """Return the moment that tells most of a movement."""
    clip, side = movement.clip, side or _first(movement.drill)
    phase, share = clip.chief
    return _begun(side)._replace(phase=phase, step=round(share * _FINE), steps=_FINE)


def looped(movement: Looped, ms: int, side: Side = "", *, turns: bool = True) -> Moment:
    """Return the moment of a figure that goes on at the usual tempo since `ms`.

    `turns`: with each rep the other side works, where the exercise alternates.
    """
    clip, drill, side = movement.clip, movement.drill, side or _first(movement.drill)
    if not clip.moves:
        return _begun(side)
    timed = not drill.held and drill.rep_ms > 0
    lengths = [phase.ms or 0 for phase in drill.phases] if timed else [round(clip.seconds * 1000)]
    done, rest = divmod(ms, sum(lengths))
    odd = bool(done % 2)
    if odd and turns and side and (clip.crosses or drill.sides is Sides.ALTERNATING):
        side = "right" if side == "left" else "left"
    index = 0
    while rest >= lengths[index]:
        rest -= lengths[index]
        index += 1
    moment = _moment(_beat(clip, drill, lengths, index, rest), side)
    return moment._replace(mirrored=odd) if clip.crosses and not side else moment


class _Beat(NamedTuple):
    phase: str
    ms: int
    length: int


def _beat(clip: Clip, drill: Drill, lengths: Sequence[int], index: int, ms: int) -> _Beat:
    """Return where in the clip a place in a rep is."""
    if clip.is_whole:
        return _Beat(WHOLE, sum(lengths[:index]) + ms, sum(lengths))
    return _Beat(drill.phases[index].id, ms, lengths[index])


def _moment(beat: _Beat, side: Side) -> Moment:
    steps = max(1, beat.length * FRAMES_A_SECOND // 1000)
    step = min(steps, beat.ms * steps // max(1, beat.length))
    return _begun(side)._replace(phase=beat.phase, step=step, steps=steps)


def _begun(side: Side) -> Moment:
    return Moment(side=side, mirrored=side == "left")


def _first(drill: Drill) -> Side:
    return "" if drill.sides is Sides.BOTH else "right"
