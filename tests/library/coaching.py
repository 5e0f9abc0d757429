"""Files with one warning each about their content, and others that just do not have it."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 'name = "{}"\n'
MOVE = '[movement]\nmeasure = "reps"\n'
EXERCISES = {
    # Without phases a rep takes 3 s.
    "squat": f'{HEAD}difficulty = "beginner"\nimpact = "low"\n[default]\ndo = 20\n{MOVE}',
    "lunge": f'{HEAD}[default]\ndo = 10\n{MOVE}sides = "alternating"\ntempo_floor = 2\n',
    "bridge": f'{HEAD}[default]\ndo = "5/side"\n{MOVE}sides = "switching"\n',
    "jack": f'{HEAD}impact = "high"\n[default]\ndo = 10\n{MOVE}',
    "hop": f'{HEAD}impact = "high"\n[default]\ndo = 10\n{MOVE}',
    "kick": f'{HEAD}difficulty = "advanced"\n[default]\ndo = 10\n{MOVE}',
    "deep": f'{HEAD}category = "stretching"\n[default]\ndo = 10\n{MOVE}',
    "late": f"{HEAD}[default]\ndo = 10\nrest = 0\n{MOVE}",
}
EASY = '[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat", warm_up = true }]\n'


@dataclass(frozen=True)
class Case:
    """A workout (or an exercise) whose warning is at the line that ends in `#!`."""

    code: str
    key: str
    bad: str
    good: str
    words: str = ""


def w(block: str, *, head: str = "", warm: str = EASY) -> str:
    return f'name = "W"\n{head}{warm}[[block]]\n{block}'


def sets(entry: str, keys: str = "") -> str:
    return w(f'kind = "sets"\n{keys}exercises = [\n  {{ {entry} }}, #!\n]\n')


CASES = {
    "an odd set": Case(
        "odd-count", "block[1].exercises[0].do",
        sets('exercise = "lunge", do = 11'), sets('exercise = "lunge", do = 12'),
        "Lunge alternates, and 11 is odd: 5 left and 6 right in all",
    ),
    "three odd sets": Case(
        "odd-count", "block[1].exercises[0].do",
        sets('exercise = "lunge", do = 11, sets = 3'),
        sets('exercise = "lunge", do = 11, sets = 3, count = "pair"'),
        "is odd: 16 left and 17 right in all",
    ),
    "two odd sets": Case(
        "odd-count", "block[1].exercises[0].do",
        sets('exercise = "lunge", do = 11, sets = 2'), sets('exercise = "lunge", do = "11/side"'),
        "is odd: it evens out, 11 left and 11 right in all",
    ),
    "an odd set of the block": Case(
        "odd-count", "block[1].do",
        w('kind = "sets"\ndo = 5 #!\nexercises = [{ exercise = "lunge" }, { exercise = "lunge" }]'),
        w('kind = "sets"\ndo = 5\nexercises = [{ exercise = "lunge", do = "5-9" }]'),
    ),
    "an odd ladder": Case(
        "odd-count", "block[1].reps",
        w('kind = "ladder"\nreps = [21, 15, 9] #!\nexercises = [{ exercise = "lunge" }]'),
        w('kind = "ladder"\nreps = [3, 2, 1]\nexercises = [{ exercise = "lunge" }]'),
        "the ladder's sum of 45 is odd: 22 left and 23 right in all",
    ),
    "an odd amrap": Case(
        "odd-count", "block[1].exercises[0].do",
        w('kind = "amrap"\ncap = 99\nexercises = [{ exercise = "lunge", do = 5 }] #!'),
        w('kind = "amrap"\ncap = 99\nexercises = [{ exercise = "lunge", do = 6 }]'),
        "one side does one more each time",
    ),
    "an odd default": Case(
        "odd-count", "default.do",
        f'{HEAD}[default]\ndo = 11 #!\nsets = 3\n{MOVE}sides = "alternating"\n',
        f'{HEAD}[default]\ndo = "5/side"\n{MOVE}sides = "alternating"\n',
    ),
    "an odd number of windows": Case(
        "unbalanced-sides", "block[1].exercises[0]",
        w('kind = "emom"\nrounds = 5\nexercises = [\n{ exercise = "bridge", do = 5 }, #!\n]'),
        w('kind = "emom"\nrounds = 6\nexercises = [{ exercise = "bridge", do = 5 }]'),
        "Bridge gets 2 windows on the left and 3 on the right",
    ),
    "windows in turn": Case(
        "unbalanced-sides", "block[1].exercises[0]",
        w('kind = "emom"\nrounds = 5\nexercises = [\n{ exercise = "bridge" }, #!\n'
          '{ exercise = "squat", do = 5 },\n]'),
        w('kind = "emom"\nrounds = 4\nexercises = [{ exercise = "bridge" }, '
          '{ exercise = "squat", do = 5 }]'),
    ),
    "odd rounds of a Tabata": Case(
        "unbalanced-sides", "block[1].exercises[0]",
        w('kind = "tabata"\nrounds = 7\n'
          'exercises = [\n{ exercise = "bridge", lead = "left" }, #!\n]'),
        w('kind = "tabata"\nexercises = [{ exercise = "bridge" }]'),
        "4 windows on the left and 3 on the right",
    ),
    "other work on the other side": Case(
        "unbalanced-sides", "block[1].exercises[0]",
        w('kind = "emom"\nrounds = 2\nexercises = [\n{ exercise = "bridge", do = 5 }, #!\n'
          '{ exercise = "bridge", do = 7 },\n]'),
        w('kind = "emom"\nrounds = 2\nexercises = [{ exercise = "bridge" }, '
          '{ exercise = "bridge" }]'),
        "Bridge gets 21 s of work on the left and 15 on the right",
    ),
    "a set of max without rest": Case(
        "no-rest-before-max", "block[1].exercises[0].rest",
        w('kind = "sets"\nexercises = [\n{ exercise = "lunge", rest = 0 }, #!\n'
          '{ exercise = "squat", do = "max" },\n]'),
        w('kind = "sets"\nexercises = [{ exercise = "lunge", rest = 4 }, '
          '{ exercise = "squat", do = "max", rest = 0 }]'),
        "Squat goes to the maximum without any rest before it",
    ),
    "sets of max in a row": Case(
        "no-rest-before-max", "block[1].rest",
        w('kind = "sets"\nrest = 0 #!\nexercises = [{ exercise = "squat", do = "max", sets = 2 }]'),
        w('kind = "sets"\nrest = 0\nexercises = [{ exercise = "squat", do = "max" }]'),
    ),
    "a superset with max": Case(
        "no-rest-before-max", "block[1].exercises[1].do",
        w('kind = "superset"\nexercises = [\n{ exercise = "lunge" },\n'
          '{ exercise = "squat", do = "max" }, #!\n]'),
        w('kind = "superset"\nrounds = 2\nexercises = [{ exercise = "squat", do = "max" }, '
          '{ exercise = "lunge" }]'),
    ),
    "rounds without rest before max": Case(
        "no-rest-before-max", "block[1].round_rest",
        w('kind = "circuit"\nrounds = 2\nround_rest = 0 #!\nexercises = ['
          '{ exercise = "squat", do = "max" }, { exercise = "lunge" }]'),
        w('kind = "circuit"\nround_rest = 0\nexercises = ['
          '{ exercise = "squat", do = "max" }, { exercise = "lunge" }]'),
    ),
    "a default of zero before max": Case(
        "no-rest-before-max", "block[1].exercises[1].do",
        w('kind = "sets"\nexercises = [\n{ exercise = "late" },\n'
          '{ exercise = "squat", do = "max" }, #!\n]'),
        w('kind = "sets"\nrest = 9\nexercises = [{ exercise = "late" }, '
          '{ exercise = "squat", do = "max" }]'),
    ),
    "max by itself": Case(
        "no-rest-before-max", "default.rest",
        f'{HEAD}[default]\ndo = "max"\nsets = 2\nrest = 0 #!\n{MOVE}',
        f'{HEAD}[default]\ndo = "max"\nsets = 1\nrest = 0\n{MOVE}',
    ),
    # At its floor of 2 s, 10 lunges take 20 s.
    "an amrap of no round": Case(
        "cap-too-short", "block[1].cap",
        w('kind = "amrap"\ncap = 19 #!\nexercises = [{ exercise = "lunge", do = 10 }]'),
        w('kind = "amrap"\ncap = 20\nexercises = [{ exercise = "lunge", do = 10 }]'),
        "one round takes 20 s at the fastest tempo, the cap is 19 s",
    ),
    "a for-time nobody ends": Case(
        "cap-too-short", "block[1].cap",
        w('kind = "for-time"\nrounds = 3\ncap = "0:59" #!\nexercises = [{ exercise = "lunge" }]'),
        w('kind = "for-time"\nrounds = 3\ncap = "1:00"\nexercises = [{ exercise = "lunge" }]'),
        "the work takes 60 s",
    ),
    # Two sides of 5 at 3 s, and 5 s to change.
    "both sides under a cap": Case(
        "cap-too-short", "block[1].cap",
        w('kind = "amrap"\ncap = 34 #!\nexercises = [{ exercise = "bridge" }]'),
        w('kind = "amrap"\ncap = 35\nexercises = [{ exercise = "bridge" }]'),
    ),
    "a range under a cap": Case(
        "cap-too-short", "block[1].cap",
        w('kind = "for-time"\ncap = 19 #!\nexercises = [{ exercise = "lunge", do = "10-12" }]'),
        w('kind = "for-time"\ncap = 20\nexercises = [{ exercise = "lunge", do = "10-12" }, '
          '{ exercise = "squat", do = "max" }]'),
    ),
    "a cold emom": Case(
        "no-warm-up", "block[0].kind",
        w('kind = "emom" #!\nrounds = 1\nexercises = [{ exercise = "squat", do = 5 }]', warm=""),
        w('kind = "emom"\nrounds = 1\nexercises = [{ exercise = "squat", do = 5 }]'),
        "a block of kind emom is hard work, and there is no warm-up before it",
    ),
    "a cold advanced exercise": Case(
        "no-warm-up", "block[0].exercises[1].exercise",
        w('kind = "sets"\nexercises = [\n{ exercise = "lunge" },\n{ exercise = "kick" }, #!\n]',
          warm=""),
        w('kind = "sets"\nexercises = [{ exercise = "kick", warm_up = true }, '
          '{ exercise = "kick" }]', warm=""),
        "Kick is advanced",
    ),
    "a cold jump": Case(
        "no-warm-up", "block[0].exercises[0].exercise",
        w('kind = "sets"\nexercises = [{ exercise = "jack", or = "squat" }] #!', warm=""),
        w('kind = "sets"\nexercises = [{ exercise = "jack", or = "squat", warm_up = true }]',
          warm=""),
    ),
    "a cold advanced workout": Case(
        "no-warm-up", "difficulty",
        w('kind = "sets"\nexercises = [{ exercise = "lunge" }]', warm="",
          head='difficulty = "advanced" #!\n'),
        w('kind = "sets"\nexercises = [{ exercise = "lunge" }]', warm="",
          head='difficulty = "intermediate"\n'),
    ),
    # 20 squats take a minute, 19 do not.
    "less than a minute of warm-up": Case(
        "no-warm-up", "block[1].exercises[0].exercise",
        w('kind = "sets"\nexercises = [{ exercise = "kick" }] #!',
          warm='[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat", do = 19 }]\n'),
        w('kind = "sets"\nexercises = [{ exercise = "kick" }]', head='difficulty = "advanced"\n',
          warm='[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat", do = 10 }, '
               '{ exercise = "deep", do = 10 }]\n'),
    ),
    "a minute that is not all easy": Case(
        "no-warm-up", "block[1].exercises[0].exercise",
        w('kind = "sets"\nexercises = [{ exercise = "kick" }] #!',
          warm='[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat" }, '
               '{ exercise = "lunge" }]\n'),
        w('kind = "sets"\nexercises = [{ exercise = "kick" }]',
          warm='[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat" }]\n'
               '[[block]]\nkind = "sets"\nexercises = [{ exercise = "lunge" }]\n'),
    ),
    "max for beginners": Case(
        "beginner-max", "block[1].exercises[0].do",
        w('kind = "sets"\nexercises = [{ exercise = "squat", do = "max" }] #!',
          head='difficulty = "beginner"\n'),
        w('kind = "sets"\nexercises = [{ exercise = "squat", do = "max" }]'),
    ),
    "jumps for beginners": Case(
        "beginner-impact", "block[1].exercises[0].exercise",
        w('kind = "sets"\nexercises = [{ exercise = "jack" }] #!',
          head='difficulty = "beginner"\n'),
        w('kind = "sets"\nexercises = [{ exercise = "jack", or = "squat" }]',
          head='difficulty = "beginner"\n'),
    ),
    "jumps": Case(
        "jump-without-or", "block[1].exercises[0].exercise",
        w('kind = "sets"\nexercises = [{ exercise = "jack" }] #!'),
        w('kind = "sets"\nexercises = [{ exercise = "jack", or = "lunge" }]'),
    ),
    "another jump for a jump": Case(
        "jump-without-or", "block[1].exercises[0].or",
        w('kind = "sets"\nexercises = [{ exercise = "jack", or = "hop" }] #!'),
        w('kind = "sets"\nexercises = [{ exercise = "lunge", or = "hop" }]'),
        "Jack is of high impact, and so is its `or`, Hop",
    ),
    "a tempo below the floor": Case(
        "tempo-below-floor", "block[1].exercises[0].tempo",
        sets('exercise = "lunge", tempo = "1-0-0-0"'), sets('exercise = "lunge", tempo = "1010"'),
    ),
    "a plain number": Case(
        "plain-number", "block[1].exercises[0].do",
        sets('exercise = "bridge", do = 5'), sets('exercise = "bridge", do = "5/side"'),
    ),
    "a lead for both sides": Case(
        "no-sides", "block[1].exercises[0].lead",
        sets('exercise = "squat", lead = "left"'), sets('exercise = "lunge", lead = "left"'),
    ),
    # "Squat" takes 0.4 s, and a voice is silent in the last 3.3.
    "a name before a short rest": Case(
        "name-too-long", "block[1].exercises[0]",
        sets('exercise = "squat", sets = 2, rest = 3'),
        sets('exercise = "squat", sets = 2, rest = 4'),
        'to say "Squat" before 3, 2, 1 takes 3.7 s, and there are 3 s before set 2',
    ),
    "a set-up": Case(
        "set-up-too-long", "movement.setup",
        f"{HEAD}[default]\ndo = 5\n{MOVE}setup = 11 #!\n",
        f"{HEAD}[default]\ndo = 5\n{MOVE}setup = 10\n",
    ),
    "a link": Case(
        "unknown-link", "easier[0]",
        f'{HEAD}easier = ["sqat"] #!\n{MOVE}', f'{HEAD}easier = ["squat"]\n{MOVE}',
    ),
    "a floor": Case(
        "floor-too-slow", "movement.tempo_floor",
        f"{HEAD}{MOVE}tempo_floor = 4 #!\n", f"{HEAD}{MOVE}tempo_floor = 3\n",
    ),
    "a step": Case(
        "step-without-role", "movement.steps",
        f'{HEAD}steps = ["a"]\n[movement] #!\nmeasure = "reps"\n',
        f'{HEAD}steps = ["a"]\n{MOVE}steps = [{{ step = 1, roles = ["rep"] }}]\n',
    ),
    "a name": Case(
        "name-and-sides", "movement.sides",
        'name = "One-arm X"\n[movement]\nmeasure = "reps"\nsides = "both" #!\n',
        'name = "One-arm X"\n[movement]\nmeasure = "reps"\nsides = "alternating"\n',
    ),
    "sides that are not known": Case(
        "unknown-sides", "movement.sides",
        f'{HEAD}{MOVE}sides = "unspecified" #!\n', f'{HEAD}{MOVE}sides = "both"\n',
    ),
    "an inference": Case(
        "inferred", "movement.inferred[0]",
        f'{HEAD}{MOVE}inferred = ["a"] #!\n', f"{HEAD}{MOVE}inferred = []\n",
    ),
}  # fmt: skip
