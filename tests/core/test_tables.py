"""The two tables of the machine, and the page that shows them."""

from pathlib import Path

from forge_tui.player import diagram as module
from forge_tui.player.diagram import diagram
from forge_tui.player.transitions import CLOCK, COMMANDS, Act, State

PAGE = Path(module.__file__).with_name("README.md")


def test_the_page_shows_the_diagram_that_is_drawn_from_the_tables() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = text.partition("<!-- states -->\n")[2].partition("<!-- /states -->")[0]
    assert shown == f"```mermaid\n{diagram()}\n```\n"


def test_the_page_says_what_each_state_means() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [state for state in State if f"\n| {state.value} | " not in text] == []


def test_each_act_has_its_row() -> None:
    assert set(COMMANDS) == set(Act)
    assert [act for act, rows in COMMANDS.items() if not all(rows.values()) or not rows] == []


def test_nothing_leads_out_of_the_end_and_nothing_back_to_the_beginning() -> None:
    assert State.ENDED not in CLOCK
    after = {act: rows[State.ENDED] for act, rows in COMMANDS.items() if State.ENDED in rows}
    assert after == {Act.RATE: {State.ENDED}}
    leading = [
        to for rows in (*COMMANDS.values(), CLOCK) for to in rows.items() if to[0] != "ready"
    ]
    assert [source for source, targets in leading if State.READY in targets] == []


def test_time_stands_still_before_the_start_in_a_pause_and_after_the_end() -> None:
    assert set(State) - set(CLOCK) == {State.READY, State.PAUSED, State.ENDED}


def test_skip_never_leads_to_the_end() -> None:
    assert [s for s, targets in COMMANDS[Act.SKIP].items() if State.ENDED in targets] == []


def test_a_pause_is_possible_wherever_time_runs() -> None:
    assert set(COMMANDS[Act.PAUSE]) == set(CLOCK)
