"""Words for sides and limbs that many signs speak of; TWIN and A_SIDE in the widest sense."""

from __future__ import annotations

OTHER = r"(?:other|opposite|second|remaining)"
SIDE = r"(?:other|opposite|second|remaining|left|right)"
LIMBS = r"(?:legs|feet|arms|sides|positions?|hands|knees)"
ONE = r"(?:leg|arm|hand|knee|hip|shoulder|elbow|foot|ankle|heel|thigh|calf|forearm|wrist)"
CHANGE = r"(?:switch|swap|chang|exchang|trad)\w*"
WAY = r"(?:lower|rais|go|com|mov|ris|drop|extend|straighten|kick|return|whip|push|pull)\w*"
REST = r"[^.;]*"
MANY = r"(?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
BODY = (
    r"(?:legs?|arms?|feet|foot|hands?|knees?|hips?|shoulders?|elbows?|ankles?|heels?|thighs?|calf"
    r"|calves|forearms?|wrists?|fists?|toes?|shins?|palms?|glutes?|sides?|limbs?)"
)
HELD = r"(?:dumb|kettle)?(?:bells?|weights?|handles?|cuff|band|loop|strap|plate|load|rope|end|it)"
TWIN = (
    r"(?:other|others|opposite|second|remaining|twin|(?<=its )partner|counterpart|mate|neighbou?r"
    r"|fellow|colleague|companion|idle|resting|rested|empty|new|different|fresh|waiting|lazy"
    r"|sister|brother|next(?=[.,;]| (?:hand|arm|leg|foot|knee|fist)\b))"
)
A_SIDE = rf"(?:{TWIN}|left|right|far|trail(?:ing)?|back|rear|free|good|bottom|lower)"
CHANGED = r"(?:switch|swap|chang|exchang|trad(?:e|ing)|flip|alternat|revers)\w*"
ONE_REP = (
    r"(?:reps?|repetitions?|times?|steps?|strides?|jumps?|hops?|punch(?:es)?|throws?|breaths?"
    r"|exhales?|lunges?|beats?|landings?|turns?|press(?:es)?|rows?|pass(?:es)?|catch(?:es)?|counts?"
    r"|swings?|squats?|curls?|kicks?|taps?|raises?|lifts?|push-?ups?|leaps?|bounds?|rounds?|one)"
)
COUNT = (
    r"(?:\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty"
    r"|forty|sixty|(?:a|the|its|one|half a|another) (?:dozen|minute))"
)
