"""The program as a person starts it: played, typed to, interrupted, refused."""

import json
import re
import signal
import subprocess
import time

import pytest
from program import KICKS, Home, seconds

SEED = """
name = "Seed"
[[block]]
kind = "sets"
sets = 2
rest = "60s"
exercises = [{ exercise = "outside-leg-kick-pushup", do = "3", lead = "right" }]
"""


def test_the_seed_comes_out_as_the_contract_says(home: Home) -> None:
    home.file("seed.toml", SEED)
    events = home.transcript("seed.toml")
    work = [
        (e["t"], e["seconds"]) for e in events if e["event"] == "segment" if e["kind"] == "work"
    ]
    assert work == [(10.0, 16.5), (86.5, 16.5)]
    reps = [(e["t"], e["side"]) for e in events if e["event"] == "rep"]
    assert reps == [
        (15.5, "right"), (21.0, "left"), (26.5, "right"),
        (92.0, "left"), (97.5, "right"), (103.0, "left"),
    ]  # fmt: skip
    end = events[-1]
    assert (end["event"], end["t"], end["left"], end["right"]) == ("end", 103.0, 3, 3)


def test_what_is_played_is_what_the_dry_run_said(home: Home) -> None:
    home.file("kicks.toml", KICKS)
    planned = home.call("transcript", "kicks.toml").stdout.splitlines()
    played = home.call("play", "kicks.toml", "--plain", "--speed", "500").stdout.splitlines()
    events = [line for line in played if seconds(line) is not None]
    assert events == planned


def test_t_and_enter_is_the_metronome(home: Home) -> None:
    home.file("seed.toml", SEED)
    done = home.call("play", "seed.toml", "--plain", "--speed", "500", typed="?\nt\n")
    assert "t      metronome for the tempo" in done.stdout
    # Practice as fast as this has no sound at all.
    assert "          Sound is off\n" in done.stdout


def test_practice_is_in_the_history_and_remembers_no_side(home: Home) -> None:
    home.file("odd.toml", SEED.replace("sets = 2", "sets = 1").replace(', lead = "right"', ""))
    home.call("play", "odd.toml", "--plain", "--speed", "200")
    (practice,) = home.history()
    assert (practice["state"], practice["practice"]) == ("practice", True)
    assert (practice["kcal"], practice["muscles"]) == (None, [])
    assert [(s["left"], s["right"], s["reps"]) for s in practice["sets"]] == [(1, 2, 3)]
    events = home.transcript("odd.toml", "--remembered")
    assert next(e["side"] for e in events if e["event"] == "rep") == "right"


def test_the_side_that_did_less_leads_the_next_session(home: Home) -> None:
    short = SEED.replace("sets = 2", "sets = 1").replace(', lead = "right"', "")
    home.file("odd.toml", short.replace('do = "3"', 'do = "1", tempo = "1-0-1-0"'))
    home.settings("sound = false", 'body_mass = "70 kg"', 'prepare = "1s"')
    played = home.call("play", "odd.toml", "--plain", "--speed", "1").stdout
    (session,) = home.history()
    assert "Muscles: Glutes 1, " in played
    assert re.search(r"Energy: about \d+ kcal \(estimate\)", played)
    assert session["muscles"][0] == {"muscle": "Glutes", "sets": 1}
    # 3.8 METs by its code, 02022.
    assert session["kcal"] == round(3.8 * 3.5 * 70 / 200 * session["seconds"] / 60, 1)
    assert (session["state"], session["sets"][0]["right"]) == ("finished", 1)
    remembered = home.transcript("odd.toml", "--remembered")
    assert next(e["side"] for e in remembered if e["event"] == "rep") == "left"
    ignored = home.transcript("odd.toml")
    assert next(e["side"] for e in ignored if e["event"] == "rep") == "right"


