"""Which pattern an exercise is of: only where its name and its steps agree. Data, with examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from forge_tui.exchange.page import Page


class Pattern(NamedTuple):
    """A pattern, words of names and words of steps that speak of it, and an example of both."""

    name: str
    names: re.Pattern[str]
    steps: re.Pattern[str]
    example: tuple[str, str]


class Told(NamedTuple):
    """A pattern, and the words that tell it."""

    pattern: str
    reason: str


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


# The first one whose word is in the name decides; there is none if the steps do not agree.
PATTERNS = tuple(
    Pattern(name, _words(names), _words(steps), (example, step))
    for name, names, steps, example, step in (
        (
            "jump",
            r"jump\w*|hops?|plyo\w*|bound\w*|burpees?|leaps?",
            r"jump\w*|hop\w*|leap\w*|bound\w*|spring|explod\w*|skip\w*|bounc\w*|land\w*|airborne",
            "Box Jump", "Jump onto the box",
        ),
        (
            "carry",
            r"carry|carries|farmers?'?s?|waiters?|suitcase",
            r"walk\w*|carry\w*|strides?|steps?|march\w*",
            "Farmer's Walk", "Walk with short steps",
        ),
        (
            "mobility",
            r"stretch\w*|pose|mobility|circles?|cat(?:-| and | )(?:cow|camel)s?|foam",
            (r"stretch\w*|circl\w*|rotat\w*|roll\w*|hold\w*|stay\w*|breath\w*|lean\w*|arch\w*"
            r"|round\w*|open\w*|relax\w*|fold\w*|twist\w*|reach\w*|draw\w*|pull\w*|bend\w*|feel"
            r"|sit|turn\w*|trac\w*"),
            "Arm Circles", "Make small circles",
        ),
        (
            "lunge",
            r"lunges?|split squats?|step-?ups?",
            (r"lunges?|lunging|step\w*|strid\w*|(?:front|back|rear|lead|forward|elevated|working)"
            r" (?:leg|foot|knee|thigh)|stagger\w*|split|behind you\w*|bench|box"),
            "Reverse Lunge", "Step back with one foot",
        ),
        (
            "squat",
            r"squats?|leg press|wall sit|thrusters?",
            r"squat\w*|knees?|thighs?|hips|sink\w*|descend\w*|bottom|seat",
            "Goblet Squat", "Bend your knees",
        ),
        (
            "hinge",
            (r"deadlifts?|bridges?|hip thrusts?|swings?|good mornings?|hyperextensions?"
            r"|hip extensions?|back extensions?|pull-?throughs?"),
            r"hips?|hing\w*|bend forward|fold\w*|torso|glutes|waist",
            "Good Morning", "Push your hips back",
        ),
        (
            "core",
            (r"planks?|crunch(?:es)?|sit-?ups?|twists?|(?<!calf )leg raises?|hollow|dead bugs?"
            r"|bird dogs?|roll-?outs?|v-?ups?|mountain climbers?|woodchops?|pallof|side bends?"
            r"|knee raises?"),
            (r"torso|trunk|core|abs|abdominals|belly|navel|spine|lower back|ribs|legs?|knees?|hips?"
            r"|feet|shoulders|waist|forearms|plank"),
            "Sit-Up", "Curl your torso off the floor",
        ),
        (
            "pull",
            (r"rows?|pull-?(?:ups?|downs?|overs?|aparts?)|pull aparts?|chin-?ups?|shrugs?"
            r"|face pulls?|reverse fly|rear delt\w*"
            r"|(?<!leg )(?<!hamstring )(?<!wrist )(?<!nordic )(?<!ab )(?<!pelvic )curls?"
            r"(?![- ]ups?)"),
            (r"arms?|elbows?|shoulders?|shoulder blades|forearms?|dumbbells?|handles?|bar|chin|rope"
            r"|hands?|weights?"),
            "Barbell Row", "Pull the bar with your elbows",
        ),
        (
            "push",
            (r"push-?ups?|(?<!calf )(?<!leg )press|(?<!hip )dips?|fly|flyes?|push-?downs?|punch\w*"
            r"|(?:lateral|front|side|arm|plate|shoulder|[ytw])[- ]raises?|triceps?"
            r"|(?<!leg )(?<!knee )(?<!hip )(?<!back )(?<!finger )extensions?"),
            r"arms?|elbows?|chest|overhead|dumbbells?|fists?|bar|handles?|hands?",
            "Push-Up", "Straighten your arms",
        ),
        (
            "locomotion",
            r"run\w*|jog\w*|walk\w*|crawl\w*|march\w*|skip\w*|treadmill|stair\w*",
            r"run\w*|jog\w*|walk\w*|crawl\w*|march\w*|skip\w*|step\w*|strid\w*|pace|knees?|hands?",
            "Bear Crawl", "Crawl forward",
        ),
    )
)  # fmt: skip
# Such a small joint moves by itself, whatever else the name speaks of.
_SMALL = _words(r"neck|wrists?|fingers?|toes?|ankles?|jaw|eyes?|chin tucks?|calf|calves|heels?")


def pattern_of(page: Page) -> Told | None:
    """Return the pattern that the name tells and the steps confirm, or else nothing."""
    if page.facts.get("category", "").casefold() == "stretching":
        return Told("mobility", '"stretching"')
    name, steps = page.name.casefold().replace("\u2019", "'"), " ".join(page.steps).casefold()
    found = next((each for each in PATTERNS if each.names.search(name)), None)
    if found is None or (_SMALL.search(name) and found.name not in {"mobility", "jump"}):
        return None
    said, done = found.names.search(name), found.steps.search(steps)
    if said is None or done is None:
        return None
    return Told(found.name, f'"{said[0]}" in the name and "{done[0]}" in the steps')
