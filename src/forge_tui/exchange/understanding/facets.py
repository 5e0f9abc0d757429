"""What the words of a page tell of impact, of joints, and of what the working limb is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.vocabulary import LIMB
from forge_tui.exchange.understanding.words import verb_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.page import Page

_HIGH = re.compile(
    r"\b(?:jump\w*|hop(?:s|ping)?|leap\w*|bound\w*|burpees?|sprint\w*|running|run"
    r"|plyo\w*|jacks?|skaters?|high knees|butt kicks)\b"
)
_JOINTS = {
    "neck": r"\bneck|\bchin\b|\bhead\b",
    "shoulder": r"\bshoulders?\b|\barms?\b|\boverhead",
    "elbow": r"\belbows?\b|\bcurl",
    "wrist": r"\bwrists?\b|\bhands on the (?:floor|ground)|\bpush-?up",
    "spine": (
        r"\bspine|\btorso\b|\btrunk\b|\btwist|\b(?:bend|hinge|fold|bow) forwards?\b"
        r"|\b(?:your|upper|lower|mid|middle|straight|flat|neutral|arched|rounded) back\b"
        r"|\bback (?:is |stays |as )?(?:straight|flat|neutral|long|round\w*|arch\w*)\b"
    ),
    "hip": r"\bhips?\b|\bglutes?\b|\bthighs?\b|\blegs?\b",
    "knee": r"\bknees?\b|\bsquat",
    "ankle": r"\bankles?\b|\bheels?\b|\btoes\b|\bcalf|\bcalves",
}
_DIAGONAL = re.compile(
    r"\b(?:right|opposite)\s+arm\b[^.;]*\bleft\s+leg\b"
    r"|\bleft\s+leg\b[^.;]*\bright\s+arm\b|\bopposite\s+(?:arm|leg|limbs?)\b"
)

_LIMB = re.compile(
    rf"\b(?:one|left|right|front|lead|working|top)\s+(?P<limb>{LIMB}|ankle|heel|thigh"
    rf"|calf|forearm)\b"
)


def impact_of(page: Page) -> tuple[str, str]:
    """Return "high" and the word of the name that speaks of jumping or running, else "low"."""
    found = _HIGH.search(page.name.casefold())
    return ("high", found[0]) if found else ("low", "")


def joints_of(steps: Sequence[str]) -> dict[str, str]:
    """Return the joints that the steps speak of, each with the first word that does."""
    text = FURNITURE[0].sub(" ", " ".join(steps).casefold())
    found = ((joint, re.search(words, text)) for joint, words in _JOINTS.items())
    return {joint: word[0] for joint, word in found if word}


_FURNITURE = r"(?:chair|bench|box|table|sofa|couch|seat|stool|bed|machine|step|desk)"
FURNITURE = (
    re.compile(
        r"\b(?:back|legs?|arms?|foot|feet|head|knees?|shoulders?)(?: ?rests?)? of "
        rf"(?:the|a|an|your) (?:\w+ )?{_FURNITURE}\b"
        rf"|\b{_FURNITURE}(?:'s)? (?:back|legs?|arms?|feet|foot|head)(?: ?rests?)?\b"
        r"|\bits (?:back|legs?|arms?|feet|foot|head)\b"
    ),
    "the back of a chair",
)
"""Words for parts of furniture that are words for parts of the body too, and an example."""


class Labels(NamedTuple):
    """What the working limb is called on each side, and the words that tell."""

    left: str
    right: str
    reason: str = ""


def labels_of(moved: Sequence[str]) -> Labels:
    """Return what the working limb is called on the left and on the right."""
    whole = " ".join(moved).casefold()
    if (diagonal := _DIAGONAL.search(whole)) and "arm" in whole:
        return Labels("LEFT arm, right leg", "RIGHT arm, left leg", diagonal[0])
    for text in moved:
        if found := _LIMB.search(text.casefold()):
            verb = verb_of(text)
            if verb and verb.call == "KICK" and "leg" in found["limb"]:
                return Labels("kick LEFT", "kick RIGHT", text)
            return Labels(f"LEFT {found['limb']}", f"RIGHT {found['limb']}", text)
    return Labels("LEFT side", "RIGHT side")