def test_without_input_an_unfinished_session_is_left_as_it_is(home: Home) -> None:
    home.file("kicks.toml", KICKS)
    home.first_line("play", "kicks.toml", "--plain")
    home.call("play", "kicks.toml", "--plain", "--speed", "2000")
    assert sorted(s["state"] for s in home.history()) == ["practice", "unfinished"]


def test_without_a_terminal_it_plays_line_by_line_and_says_how_to_ask_for_that(home: Home) -> None:
    home.file("seed.toml", SEED)
    done = home.call("play", "seed.toml", "--speed", "2000")
    assert "play --plain" in done.stderr
    assert "FINISHED" in done.stdout


def test_a_speed_that_is_no_number_is_refused(home: Home) -> None:
    done = home.call("play", "first-steps", "--plain", "--speed", "nan", code=2)
    assert done.stderr == "--speed is a number from 0.1 to 10000.\n"


def test_a_session_of_a_file_is_resumed_by_that_file(home: Home) -> None:
    path = home.file("some/kicks.toml", KICKS)
    home.first_line("play", str(path), "--plain")
    assert home.first_line("play", str(path), "--resume", "--plain").startswith("Going on with")
    refused = home.call("play", "first-steps", "--resume", "--plain", code=2)
    assert "(1 of others)" in refused.stderr


def test_the_number_of_an_open_set_is_asked(home: Home) -> None:
    open_set = SEED.replace('do = "3"', 'do = "max", pace = "self"').replace("sets = 2", "sets = 1")
    home.file("open.toml", open_set)
    with home.playing("play", "open.toml", "--plain", stdin=subprocess.PIPE) as (player, out):
        assert player.stdin is not None
        player.stdin.write("s\n")
        player.stdin.flush()
        while "Enter when done" not in out.readline():
            pass
        while "kick RIGHT" not in out.readline():
            pass
        player.stdin.write("\n")
        player.stdin.flush()
        while "How many reps?" not in out.readline():
            pass
        player.stdin.write("9\n")
        player.stdin.flush()
        assert player.wait(10) == 0
    (session,) = home.history()
    (done,) = session["sets"]
    assert (done["reps"], done["left"], done["right"], done["confirmed"]) == (9, 4, 5, True)


def test_resume_without_a_session_is_a_sentence(home: Home) -> None:
    done = home.call("play", "--resume", code=2)
    assert done.stderr == "there is no unfinished session to go on with\n"


def test_two_copies_do_not_share_a_session(home: Home) -> None:
    home.file("kicks.toml", KICKS)
    with home.playing("play", "kicks.toml", "--plain") as (_, out):
        out.readline()
        done = home.call("play", "--resume", "--plain", code=2)
        assert "no unfinished session" in done.stderr
    assert home.first_line("play", "--resume", "--plain").startswith("Going on with Kicks")


def test_typed_keys_steer_the_session(home: Home) -> None:
    home.file("seed.toml", SEED)
    # The end of the typed lines is the end of input: what is left goes by itself.
    done = home.call("play", "seed.toml", "--plain", "--speed", "200", typed="l\nt+\nnonsense\n?\n")
    assert "not a key; ? shows them" in done.stdout
    assert "Stop if it hurts" in done.stdout
    (session,) = home.history()
    first = session["sets"][0]
    assert (first["lead"], first["reps"], first["left"], first["right"]) == ("left", 4, 2, 2)


def test_stopping_keeps_what_was_done(home: Home) -> None:
    home.file("seed.toml", SEED)
    done = home.call("play", "seed.toml", "--plain", "--speed", "50", typed="s\nq\n")
    assert "STOPPED" in done.stdout
    assert home.history() == []


def test_ctrl_c_leaves_the_session_for_later(home: Home) -> None:
    home.file("seed.toml", SEED)
    with home.playing("play", "seed.toml", "--plain", "--speed", "10") as (player, out):
        while "rep 1 of 3" not in out.readline():
            pass
        player.send_signal(signal.SIGINT)
        assert player.wait(10) == 130
    (session,) = home.history()
    assert session["state"] == "unfinished"


