"""Words for sides and limbs that many signs speak of."""

from __future__ import annotations

OTHER = r"(?:other|opposite|second|remaining)"
SIDE = r"(?:other|opposite|second|remaining|left|right)"
LIMBS = r"(?:legs|feet|arms|sides|positions?|hands|knees)"
ONE = r"(?:leg|arm|hand|knee|hip|shoulder|elbow|foot|ankle|heel|thigh|calf|forearm|wrist)"
CHANGE = r"(?:switch|swap|chang|exchang|trad)\w*"
WAY = r"(?:lower|rais|go|com|mov|ris|drop|extend|straighten|kick|return|whip|push|pull)\w*"
REST = r"[^.;]*"
MANY = r"(?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
