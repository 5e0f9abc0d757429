"""Small random workouts of all kinds, and random commands for those who play them."""

from dataclasses import replace
from random import Random

from support import plan_of

from forge_tui.errors import ForgeError
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Plan
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import COMMANDS, Act, Command
from forge_tui.unroll import Settings

DO = {
    "seed": ("1", "3", "8", "2/side", "1-2", "7s", "21s", "max"),
    "squat": ("1", "2", "9", "6s", "max"),
    "row": ("1", "2/side", "8", "5s/side", "max"),
    "plank": ("3s", "7s", "21s", "max"),
    "side-plank": ("4s/side", "21s", "max"),
    "climber": ("3", "12", "4s", "max"),
    "lunge": ("1", "5", "1/side"),
    "walk": ("8m", "max"),
    "carry": ("6m/side",),
    "skipping": ("5s",),
}
COUNTED = ("seed", "squat", "row", "climber", "lunge")
TIMES = ("0", "1", "3", "4", "7", "12", "25")
KINDS = ("sets", "circuit", "superset", "emom", "amrap", "for-time", "tabata", "ladder")
PACES = ("guided", "self", "tap")

# Good and bad ones.
VALUES: dict[Act, tuple[float | str | None, ...]] = {
    Act.DONE: (None, None, None, 0, 3, 1000, 1001, -1, "x"),
    Act.CORRECT: (None, 0, 3, 7, 1000, 1001, -1, "x"),
    Act.RATE: (5, 7.5, 8.0, 10, 4.5, 10.5, 7.25, float("nan"), "8", None),
    Act.REST: (10_000, -10_000, 0, 10**9, -(10**9), None),
    Act.TARGET: (1, 1, -1, -1, 5, -1000, 1000, None),
    Act.TEMPO: (10, 10, -10, -10, 1000, None),
    Act.PACE: (*PACES, *PACES, "fast", None),
}


def random_plan(random: Random) -> Plan:
    """Return the plan of a workout of one to three small blocks."""
    while True:
        blocks = [_block(random) for _ in range(random.randint(1, 3))]
        try:
            return plan_of(*blocks, settings=_settings(random))
        except ForgeError:  # such as work that does not fit its window
            continue


def _settings(random: Random) -> Settings:
    return Settings(
        prepare_ms=random.choice((10_000, 10_000, 4000, 0)),
        change_ms=random.choice((5000, 5000, 0)),
        lead=random.choice((None, None, Side.LEFT, Side.RIGHT)),
        pace=random.choice((None, None, *Pace)),
        remembered=random.choice(({}, {"seed": Side.LEFT})),
    )


def _block(random: Random) -> str:
    kind = random.choice(KINDS)
    lines = [f'kind = "{kind}"']
    if random.random() < 0.3:
        lines.append(f'pace = "{random.choice(PACES)}"')
    lines += _keys(kind, random)
    entries = [_entry(kind, random) for _ in range(random.randint(1, 3))]
    return "\n".join([*lines, f"exercises = [{', '.join(entries)}]"])


def _keys(kind: str, random: Random) -> list[str]:
    rest, rounds = f"rest = {random.choice(TIMES)}", f"rounds = {random.randint(1, 3)}"
    round_rest = f"round_rest = {random.choice(TIMES)}"
    reps = [random.randint(1, 4) for _ in range(random.randint(1, 3))]
    return {
        "sets": [rest],
        "circuit": [rounds, rest, round_rest],
        "superset": [rounds, rest, round_rest],
        "emom": [rounds, f"every = {random.choice((21, 33, 60))}"],
        "amrap": [f"cap = {random.choice((11, 24, 40))}"],
        "for-time": [rounds, *random.choice(([], ["cap = 14"], ["cap = 31"]))],
        "tabata": [rounds, rest, f"work = {random.choice((4, 11, 20))}"],
        "ladder": [f"reps = {reps}", rest, round_rest],
    }[kind]


def _entry(kind: str, random: Random) -> str:
    name = random.choice(COUNTED if kind == "ladder" else tuple(DO))
    parts = [f'exercise = "{name}"']
    if kind not in {"ladder", "tabata"}:
        parts.append(f'do = "{random.choice(DO[name])}"')
    if kind == "sets":
        parts.append(f"sets = {random.randint(1, 3)}")
    if random.random() < 0.3:
        parts.append(f'pace = "{random.choice(PACES)}"')
    if random.random() < 0.2:
        parts.append(f'lead = "{random.choice(("left", "right"))}"')
    if random.random() < 0.2 and name in COUNTED:
        parts.append(f'tempo = "{random.choice(("2-0-1-1", "3-1-1-0", "X-0-X-0"))}"')
    return "{ " + ", ".join(parts) + " }"


def random_command(random: Random, head: Playhead) -> Command:
    """Return a command; most are of an act that is legal in the present state."""
    acts = [act for act in Act if head.state in COMMANDS[act]]
    act = random.choice(acts if acts and random.random() < 0.85 else tuple(Act))
    if act is Act.STOP and random.random() < 0.7:
        act = Act.PAUSE  # else sequences would be short
    if act is Act.SWAP_EXERCISE:
        return Command(act, "other", random.choice((swapped(head), None)))
    if act is Act.JUMP:
        sets = len(head.plan.sets)
        return Command(act, random.choice((random.randrange(sets), sets, -1, None, "1")))
    return Command(act, random.choice(VALUES.get(act, (None,))))


def swapped(head: Playhead) -> Plan:
    """Return the plan with another exercise of the same make from the present set on."""
    here = head.segment.set
    later = tuple(
        replace(s, drill=replace(s.drill, exercise=f"other-{s.drill.exercise}"))
        for s in head.plan.sets[here:]
    )
    return replace(head.plan, sets=head.plan.sets[:here] + later)