def test_a_reader_that_goes_away_is_no_traceback(home: Home) -> None:
    home.file("seed.toml", SEED)
    with (home.folder / "errors").open("w+") as errors:
        args = ("play", "seed.toml", "--plain", "--speed", "20")
        with home.playing(*args, stderr=errors) as (player, out):
            out.readline()
            out.close()
            player.wait(20)
        errors.seek(0)
        assert errors.read() == ""


def test_a_reader_that_does_not_read_stops_neither_time_nor_journal(home: Home) -> None:
    home.file("long.toml", SEED.replace('do = "3"', 'do = "900"').replace("sets = 2", "sets = 1"))
    # The lines of 900 reps are far more than a pipe holds, and nobody reads them at first.
    with home.playing("play", "long.toml", "--plain", "--speed", "2000") as (player, _):
        deadline = time.monotonic() + 30
        far = re.compile(rb'"t":49\d{5}\}\n$')
        while not any(far.search(path.read_bytes()) for path in home.journals()):
            assert time.monotonic() < deadline
        out, _ = player.communicate(timeout=30)
    assert "rep 900 of 900" in out


@pytest.mark.parametrize("name", ["kick-and-push", "ten-minute-amrap", "for-time-fifty"])
def test_without_input_a_shipped_workout_runs_to_its_end(home: Home, name: str) -> None:
    done = home.call("play", name, "--plain", "--speed", "5000")
    assert "FINISHED" in done.stdout
    (session,) = home.history()
    own_word = [s for s in session["sets"] if s["pace"] != "guided" or not s["confirmed"]]
    if name == "ten-minute-amrap":
        assert own_word


def test_a_read_only_home_plays_and_says_that_it_is_not_kept_there(home: Home) -> None:
    home.file("seed.toml", SEED)
    # A file where the folder should be: nothing can be written below it, root or not.
    home.file(".local/state/forge-tui", "")
    home.file(".local/share/forge-tui", "")
    home.env["TMPDIR"] = str(home.folder)
    done = home.call("play", "seed.toml", "--plain", "--speed", "2000", code=2)
    assert "the session cannot be saved" in done.stdout
    assert "FINISHED" in done.stdout
    assert "could not be saved" in done.stderr
    assert "Traceback" not in done.stderr
    history = home.call("history")
    assert "Nothing done yet" in history.stdout
    assert history.stderr.endswith("/sessions: cannot be read: Not a directory\n")


def test_json_lines_are_one_object_each_in_order(home: Home) -> None:
    out = home.call("transcript", "down-the-ladder", "--json").stdout
    times = [json.loads(line)["t"] for line in out.splitlines()]
    assert times == sorted(times)


def test_how_hard_the_sets_were_is_said_between_them_and_asked_after_the_last(home: Home) -> None:
    home.file("seed.toml", SEED)
    said = [
        ("h 8 says how hard", "h 8.5"),
        ("RPE 8.5", "h 11"),
        ("from 5 to 10", "2"),
        ("2 reps it was", ""),
    ]
    said += [("How hard was the last set?", "h 9"), ("RPE 9", "")]
    with home.playing("play", "seed.toml", "--plain", "--speed", "20", stdin=subprocess.PIPE) as (
        player,
        out,
    ):
        assert player.stdin is not None
        for waited_for, line in said:
            while waited_for not in out.readline():
                assert player.poll() is None
            if line:
                player.stdin.write(f"{line}\n")
                player.stdin.flush()
        assert player.wait(10) == 0
    (session,) = home.history()
    assert [(done["reps"], done["rpe"]) for done in session["sets"]] == [(2, 8.5), (3, 9)]


def test_who_never_says_how_hard_it_was_is_not_asked(home: Home) -> None:
    home.file("seed.toml", SEED)
    done = home.call("play", "seed.toml", "--plain", "--speed", "100", typed="?\n")
    assert "How hard was the last set" not in done.stdout
