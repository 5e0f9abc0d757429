"""What a person can tell the screens, said once: id, keys, label and sentence.

Bindings, key line, palette and help all come from here; those of the player are beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import format_key

if TYPE_CHECKING:
    from collections.abc import Iterable

# No signs that are missing from the fonts of some terminals.
_SHOWN = {"media_play_pause": "play", "enter": "enter", "backspace": "backspace"}


@dataclass(frozen=True, slots=True)
class UserCommand:
    """One thing a person can tell a screen by a key.

    `keys` are Textual's names, parted by commas; `does` is Textual's action where it is not the id;
    `short` is what the key line says, which leaves out what has none.
    """

    id: str
    keys: str
    label: str
    sentence: str
    does: str = ""
    short: str = ""

    @property
    def action(self) -> str:
        """Textual's action."""
        return self.does or self.id


def bindings_of(screen: str, commands: Iterable[UserCommand]) -> list[Binding]:
    """Return the bindings of a screen; their ids are those of the commands after its name."""
    return [
        Binding(each.keys, each.action, each.short, show=bool(each.short), id=f"{screen}.{each.id}")
        for each in commands
    ]


def shown_key(key: str) -> str:
    """Return a key for people."""
    *modifiers, base = key.split("+")
    return "+".join([*modifiers, _SHOWN.get(base) or format_key(base)])


LIBRARY_COMMANDS = (
    UserCommand("go_on", "g", "Go on", "Go on with the session that was cut off.", short="Go on"),
    UserCommand("start", "enter", "Start", "Play what is highlighted; a second click does it too.",
                short="Start"),
    UserCommand("search", "slash", "Search", "Type what to look for, or begin with a letter.",
                short="Search"),
    UserCommand("filter", "f", "Filter", "By body part, muscle, equipment, level and so on.",
                short="Filter"),
    UserCommand("favourite", "asterisk", "Favourite", "Mark it with a *, or take the mark away."),
    UserCommand("compare", "equals_sign", "Compare", "Two exercises side by side: = on each."),
    UserCommand("swap", "x", "Swap", "Change an exercise of the workout: today only, or for good."),
    UserCommand("history", "h", "History", "What was done: open, correct, delete.",
                short="History"),
    UserCommand("statistics", "number_sign", "Statistics", "Days, muscles, sides, records, time.",
                short="Stats"),
    UserCommand("settings", "comma", "Settings", "Times, sides, pace, colours, view, folders.",
                short="Settings"),
    UserCommand("progress", "plus", "Harder", "What of the workout could be harder, or easier.",
                short="Harder"),
    UserCommand("details", "right", "Details", "Read all of it; Tab leads through it, and back."),
    UserCommand("lists", "left", "Lists", "Back to the lists."),
    UserCommand("help", "question_mark", "Help", "All keys, and what they do.", short="Help"),
    UserCommand("leave", "escape", "Back", "One step back: from details, search, filters.",
                short="Back"),
    UserCommand("quit", "q", "Quit", "End the program.", short="Quit"),
)  # fmt: skip

SUMMARY_COMMANDS = (
    UserCommand("correct", "e", "Correct", "Say how much the highlighted set really was."),
    UserCommand("rpe5", "5", "RPE 5", "Rate of perceived exertion: five reps or more were left.",
                "rate(5)"),
    UserCommand("rpe6", "6", "RPE 6", "Four reps were left.", "rate(6)"),
    UserCommand("rpe7", "7", "RPE 7", "Three reps were left.", "rate(7)"),
    UserCommand("rpe8", "8", "RPE 8", "Two reps were left.", "rate(8)"),
    UserCommand("rpe9", "9", "RPE 9", "One rep was left.", "rate(9)"),
    UserCommand("rpe10", "0", "RPE 10", "Nothing was left.", "rate(10)"),
    UserCommand("half", "full_stop", "Half", "Half an RPE more, or that half less."),
    UserCommand("unrate", "delete,backspace", "No RPE", "Take the RPE away.", "rate(0)"),
    UserCommand("note", "n", "Note", "A few words about the session."),
    UserCommand("figures", "end", "Figures", "Records, sides and muscles, below the sets.",
                "rows('last')"),
    UserCommand("progress", "g,plus", "Next time", "What could be harder, or easier, next time."),
    UserCommand("help", "question_mark,h", "Help", "All keys, and what they do."),
    UserCommand("leave", "escape", "Done", "Save what was said, and leave."),
)  # fmt: skip

HISTORY_COMMANDS = (
    UserCommand("open", "enter", "Open", "Look at a session, or go on with one that was cut off."),
    UserCommand("delete", "d,delete", "Delete", "Move the session to the trash."),
    UserCommand("undo", "u", "Undo", "Bring back what was deleted last."),
    UserCommand(
        "statistics", "s,number_sign", "Statistics", "Days, muscles, sides, records, time."
    ),
    UserCommand("help", "question_mark,h", "Help", "All keys, and what they do."),
    UserCommand("leave", "escape", "Back", "To the library.", "dismiss"),
)

STATISTICS_COMMANDS = (
    UserCommand("year", "1", "Year", "A calendar of a year, the streak, and all in all.",
                "page('year')"),
    UserCommand("muscles", "2", "Muscles", "The sets of each muscle in a week.",
                "page('muscles')"),
    UserCommand("sides", "3", "Sides", "Left and right of each exercise.", "page('sides')"),
    UserCommand("exercises", "4", "Exercises", "Records and trend of each exercise.",
                "page('exercises')"),
    UserCommand("time", "5", "Time", "The time of each week.", "page('time')"),
    UserCommand("next", "tab,right", "Next page", "To the page on the right.", "turn(1)"),
    UserCommand("previous", "shift+tab,left", "Page before", "To the page on the left.",
                "turn(-1)"),
    UserCommand("week_before", "b", "Week before", "Muscles: the week before.", "week(1)"),
    UserCommand("week_after", "n", "Next week", "Muscles: the week after.", "week(-1)"),
    UserCommand("all", "a", "All weeks", "Time: all weeks, or the last ones."),
    UserCommand("help", "question_mark,h", "Help", "All keys, and what they do."),
    UserCommand("leave", "escape", "Back", "To where you came from."),
)  # fmt: skip

PROGRESS_COMMANDS = (
    UserCommand("take", "y", "Yes", "Change the workout's file like this.", "take(1)"),
    UserCommand("refuse", "n", "No", "Leave it; it is offered again when there is something new."),
    UserCommand("all", "a", "All", "Take this and all that follows.", "take(0)"),
    UserCommand("undo", "u", "Undo", "Take back what was taken last."),
    UserCommand("help", "question_mark,h", "Help", "All keys, and what they do."),
    UserCommand("leave", "escape,q", "Later", "Leave the rest as it is for now.", "dismiss"),
)
