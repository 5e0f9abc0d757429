"""What a session needs to be played, and played again: files as they were, and settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Plan
from forge_tui.player.events import Event
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command
from forge_tui.record import ExerciseFacts
from forge_tui.unroll import Settings, swap_exercise, unroll


@dataclass(frozen=True, slots=True)
class SwapFor:
    """The wish to do another exercise from the present set on, with what its file holds."""

    exercise: str
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Script:
    """The workout and every exercise as their files held them, and the person's choices.

    `swaps` are exercises changed on the spot: (set from which on, entry, exercise id).
    """

    workout_id: str
    workout: Mapping[str, Any]
    exercises: Mapping[str, Mapping[str, Any]]
    settings: Settings = field(default_factory=Settings)
    swaps: tuple[tuple[int, int, str], ...] = ()

    def plan(self) -> Plan:
        """Return the timeline; ForgeError if the files cannot be played."""
        return self.played()[2]

    def played(self) -> tuple[Workout, dict[str, Exercise], Plan]:
        """Return the workout after all swaps, every exercise there is, and the timeline.

        Raises ForgeError if the files cannot be played.
        """
        workout = Workout.model_validate(self.workout)
        exercises = {name: Exercise.model_validate(raw) for name, raw in self.exercises.items()}
        plan = unroll(workout, exercises, self.settings)
        for from_set, entry, name in self.swaps:
            workout, plan = swap_exercise(
                plan, workout, exercises, self.settings, entry=entry, by=name, from_set=from_set
            )
        return workout, exercises, plan

    def swapped(self, from_set: int, entry: int, name: str, raw: Mapping[str, Any]) -> "Script":
        """Return the script with an entry's exercise changed from a set on."""
        return replace(
            self,
            exercises={**self.exercises, name: raw},
            swaps=(*self.swaps, (from_set, entry, name)),
        )

    def facts(self, name: str) -> ExerciseFacts:
        """Return what an exercise's file says that statistics need."""
        raw = self.exercises[name]
        target, secondary = raw.get("target"), tuple(raw.get("secondary", ()))
        return ExerciseFacts(target, secondary, raw.get("met"), raw.get("category"))

    def asked_for(self) -> tuple[str, ...]:
        """Return the exercise of each entry of the workout, before any swap."""
        entries = (entry for block in self.workout["block"] for entry in block["exercises"])
        return tuple(entry["exercise"] for entry in entries)

    def as_played(self) -> dict[str, Any]:
        """Return plain values for the session's file: enough for `from_header` to play it again.

        What an exercise's page says is left out: years of sessions would hold it a thousand times.
        """
        header = self.as_header()
        header["exercises"] = {name: _playable(raw) for name, raw in self.exercises.items()}
        chosen = header["settings"]
        header["settings"] = {key: value for key, value in chosen.items() if value is not None}
        return header

    def as_header(self) -> dict[str, Any]:
        """Return plain values for a journal."""
        settings = self.settings
        return {
            "workout_id": self.workout_id,
            "workout": self.workout,
            "exercises": self.exercises,
            "swaps": self.swaps,
            "settings": {
                "prepare_ms": settings.prepare_ms,
                "change_ms": settings.change_ms,
                "change_hold_ms": settings.change_hold_ms,
                "get_ready_ms": settings.get_ready_ms,
                "lead": settings.lead,
                "pace": settings.pace,
                "remembered": settings.remembered,
            },
        }

    @classmethod
    def from_header(cls, header: Mapping[str, Any]) -> "Script":
        """Return the script that `as_header` gave."""
        chosen = dict(header["settings"])
        lead, pace = chosen.pop("lead", None), chosen.pop("pace", None)
        remembered = {name: Side(side) for name, side in chosen.pop("remembered").items()}
        settings = Settings(
            **chosen,
            lead=Side(lead) if lead else None,
            pace=Pace(pace) if pace else None,
            remembered=remembered,
        )
        # Only what was swapped before the first second; the rest are commands of the journal.
        swaps = tuple((*each[:2], str(each[2])) for each in header.get("swaps", ()))
        return cls(header["workout_id"], header["workout"], header["exercises"], settings, swaps)


# What the timeline and a change of exercises are worked out from.
_PLAYABLE = ("name", "equipment", "easier", "default", "movement")


def _playable(raw: Mapping[str, Any]) -> dict[str, Any]:
    playable = {key: raw[key] for key in _PLAYABLE if key in raw}
    movement = {**playable["movement"]}
    movement.pop("steps", None)
    movement.pop("inferred", None)
    # They would point at how-to steps that are left out.
    movement["phases"] = [
        {key: value for key, value in phase.items() if key != "step"}
        for phase in movement.get("phases", ())
    ]
    return playable | {"movement": movement}


def carry_out(
    script: Script, head: Playhead, command: Command | SwapFor
) -> tuple[Script, Playhead, tuple[Event, ...]]:
    """Do what was asked, in a session or in its replay.

    Raises IllegalCommandError if the state does not allow it, ForgeError if an exercise does not
    fit in the other's place; nothing has changed then.
    """
    if isinstance(command, SwapFor):
        from_set = head.segment.set
        entry = head.plan.sets[from_set].entry
        script = script.swapped(from_set, entry, command.exercise, command.raw)
        command = Command(Act.SWAP_EXERCISE, command.exercise, script.plan())
    return script, *obey(head, command)
