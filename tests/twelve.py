"""Twelve sessions of five weeks, one practice and one deleted, as the files of a folder.

Monday 2 March to Wednesday 1 April 2026, in a place whose clocks go forward on Sunday 29 March.
"""

from datetime import date
from pathlib import Path

from forge_tui.history import Amendment, SetChange, amend, delete, read_session
from forge_tui.record import ExerciseFacts

TODAY = date(2026, 4, 3)  # a Friday
FACTS = {
    "kick": ExerciseFacts("Chest", ("Triceps", "Abdominals", "Glutes")),
    "squat": ExerciseFacts("Quads", ("Glutes", "Quadriceps")),
    "row": ExerciseFacts("Upper Back", ("Rhomboids", "Biceps", "Grip")),
    "plank": ExerciseFacts("Abs", ("Core", "Shoulders")),
}
NAMES = {"kick": "Outside Leg Kick Pushup", "squat": "Squat", "row": "Row", "plank": "Side Plank"}


def kick(left: int, right: int) -> str:
    sides = f"reps = {left + right}, left = {left}, right = {right}, seconds = 60.0"
    return _set("kick", f'do = "12", alternating = true, lead = "left", planned = 12, {sides}')


def squat(reps: int, more: str = "") -> str:
    return _set("squat", f'do = "15", planned = 15, reps = {reps}, seconds = 40.0{more}')


def row(load: str, left: int, right: int) -> str:
    sides = f"reps = {left + right}, left = {left}, right = {right}, seconds = 60.0"
    return _set("row", f'do = "8/side", lead = "left", planned = 16, {sides}, load = "{load}"')


def plank(left: int, right: int) -> str:
    sides = f"left_seconds = {left}.0, right_seconds = {right}.0, seconds = {left + right}.0"
    return _set("plank", f'do = "30s/side", lead = "left", held = true, reps = 0, {sides}')


def _set(exercise: str, rest: str) -> str:
    named = f'exercise = "{exercise}", name = "{NAMES[exercise]}", block = "b", round = 1, set = 1'
    return f'{{ {named}, pace = "guided", {rest} }}'


SESSIONS = {
    # The week of 2 March
    "2026-03-02T07:00:00+01:00": (1800, [squat(10, ", warm_up = true"), kick(5, 5), kick(5, 5),
                                         kick(4, 4), squat(12), squat(12)]),
    "2026-03-05T18:30:00+01:00": (1500, [row("12 kg", 8, 8), row("12 kg", 6, 8), plank(30, 30)]),
    # The second set was 4 and 3, as is said afterwards.
    "2026-03-08T10:00:00+01:00": (1200, [kick(6, 5), kick(5, 4), squat(15)]),
    # The week of 9 March
    "2026-03-11T07:00:00+01:00": (1800, [row("12 kg", 8, 8), row("14 kg", 7, 8), plank(35, 30)]),
    "2026-03-14T09:00:00+01:00": (2400, [kick(6, 6), kick(6, 6), kick(5, 5), squat(15), squat(15),
                                         squat(14)]),
    # The week of 16 March
    "2026-03-17T07:00:00+01:00": (1800, [row("14 kg", 8, 8), row("14 kg", 5, 8), plank(40, 30),
                                         plank(30, 20)]),
    "2026-03-20T07:00:00+01:00": (1500, [kick(7, 6), kick(6, 6), squat(16),
                                         squat(0, ', ended_by = "skipped"')]),
    # The week of 23 March
    "2026-03-24T07:00:00+01:00": (1800, [row("2 x 8 kg", 5, 5), row("14 kg", 8, 8),
                                         plank(40, 40)]),
    "2026-03-27T18:00:00+01:00": (2100, [kick(7, 7), kick(7, 7), kick(5, 4), squat(20)]),
    # Ten minutes before the clock jumps from two to three
    "2026-03-29T01:50:00+01:00": (1800, [row("16 kg", 8, 8), row("16 kg", 5, 7), plank(45, 35)]),
    # The week of 30 March; ten minutes before midnight
    "2026-03-30T23:50:00+02:00": (1200, [kick(8, 7), squat(20), squat(18)]),
    "2026-04-01T07:00:00+02:00": (1800, [row("16 kg", 9, 9), row("16 kg", 6, 8), plank(45, 40)]),
}  # fmt: skip
PRACTICE = "2026-04-02T07:00:00+02:00"
DELETED = "2026-03-13T07:00:00+01:00"
_WITHOUT_FACTS = ("2026-03-02", "2026-03-05")


def write_all(folder: Path) -> None:
    """Write everything as files, say what was said afterwards, and delete what was deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    for started, (seconds, sets) in SESSIONS.items():
        _write(folder, started, seconds, sets)
    _write(folder, PRACTICE, 600, [kick(50, 50)], state="practice")
    _write(folder, DELETED, 600, [kick(45, 45), squat(100)])
    delete(id_of(DELETED), folder)
    corrected = read_session(folder / f"{id_of('2026-03-08T10:00:00+01:00')}.toml")
    amend(corrected, Amendment(sets=(SetChange(1, left=4, right=3),)), folder)


def id_of(started: str) -> str:
    return started[:19].replace("-", "").replace(":", "") + "-x"


def _write(
    folder: Path, started: str, seconds: int, sets: list[str], state: str = "finished"
) -> None:
    practice, joined = str(state == "practice").lower(), ",\n  ".join(sets)
    text = f"""id = "{id_of(started)}"
workout = "w"
name = "Kick and row"
state = "{state}"
reason = "finished"
practice = {practice}
started = {started}
seconds = {seconds}.0
sets = [
  {joined},
]
"""
    if not started.startswith(_WITHOUT_FACTS):
        text += "".join(
            f'[exercises.{name}]\ntarget = "{facts.target}"\nsecondary = {list(facts.secondary)}\n'
            for name, facts in FACTS.items()
        )
    (folder / f"{id_of(started)}.toml").write_text(text)
