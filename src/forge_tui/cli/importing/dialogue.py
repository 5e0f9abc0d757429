"""What is asked on a terminal: accept, change, refuse, accept all, quit."""

from __future__ import annotations

import sys
from copy import deepcopy
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, get_args

from forge_tui.cli.importing.amounts import fits, fitting, usual
from forge_tui.cli.importing.placing import State
from forge_tui.cli.importing.preview import preview
from forge_tui.cli.importing.sources import Candidate, admitted
from forge_tui.cli.layout import wrapped
from forge_tui.cli.say import complain, say
from forge_tui.cli.table import WIDTH
from forge_tui.model.exercise import SideWord
from forge_tui.model.movement import Measure, Movement
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from forge_tui.cli.importing.placing import Place

_QUESTION = "Enter or a: accept, c: change, r: refuse, all: accept all, q: quit >"
_ANSWERS = {
    "": "accept", "a": "accept", "accept": "accept", "y": "accept", "yes": "accept",
    "c": "change", "change": "change", "r": "refuse", "refuse": "refuse", "n": "refuse",
    "no": "refuse", "all": "all", "q": "quit", "quit": "quit",
}  # fmt: skip
_NARROWEST = 20
_SIDES = get_args(Movement.model_fields["sides"].annotation)

_LEADS = get_args(SideWord)
# How the conclusions begin that a change leaves without a ground.
_RESTS_ON = {"measure": ("measure ", "never below "), "sides": ("sides ",)}
_YOURS = "as you said when it was imported"


class Quit(Exception):  # noqa: N818 - it is an answer
    """The person wants no more."""


class Dialogue:
    """One talk about several pages; "all" holds for those that follow."""

    def __init__(self) -> None:
        self._all = False

    def decided(self, candidate: Candidate, place: Place) -> Candidate | None:
        """Return the exercise as the person wants it, or None if not at all; raises Quit.

        What would replace a shipped exercise is asked of one by one, whatever was said before.
        """
        if self._all and place.state is State.NEW:
            return candidate
        while True:
            # On a small screen the beginning is gone by now.
            say("\n".join(["", *preview(candidate, place), "", _in_short(candidate)]))
            match _asked():
                case "accept":
                    return candidate
                case "all":
                    self._all = True
                    return candidate
                case "refuse":
                    return None
                case "change":
                    candidate = _changed(candidate)
                case _:
                    raise Quit


def _in_short(candidate: Candidate) -> str:
    movement = candidate.exercise.movement
    sides = movement.sides if movement.sides != "both" else ""
    told = (movement.measure, sides, candidate.raw.get("default", {}).get("do"))
    return f"{candidate.exercise.name}: {', '.join(filter(None, told))}"


def _asked() -> str:
    while True:
        line = _line(_QUESTION).lower()
        if line in _ANSWERS:
            return _ANSWERS[line]
        complain(f'"{line}" is no answer{did_you_mean(line, filter(None, _ANSWERS))}')


def _line(question: str) -> str:
    """Return what is typed; raises Quit at the end of input."""
    # A terminal would break it inside a word.
    width = max(_NARROWEST, min(WIDTH, get_terminal_size((WIDTH, 24)).columns))
    sys.stdout.write(f"{wrapped(question, '', width=width)} ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise Quit
    return line.strip()


def _changed(candidate: Candidate) -> Candidate:
    """Ask for measure, sides, amount, the side that begins and seconds.

    What does not fit together leaves all as it was.
    """
    raw = deepcopy(candidate.raw)
    movement = raw["movement"]
    for key, words in (("measure", get_args(Measure)), ("sides", _SIDES)):
        word = _word(f"{key} ({', '.join(words)})", movement[key], words)
        if word != movement[key]:
            movement[key] = word
            _say(movement, f"{key} {word}, {_YOURS}", _RESTS_ON[key])
            _follow(raw, key)
    _ask_amount(raw)
    if movement["sides"] in {"alternating", "switching"}:
        default = raw.setdefault("default", {})
        now = default.get("lead", "right")
        lead = _word(f"the side that begins ({', '.join(_LEADS)})", now, _LEADS)
        if lead != now:
            default["lead"] = lead
            _say(movement, f"{lead} begins, {_YOURS}", ())
    for phase in movement["phases"]:
        if "seconds" in phase:
            seconds = _seconds(phase["call"], phase["seconds"])
            if seconds != phase["seconds"]:
                _say(movement, f"{seconds:g} s of {phase['call']}, {_YOURS}", ("never below ",))
                phase["seconds"] = seconds
                movement.pop("tempo_floor", None)
    judged = admitted(candidate._replace(raw=raw))
    if isinstance(judged, Candidate):
        return judged
    complain(f"It stays as it was: that {judged.sentence}")
    return candidate


def _ask_amount(raw: dict[str, Any]) -> None:
    """Ask how much is done; what the measure and the sides leave without a sense is asked again."""
    movement, now = raw["movement"], raw.get("default", {}).get("do")
    wanted = fitting(now, movement["measure"], movement["sides"])
    if now and wanted != now:
        fit = f"{movement['measure']}, {movement['sides']}"
        say(f"the amount {now} does not fit {fit}: it becomes {wanted} if you do not say another")
    example = usual(movement["measure"], movement["sides"])
    while True:
        do = _line(f"amount (such as {example}) [{wanted}]").lower() or wanted
        if fits(do, movement["measure"], movement["sides"]):
            break
        complain(f'"{do}" is no amount of {movement["measure"]}, {movement["sides"]}')
    if do == now:
        return
    raw.setdefault("default", {})["do"] = do
    because = _YOURS if do != wanted else f"to fit {movement['measure']}, {movement['sides']}"
    rest = next((e for e in movement["inferred"] if e.startswith("amount ")), "")
    _, comma, others = rest.partition(", ")
    sets_and_rest = others.rpartition(", from ")[0] or others.rpartition(", ")[0]
    kept = f", {sets_and_rest}" if comma and sets_and_rest else ""
    _say(movement, f"amount {do}{kept}, {because}", ("amount ",))


def _say(movement: dict[str, Any], what: str, instead: tuple[str, ...]) -> None:
    """Note what the person said, instead of conclusions that begin so."""
    kept = [each for each in movement["inferred"] if not each.startswith(instead)]
    movement["inferred"] = [*kept, what]


def _follow(raw: dict[str, Any], key: str) -> None:
    """Take away what the new measure, or the new sides, leave without a meaning."""
    movement = raw["movement"]
    if key == "measure":
        movement.pop("tempo_floor", None)
        if movement["measure"] == "hold" or not all("seconds" in p for p in movement["phases"]):
            movement["phases"] = []
    elif movement["sides"] in {"both", "unspecified"}:
        movement.pop("side_label", None)
        raw.get("default", {}).pop("lead", None)


def _word(question: str, now: str, words: tuple[str, ...]) -> str:
    while True:
        word = _line(f"{question} [{now}]").lower() or now
        if word in words:
            return word
        complain(f'"{word}" is none of them{did_you_mean(word, words)}')


def _seconds(call: str, now: float) -> float:
    while True:
        text = _line(f"seconds of {call} [{now:g}]").removesuffix("s").strip() or f"{now:g}"
        try:
            seconds = float(text.replace(",", "."))
        except ValueError:
            seconds = 0
        if 0 < seconds <= 600:  # noqa: PLR2004 - what the model takes
            return seconds
        complain(f'"{text}" is no number of seconds above 0')
