"""What sessions are called for short: beginnings of their ids, which begin with the day."""

from collections.abc import Iterable

from forge_tui.errors import ForgeError
from forge_tui.text import one_line

# As long as a day.
_SHORTEST = 8
_MOST_TOLD = 5


def short_names(ids: Iterable[str]) -> dict[str, str]:
    """Return for each id the shortest beginning that no other has."""
    ordered = sorted(set(ids))
    beside = zip(ordered, ["", *ordered], [*ordered[1:], ""], strict=False)
    return {id_: id_[: _length(id_, *others)] for id_, *others in beside}


def _length(id_: str, *others: str) -> int:
    length = _SHORTEST
    while length < len(id_) and any(other.startswith(id_[:length]) for other in others):
        length += 1
    return length


def named(text: str, ids: Iterable[str], what: str, see: str = "forge-tui history") -> str:
    """Return the id that begins with the text; one that all others continue is meant itself.

    Raises ForgeError with a sentence; `what` says of what the ids are ("session"), and `see` which
    command lists them.
    """
    if not text:
        raise ForgeError(f"which {what}? Write the beginning of its ID: see {see}")
    found = sorted({id_ for id_ in ids if id_.startswith(text)})
    if found and all(id_.startswith(found[0]) for id_ in found):
        return found[0]
    if not found:
        raise ForgeError(f'there is no {what} "{one_line(text)}": see {see}')
    more = f" and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else ""
    told = ", ".join(map(one_line, found[:_MOST_TOLD]))
    raise ForgeError(f'"{one_line(text)}" may be {told}{more}; write more of it')
