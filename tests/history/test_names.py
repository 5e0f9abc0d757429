"""Sessions are called by the beginnings of their ids."""

from forge_tui.history.names import named, short_names


def test_short_names_are_unlike_each_other() -> None:
    names = ["20260101T06-a", "20260101T06-b", "20260101", "20260102T1", "x"]
    short = short_names(names)
    assert short == {
        "20260101": "20260101", "20260101T06-a": "20260101T06-a",
        "20260101T06-b": "20260101T06-b", "20260102T1": "20260102", "x": "x",
    }  # fmt: skip
    assert {named(text, names, "session") for text in short.values()} == {*names}
