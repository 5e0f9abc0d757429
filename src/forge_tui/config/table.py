"""Every setting, said once: the file, the judge and the screen all come from here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Any

from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side

THEMES = ("forge-dark", "forge-light", "forge-contrast", "forge-colour-blind")
LAYOUTS = ("auto", "coach", "distance", "compact")
FIGURES = ("auto", "quadrants", "half-blocks", "braille", "ascii", "off")
AUDIO = ("auto", "miniaudio", "simpleaudio", "pipe")
VOICES = ("auto", "both", "voice", "counts", "tones")
TALKS = ("terse", "normal", "chatty")
RATES = {"slow": 135, "normal": 165, "brisk": 190, "fast": 220}
"""Words a minute."""
CUES = (
    "ready",
    "count",
    "go",
    "rep",
    "side",
    "change",
    "halfway",
    "rest",
    "last",
    "finish",
    "tempo",
    "voice",
)
"""Kinds of cues that are sounded, of which each has a loudness of its own."""
HOOKS = ("on_work", "on_rest", "on_finish")
AUTO = "auto"
"""What a file says where a choice is left to the workout and the exercise."""


class Kind(Enum):
    """What sort of value a setting has."""

    DURATION = auto()
    CHOICE = auto()
    SWITCH = auto()
    PERCENT = auto()
    WORD = auto()
    MASS = auto()
    FOLDERS = auto()
    EQUIPMENT = auto()
    KEYS = auto()
    GAINS = auto()
    HOOKS = auto()


TABLES = frozenset({Kind.KEYS, Kind.GAINS, Kind.HOOKS})
"""What is a table in the file; a person changes it there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; `choices` lead from the words in the file to values, `default` is a value."""

    key: str
    label: str
    sentence: str
    kind: Kind
    default: Any
    choices: Mapping[str, Any] = field(default_factory=dict)


def _themselves(words: tuple[str, ...]) -> Mapping[str, str]:
    return {word: word for word in words}


SETTINGS = (
    Setting(
        "prepare",
        "Prepare",
        "Time to get into position before the first set and before each new block.",
        Kind.DURATION,
        10_000,
    ),
    Setting(
        "change",
        "Change sides",
        "Time to change sides between the two halves of a set.",
        Kind.DURATION,
        5_000,
    ),
    Setting(
        "change_hold",
        "Change sides in a hold",
        "The same for holds and stretches, where it takes longer.",
        Kind.DURATION,
        10_000,
    ),
    Setting(
        "lead",
        "Side that begins",
        "The side of the first rep where no workout says one and no side is left over from last "
        "time; auto: as the exercise says.",
        Kind.CHOICE,
        None,
        {AUTO: None, **{side.value: side for side in Side}},
    ),
    Setting(
        "pace",
        "Pace",
        "Who counts: guided, the tempo; self, nobody until you say done; tap, a key for each rep; "
        "auto: as the workout says.",
        Kind.CHOICE,
        None,
        {AUTO: None, **{pace.value: pace for pace in Pace}},
    ),
    Setting(
        "theme",
        "Theme",
        "The colours: dark, light, high contrast, or safe for every colour vision.",
        Kind.CHOICE,
        "forge-dark",
        _themselves(THEMES),
    ),
    Setting(
        "layout",
        "Layout",
        "The player: coach with all words, distance for three metres away, compact for small "
        "windows; auto: what fits.",
        Kind.CHOICE,
        "auto",
        _themselves(LAYOUTS),
    ),
    Setting(
        "sound",
        "Sound",
        "Whether cues are sounded; in the player m turns them off and on.",
        Kind.SWITCH,
        default=True,
    ),
    Setting("volume", "Volume", "How loud cues are, from 0 to 100.", Kind.PERCENT, 80),
    Setting(
        "metronome",
        "Metronome",
        "Whether a soft tone follows the tempo of guided reps: it rises on the way up and falls on "
        "the way down; in the player t turns it on and off.",
        Kind.SWITCH,
        default=False,
    ),
    Setting(
        "audio",
        "Sound by",
        "What makes the sound; auto: the best that is here. forge-tui doctor tells more.",
        Kind.CHOICE,
        "auto",
        _themselves(AUDIO),
    ),
    Setting(
        "voice",
        "Voice",
        "What is spoken: both, words beside the tones; voice, words in place of tones; counts, "
        "numbers only; tones, nothing; auto: both, if there is a voice here.",
        Kind.CHOICE,
        "auto",
        _themselves(VOICES),
    ),
    Setting(
        "talk",
        "Talk",
        "How much is spoken: terse, what is needed; normal, reps and calls too; chatty, also cues "
        "and a tip in each rest.",
        Kind.CHOICE,
        "normal",
        _themselves(TALKS),
    ),
    Setting(
        "manner",
        "Manner",
        "How it is said: gentle, drill, buddy, technical, or the name of a file of your own in the "
        "folder voices.",
        Kind.WORD,
        "gentle",
    ),
    Setting(
        "language",
        "Speaker",
        "Who speaks, as espeak-ng calls it: en-us, en-gb, en-us+f3. Other languages need a manner "
        "of your own.",
        Kind.WORD,
        "en-us",
    ),
    Setting(
        "rate",
        "Speed of talk",
        "How fast the voice speaks.",
        Kind.CHOICE,
        RATES["normal"],
        RATES,
    ),
    Setting(
        "figure",
        "Figure",
        "How the figure is drawn: quadrants, half-blocks (needs many colours), braille, "
        "ascii letters, or off; auto: what the terminal has.",
        Kind.CHOICE,
        "auto",
        _themselves(FIGURES),
    ),
    Setting(
        "motion",
        "Motion",
        "Whether things may move; off, the figure shows key poses only.",
        Kind.SWITCH,
        default=True,
    ),
    Setting(
        "flash",
        "Flash",
        "Whether the screen flashes with each sounded cue, for where it is too loud to hear it.",
        Kind.SWITCH,
        default=False,
    ),
    Setting(
        "mouse",
        "Mouse",
        "Whether the mouse is used; off, the terminal can select text. From the next start on.",
        Kind.SWITCH,
        default=True,
    ),
    Setting(
        "folders",
        "Folders",
        "More folders to look in; each may hold the folders exercises and workouts.",
        Kind.FOLDERS,
        (),
    ),
    Setting(
        "equipment",
        "Equipment",
        "What is at hand, for swapping exercises, as in Dumbbell, Bench; a chair, a wall and a mat "
        "always are. Empty: what the workout needs anyway.",
        Kind.EQUIPMENT,
        (),
    ),
    Setting(
        "progression",
        "Progression",
        "Whether it is offered to make a workout harder or easier, from what was done.",
        Kind.SWITCH,
        default=True,
    ),
    Setting(
        "body_mass",
        "Body mass",
        "Yours, as in 70 kg or 154 lb, for an estimate of the energy that a workout took. Empty: "
        "none is made.",
        Kind.MASS,
        "",
    ),
    Setting(
        "keys",
        "Keys",
        'Other keys for the player\'s commands, as in skip = "n" or skip = ["n", "right"].',
        Kind.KEYS,
        MappingProxyType({}),
    ),
    Setting(
        "gains",
        "Cues",
        f"How loud each kind of cue is, as in rep = 0.5; 1 is as it comes: {', '.join(CUES)}.",
        Kind.GAINS,
        MappingProxyType({}),
    ),
    Setting(
        "hooks",
        "Commands",
        'What is run, without a shell, as in on_work = ["playerctl", "volume", "0.3"]: '
        f"{', '.join(HOOKS)}.",
        Kind.HOOKS,
        MappingProxyType({}),
    ),
)
"""In the order of the file and of the screen."""

BY_KEY = {setting.key: setting for setting in SETTINGS}
DEFAULTS = {setting.key: setting.default for setting in SETTINGS}
