"""The words of which cues are made, as data: what is moved, where to, how, and how it is kept."""

from __future__ import annotations

_BODY = (
    r"shoulder blades?|(?:upper|lower) (?:body|back|arms?)|forearms?|arms?|elbows?|wrists?|hands?"
    r"|palms?|fingers?|fingertips|thumbs?|knuckles|fists?|legs?|thighs?|shins?|calf|calves|knees?"
    r"|ankles?|feet|foot|soles?|heels?|toes|tiptoes|hips?|pelvis|tail ?bone|glutes?|buttocks|seat"
    r"|bottom|hamstrings?|quads?|quadriceps|core|abs|abdominals|belly|stomach|navel|waist|ribs"
    r"|rib ?cage|torso|trunk|spine|back|chest|collarbones?|breastbone|sternum|lats|shoulders?|neck"
    r"|head|chin|ears?|eyes|gaze|forehead|face|nose|body|triceps|biceps|pecs|groin|limbs?|instep"
)
_GEAR = (
    r"(?:dumb|bar|kettle)-?bells?|bells?|bar|weights?|plates?|handles?|ropes?|bands?"
    r"|(?:medicine )?balls?|cables?|towel|stick|attachment|rings?|straps?|wheel|disc|sandbag|sled"
    r"|platform|pedals?|pads?|roller|lever|load|footplate"
)
_PLACE = (
    r"floor|ground|mat|ceiling|sky|wall|bench|box|block|chair|step|air|horizon|cent(?:er|re)|middle"
    r"|midline|sides?|front|top|plank|squat|lunge|stance|hang|line|stretch|contraction|peak"
    r"|start(?:ing)?(?: position| point)?|(?:initial|original|upright|standing|plank|push-?up|squat"
    r"|lunge)? ?position|right(?! angle)|left"
)
NOUN = rf"(?:{_BODY}|{_GEAR}|{_PLACE})"
"""What a cue may speak of."""

NO_THING = (
    r"(?:back|top|front|bottom|middle|left|right|start|line|hang|squat|step|lunge|stretch|peak"
    r"|weight)"
)
"""Words that are things only behind an article."""

PARTICLE = (
    r"(?:up|down|back|forwards?|backwards?|out|in|away|apart|together|over|across|open|overhead"
    r"|sideways|upwards?|downwards?|inwards?|outwards?|(?:counter-?|anti-?)?clockwise|tall|upright"
    r"|wide|high|low|off|straight|around|aside)"
)
PREPOSITION = (
    r"(?:in front of|on to|out of|away from|next to|close to|off of|to|towards?|into|onto|on|off"
    r"|over|under|underneath|through|behind|beneath|above|below|against|between|across|around|past"
    r"|along|at|beside|outside|inside|from|for"
    r"|with(?= (?:your |the |both )?(?:legs|hips|arms|heels|hands|feet|abs|glutes|lats|chest)\b))"
)
MODIFIER = (
    r"(?:top|bottom|front|rear|back|upper|lower|other|opposite|working|straight|bent|free|same"
    r"|lead|leading|trailing|standing|supporting|far|outer|inner|whole|entire|full|middle|left"
    r"|right|moving|shallow|deep|quarter|half|(?:half[ -])?kneeling|wide|[a-z]{3,12}ed)"
)
HEIGHT = r"(?:shoulder|hip|chest|waist|eye|head|knee|chin)[ -](?:height|level|width)"
FIXED = r"(?:in (?:a |an )?(?:straight line|wide arc|half circle|circles?|place)|on the spot)"
HOW = (
    r"(?:slowly|gently|softly|quietly|smoothly|steadily|slow|hard|fast|quickly|rapidly"
    r"|explosively|powerfully|lightly|forcefully|firmly|evenly|calmly|under control|with control"
    r"|in a controlled manner)"
)
STATE = (
    r"(?:straight|flat|tall|upright|still|engaged|tight|active|braced|firm|stable|neutral|close"
    r"|high|low|level|square|bent|soft|together|apart|forward|lifted|tucked|long|relaxed|stacked"
    r"|open|closed|locked|vertical|horizontal|parallel|proud|steady|heavy|loose|wide|quiet|extended"
    r"|even|pressed down|stationary|motionless|in (?:a (?:straight )?)?line"
    r"|(?:up|down|in|out|back)(?=$|[,.;)]| and\b| as\b| so\b| throughout\b))"
)
"""How a part of the body is kept."""

MANNER = (
    r"(?:long|short|quick|small|large|even|relaxed|natural|brisk|powerful|light|controlled|big"
    r"|steady|slow|smooth|wide|tiny|fast|easy|deep|high)"
)
MANY = r"(?:strides|steps|strokes|circles|hops|jumps|waves|movements|breaths)"
"""What something consists of that goes on: "long, relaxed strides"."""

REACHES = (
    r"(?:(?:almost|nearly|lightly|all but|just|gently) )*(?:touch(?:es)?|reach(?:es)?|meets?|hits?"
    r"|brush(?:es)?|(?P<past>pass(?:es)?)|(?P<clear>clears?)"
    r"|(?:drops?|goes|go|sinks?|is|are) (?:just )?(?P<below>below)"
    r"|(?:is|are|comes?) (?:(?:just|almost|nearly) )?(?:near|close to|at|(?P<at>above|over|on|off))"
    r"|hovers? (?:just )?(?P<above>above)|(?:comes?|gets?) (?:close )?(?:to|near))"
)
ADVERB = r"(?:fully|almost|nearly|completely|just|about|roughly|slightly|quite)"
FILLER = (
    rf"(?:as(?= {HOW} as)|then|again|fully|just|slightly|almost|nearly|right|(?:all )?the way"
    r"|completely|both|only|directly|once more|a (?:little|bit|touch)|immediately|carefully|further"
    r"|farther|as one|in one motion|a (?:few|couple of) inches|about|mainly|first)"
)
