"""Ways of speaking: four that are shipped, and the person's own, with their mistakes told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.errors import ForgeError
from forge_tui.player.wording import spoken_ms
from forge_tui.talk import packs
from forge_tui.talk.manner import KEYS, names_in
from forge_tui.talk.packs import DEFAULT, SHIPPED, judge_manner, manners, read_manner
from forge_tui.talk.words import length, quiet, spoken

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Home

pytest_plugins = ["homes"]


@pytest.mark.parametrize("id_", SHIPPED)
@pytest.mark.usefixtures("own_home")
def test_a_shipped_manner_has_words_for_everything(id_: str) -> None:
    manner, problems = read_manner(id_)
    assert problems == ()
    assert set(manner.lines) == set(KEYS)
    assert manner.summary
    for key, forms in manner.lines.items():
        assert all(forms)
        assert all(set(names_in(form)) <= KEYS[key] for form in forms)
        filled = manner.say(key, **dict.fromkeys(KEYS[key], "abc"))
        lengths = [spoken_ms(form) for form in filled]
        assert lengths == sorted(lengths, reverse=True), key
    # The shortest form of a name is the name.
    for key in ("begin", "prepare", "next", "now"):
        assert manner.say(key, exercise="Squat")[-1].strip(".!") == "Squat"


def test_the_four_do_not_sound_alike(own_home: Home) -> None:
    del own_home
    for key in ("begin", "prepare", "rest", "last_three", "finish"):
        assert len({read_manner(id_)[0].lines[key] for id_ in SHIPPED}) == len(SHIPPED)


def test_what_is_not_there_takes_its_part_of_the_sentence_along(own_home: Home) -> None:
    del own_home
    say = read_manner("gentle")[0].say
    facts = {"exercise": "Squat", "amount": "10 reps"}
    assert say("next", **facts, which="set 1 of 3", first="left first") == (
        "Next: Squat, set 1 of 3, 10 reps, left first.",
        "Squat, 10 reps, left first.",
        "Squat.",
    )
    assert say("next", **facts)[0] == "Next: Squat, 10 reps"
    assert say("rest") == ("Rest now", "Rest.")
    assert say("phase", cue="", call="Down") == ("Down",)
    assert read_manner("technical")[0].say("phase", cue="", call="Down") == ("Down.",)


def test_own_words_win_and_the_rest_is_lent(own_home: Home) -> None:
    own_home.write("voices/mine.toml", 'like = "drill"\n[say]\ngo = "Hop!"\ntip = []\n')
    own_home.write("voices/gentle.toml", '[say]\nrep = "number {rep}"\n')
    mine, problems = read_manner("mine")
    assert problems == ()
    assert mine.say("go") == ("Hop!",)
    assert mine.say("tip", tip="x") == ()
    assert mine.say("halfway") == read_manner("drill")[0].say("halfway")
    assert read_manner("gentle")[0].say("rep", rep=3) == ("number 3",)
    assert read_manner("gentle")[0].say("halfway") == ("Halfway.",)
    assert manners() == (*SHIPPED, "mine")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[say]\nrest = "Rest {lenght}"', "2:1: error: say.rest: {lenght} is not known here; "),
        ('[say]\nresst = "x"', 'say.resst: is nothing that is said; did you mean "rest"'),
        ("[say]\nrest = 3", "2:1: error: say.rest: must be text, or a list of texts"),
        ("[say]\nrest = [1]", "2:1: error: say.rest: must be text, or a list of texts"),
        (f'[say]\nrest = "{"x" * 301}"', "2:1: error: say.rest: must have at most 300"),
        ('[say]\nrest = "\\u001b"', "2:1: error: say.rest: contains the character U+001B"),
        ('say = "x"', "1:1: error: say: must be a table: write [say]"),
        ('sya = "x"', '1:1: error: sya: is not a known key; did you mean "say"'),
        ('[say]\nrest = ["Rest {length", "Rest"]', "say.rest: has a brace that holds no name; "),
        ('[say]\nrep = "{ rep }"', "2:1: error: say.rep: has a brace that holds no name"),
        ('[say]\nprepare = ["{exercise}.", "Hello."]', "say.prepare: must have {exercise} in each"),
        ('[say]\nnext = "Up"', "say.next: must have {exercise} in each form"),
        ('[say]\nbegin = "Go"', "say.begin: must have {exercise} in each form"),
        ('[say]\nnow = "{amount}"', "say.now: must have {exercise} in each form; [] says nothing"),
        ('[say]\nrep = ["{rep}", "one"]', "2:1: error: say.rep: must have {rep} in each form"),
        ('[say]\nphase = "Move"', "say.phase: must have {call} or {cue} in each form"),
        ('[say]\nside = "side"', "say.side: must have {side} in each form"),
        ("[say]\nleft = []", "2:1: error: say.left: must have a word: other lines"),
        ('[say]\nright = " "', "2:1: error: say.right: must have a word"),
        (f"[say]\ngo = {['Go!'] * 9}", "2:1: error: say.go: must have at most 8 forms"),
        ('[say]\ngo = "Go\\nGo"', "2:1: error: say.go: must be a single line without tabs"),
        ("summary = 3\n[say]", "1:1: error: summary: must be text"),
        ('summary = "\\u001b[31m"', "1:1: error: summary: contains the character U+001B"),
        ('like = ["drill"]', "1:1: error: like: must be text"),
        ('like = "dril"\n[say]', '1:1: error: like: no manner of speaking is called "dril"; did'),
        ("[say", "1:5: error: "),
        ("", "1:1: error: is empty"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_the_rest_counts(
    own_home: Home, text: str, problem: str
) -> None:
    own_home.write("voices/mine.toml", text)
    manner, problems = read_manner("mine")
    assert [problem in str(each) for each in problems] == [True], problems
    assert manner.lines["rest"] == read_manner(DEFAULT)[0].lines["rest"]


def test_files_that_lean_on_each_other_come_to_an_end(own_home: Home) -> None:
    own_home.write("voices/a.toml", 'like = "b"\n[say]\ngo = "a"')
    own_home.write("voices/b.toml", 'like = "a"\n[say]\none = "b"')
    own_home.write("voices/drill.toml", 'like = "drill"\n[say]\ngo = "d"')
    manner, _ = read_manner("a")
    assert (manner.word("go"), manner.word("two")) == ("a", "two")
    assert read_manner("drill")[0].word("one") == "one"


@pytest.mark.parametrize(
    ("likes", "told"),
    [
        ({"a": "a"}, "a -> a"),
        ({"a": "b", "b": "a"}, "a -> b -> a"),
        ({"a": "b", "b": "c", "c": "a"}, "a -> b -> c -> a"),
        ({"a": "b", "b": "c", "c": "b"}, "b -> c -> b"),
    ],
)
def test_a_ring_of_files_is_told_with_its_place(
    own_home: Home, likes: dict[str, str], told: str
) -> None:
    for id_, like in likes.items():
        own_home.write(f"voices/{id_}.toml", f'summary = "x"\nlike = "{like}"\n[say]\ngo = "{id_}"')
    manner, problems = read_manner("a")
    place = "config/forge-tui/voices/a.toml:2:1"
    assert list(map(str, problems)) == [f"{place}: error: like: goes round in a ring: {told}"]
    assert judge_manner(own_home.config / "voices/a.toml") == problems
    assert manner.word("go") == "a"


def test_an_own_file_may_lean_on_the_shipped_one_of_its_name(own_home: Home) -> None:
    own_home.write("voices/drill.toml", 'like = "gentle"\n[say]\ngo = "d"')
    own_home.write("voices/gentle.toml", 'like = "drill"\n[say]\none = "g"')
    assert read_manner("drill")[1] == read_manner("gentle")[1] == ()


def test_a_broken_file_leaves_the_shipped_words_of_its_name(own_home: Home) -> None:
    before = read_manner("drill")[0].lines
    own_home.write("voices/drill.toml", "[say")
    manner, problems = read_manner("drill")
    assert len(problems) == 1
    assert manner.lines == before


@pytest.mark.parametrize("left", [None, "[say", '[say]\ngo = "Go!"\n', '[say]\nrep = "x"\n'])
@pytest.mark.parametrize("like", ["drill", "gentle"])
def test_shipped_words_that_are_damaged_are_told(
    own_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str | None, like: str
) -> None:
    own_home.write("voices/mine.toml", f'like = "{like}"\n[say]\ngo = "Hop!"\n')
    monkeypatch.setattr(packs, "files", lambda _: tmp_path)
    (tmp_path / "voices").mkdir()
    if left is not None:
        (tmp_path / "voices" / f"{like}.toml").write_text(left)
    for id_ in (like, "mine"):
        with pytest.raises(ForgeError, match=r"come with forge-tui, are missing or damaged"):
            read_manner(id_)


def test_a_manner_that_is_not_there(own_home: Home) -> None:
    own_home.write("voices/my\x1bown.toml", "[say]")
    with pytest.raises(ForgeError, match='called "budy"; did you mean "buddy"'):
        read_manner("budy")
    every = "; there are: gentle, drill, buddy, technical, my\ufffdown$"
    with pytest.raises(ForgeError, match=every):
        read_manner("nope")


def test_what_is_written_is_said_in_words() -> None:
    assert spoken("20 s each side") == "20 seconds each side"
    assert spoken("1 s") == "1 second"
    assert spoken("2:00") == "2 minutes"
    assert spoken("400m") == "400 metres"
    assert spoken("Push & Kick") == "Push and Kick"
    assert quiet("UP AND KICK") == "Up and kick"
    said = {45_000: "45 seconds", 60_000: "1 minute", 90_000: "1 minute 30", 75_000: "75 seconds"}
    assert {ms: length(ms) for ms in said} == said
