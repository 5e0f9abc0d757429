"""Texts of others in the real program: shown as they are, without power over the terminal."""

import json
import tomllib

import pytest
import tomli_w
from hops import CONFIG, DATA, HOP, SHORT, WORKS, begin_work, choose, stop
from program import Home
from terminal import SIZES, Terminal

MARKUP = ("[/x]", "[@click=app.quit]", "[red]")


def test_markup_in_texts_is_shown_as_it_is(room: Home) -> None:
    odd = " ".join(MARKUP)
    room.file(
        f"{CONFIG}/exercises/odd.toml",
        HOP.replace('"Hop"', f'"{odd} Hop"')
        .replace("Stand on one leg", f"{odd} Stand")
        .replace("Land softly", odd)
        .replace("Land on the", f"{odd} on the"),
    )
    workout = SHORT.replace("Short hops", f"{odd} Odd").replace("All of it", odd)
    room.file(f"{CONFIG}/workouts/odd-hops.toml", workout.replace('"hop"', '"odd"'))
    with Terminal(room, size=(200, 36)) as terminal:
        choose(terminal, "Odd", odd)
        terminal.shows(f"{odd} Hop", odd)
        terminal.press("n")
        terminal.shows(WORKS, f"1. {odd} Stand")
        terminal.press("j")
        terminal.shows("Jump to", "[@click=app.quit] [red] Hop · set 1 · 3")
        terminal.press("enter")
        begin_work(terminal)
        stop(terminal)
        terminal.shows("ESC done", f"{odd} Odd")
        terminal.press("escape")
        terminal.shows("WORKOUTS  ")
        terminal.press("escape", "h")
        terminal.shows("d delete", f"{odd} Odd")
        terminal.press("d")
        terminal.shows(f"Deleted: {odd} Odd")


COMMANDS = {
    "clipboard": "\x1b]52;c;aGFja2Vk\x07",
    "clear": "\x1b[2J",
    "title": "\x1b]0;hacked\x1b\\",
    "C1": "\x9b31m\x9d52;c;aGFja2Vk\x9c",
    "bidi": "\u202e\u2066",
    "rest": "\x00\x08\x7f\u2028\ufeff",
}
FORBIDDEN = ["\x1b]52", "\x1b]0", "hacked\x1b", "\x1b[2J", "\x9b", "\x9d", "\u202e", "\u2066",
             "\x00", "\x08", "\x7f", "\u2028", "\ufeff"]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_commands_in_edited_files_never_reach_the_terminal(
    room: Home, size: tuple[int, int]
) -> None:
    hostile = "Evil " + "".join(COMMANDS.values())
    room.call("play", "short-hops", "--plain", "--speed", "2000")
    (path,) = (room.folder / DATA / "sessions").glob("*.toml")
    session = tomllib.loads(path.read_text())
    session |= {"name": hostile, "workout": hostile, "reason": hostile, "note": hostile}
    for done in session["sets"]:
        done |= {"name": hostile, "exercise": hostile, "block": hostile, "do": hostile}
    path.write_text(tomli_w.dumps(session))
    room.first_line("play", "long-hops", "--plain")
    (journal,) = room.journals()
    journal.write_text(journal.read_text().replace('"Long hops"', json.dumps(hostile), 1))
    with Terminal(room, size=size) as terminal:
        terminal.shows("Unfinished: Evil", "\ufffd")
        terminal.press("h")
        terminal.shows("d delete", "Evil", "\ufffd]52")
        terminal.press("down", "enter")
        terminal.shows("e reps")
        terminal.press("e")
        terminal.shows("ENTER takes it")
        terminal.press("escape", "escape")
        terminal.shows("d delete")
        terminal.press("d")
        terminal.shows("Deleted")
        terminal.press("escape", "g")
        terminal.settles()
        terminal.press("n", "j")
        terminal.settles()
        assert [bad for bad in FORBIDDEN if bad.encode() in terminal.raw] == []
        terminal.press("escape")
        stop(terminal)
        terminal.settles()
        assert [bad for bad in FORBIDDEN if bad.encode() in terminal.raw] == []
