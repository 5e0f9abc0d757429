"""What to do next, concluded from what is planned and what was done; pure."""

from forge_tui.coach.easy import EasyWeek, easy_week, halved, planned_easy_week, rested_until
from forge_tui.coach.proposal import Change, Proposal
from forge_tui.coach.propose import is_undecided, propose

__all__ = [
    "Change",
    "EasyWeek",
    "Proposal",
    "easy_week",
    "halved",
    "is_undecided",
    "planned_easy_week",
    "propose",
    "rested_until",
]
