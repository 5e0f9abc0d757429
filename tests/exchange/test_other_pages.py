"""Pages of other shapes: Markdown as far as headings allow, and plain text."""

from __future__ import annotations

import codecs

import pytest
from bookshelf import SEED, TEXT, page_in, told_of

from forge_tui.exchange.facets import facets_of

STEPS = ("Stand tall.", "Sit down.", "Rise.")
LIST = "".join(f"{n}. {step}\n" for n, step in enumerate(STEPS, 1))


@pytest.mark.parametrize(
    "heading",
    [
        "## Instructions", "### Steps", "#### How to do it", "## Directions", "# Technique",
        "## Execution:", "## 3. Step-by-Step Guide", "**Instructions:**", "**Steps**",
        "## ✅ How To Do The Squat", "How to\n------", "## Proper Technique", "##### STEPS",
    ],
)  # fmt: skip
def test_steps_have_many_names(heading: str) -> None:
    assert page_in(f"# Squat\n\nA squat.\n\n{heading}\n\n{LIST}").steps == STEPS


@pytest.mark.parametrize(
    "steps",
    [
        LIST, LIST.replace(".", ")", 1), "- Stand tall.\n- Sit down.\n- Rise.\n",
        "Step 1: Stand tall.\nStep 2: Sit down.\nStep 3: Rise.\n",
        "**Step 1:** Stand tall.\n\n**Step 2:** Sit down.\n\n**Step 3:** Rise.\n",
        "### Step 1\n\nStand tall.\n\n### Step 2\n\nSit down.\n\n### Step 3\n\nRise.\n",
        "1. Stand tall.\n\n2. *Sit* [down](https://x.org).\n\n3. <b>Rise</b>.\n",
        "1. Stand tall.\n![](a.png)\n2. Sit down.\n3. Rise.\n",
    ],
)  # fmt: skip
def test_steps_have_many_forms(steps: str) -> None:
    assert page_in(f"# Squat\n\n## Steps\n\n{steps}").steps == STEPS


@pytest.mark.parametrize(
    "heading", ["Tips", "Coaching cues", "Form Tips", "Pro Tips", "Key points"]
)
def test_tips_have_many_names(heading: str) -> None:
    assert page_in(f"# Squat\n## Steps\n{LIST}\n### {heading}\n* Breathe.\n").tips == ("Breathe.",)


@pytest.mark.parametrize("heading", ["Mistakes", "Things to avoid", "Common Errors", "Avoid"])
def test_mistakes_have_many_names(heading: str) -> None:
    page = page_in(f"# Squat\n## Steps\n{LIST}\n**{heading}:**\n\n- Haste.\n- Noise\n")
    assert page.mistakes == ("Haste.", "Noise")


@pytest.mark.parametrize(
    "questions",
    [
        "### Why?\n\nIt helps.\n\nA lot.", "**Why?** It helps. A lot.",
        "Q: Why?\n\nA: It helps. A lot.", "**Q: Why?**\n\nA: It helps. A lot.",
        "- **Why?** It helps. A lot.", "Why?\n\nIt helps. A lot.",
        "Q: Why? A: It helps. A lot.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["FAQs", "Questions", "Frequently Asked Questions"])
def test_questions_have_many_forms(heading: str, questions: str) -> None:
    (question,) = page_in(f"# Squat\n\n## Steps\n\n{LIST}\n## {heading}\n\n{questions}\n").faq
    assert (question.question, question.answers) == ("Why?", ("It helps. A lot.",))


@pytest.mark.parametrize(
    "facts",
    [
        "- **Primary Muscles**: Quads\n- **Level:** Beginner\n",
        "**Target:** Quads\n**Difficulty:** Beginner\n",
        "Target: Quads  \nLevel: Beginner\n",
        "| | |\n|---|---|\n| Target Muscle | Quads |\n| **Level:** | Beginner |\n",
        "## Target muscles\n\nQuads\n\n## Difficulty\n\n- Beginner\n",
    ],
)
def test_facts_have_many_forms(facts: str) -> None:
    page = page_in(f"# Squat\n\n{facts}\n## Steps\n\n{LIST}")
    assert page.facts == {"target muscle": "Quads", "difficulty": "Beginner"}
    assert (page.summary, page.notes) == ("", ())


def test_what_belongs_to_a_step_stays_with_it() -> None:
    text = "1. **Start:** Stand\n   - feet apart\n   - arms out.\n\n2. Sit &amp; rise.\n"
    assert page_in(f"# Squat\n## Steps\n{text}").steps == (
        "Start: Stand; feet apart; arms out.",
        "Sit & rise.",
    )


def test_what_has_no_place_is_noted() -> None:
    steps = f"## Steps\n\nDo this slowly.\n\n{LIST}"
    page = page_in(f"# Squat\n\n- **Tempo:** 2-0-2\n\n{steps}\n## Variations\n\nMany.\n")
    assert page.facts == {"tempo": "2-0-2"}
    assert page.notes == (("Steps", "Do this slowly."), ("Variations", "Many."))


def test_a_starting_position_comes_before_the_steps() -> None:
    text = f"# Squat\n## Starting position\nFeet apart.\n## Execution\n{LIST}"
    assert page_in(text).steps == ("Feet apart.", *STEPS)


def test_plain_text_is_read() -> None:
    page = page_in(TEXT, ".txt")
    assert page.name == "Farmer's Walk"
    assert page.summary == "A walk with weights that asks for a firm grip."
    assert page.facts == {"equipment": "Dumbbell", "difficulty": "Beginner"}
    assert page.steps == ("Lift the weights.", "Walk tall for the distance.", "Set them down.")
    assert page.tips == ("Breathe.", "Small steps.")


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + SEED.encode(), SEED.encode("utf-16"), SEED.encode("utf-32"),
        codecs.BOM_UTF16_BE + SEED.encode("utf-16-be"), SEED.replace("\n", "\r\n").encode(),
        SEED.replace("Lower", "Low\u200eer\x07").encode(),
    ],
)  # fmt: skip
def test_every_encoding_that_says_so_is_read(data: bytes) -> None:
    assert page_in(data) == page_in(SEED)


def test_labels_in_bold_or_with_a_colon_begin_sections() -> None:
    text = (
        "**Split Squat**\n\n**Muscles worked**\n- Primary: Quads\n- Secondary: Calves\n\n"
        f"**Instructions**\n\n{LIST}\nTip: breathe.\n\n**Remember**\n\nIt takes time.\n\n"
        "Common mistakes:\n- Haste.\n\n**Watch out:** noise.\n- Dust.\n"
    )
    page = page_in(text)
    assert page.name == "Split Squat"
    assert page.facts == {"target muscle": "Quads", "secondary muscles": "Calves"}
    assert (page.summary, page.steps, page.tips) == ("", STEPS, ("breathe.",))
    assert page.mistakes == ("Haste.", "noise.", "Dust.")
    assert page.notes == (("Remember", "It takes time."),)


def test_a_tip_among_the_steps_does_not_end_them() -> None:
    page = page_in("# Squat\n## Steps\n1. Stand.\n\nTip: breathe.\n\n2. Sit.\n3. Rise.\n")
    assert (page.steps, page.tips) == (("Stand.", "Sit.", "Rise."), ("breathe.",))


def test_headings_within_a_section_stand_before_what_is_below_them() -> None:
    text = "### Leaning\n\nStay tall.\n\n### Heel up\n\n- Push.\n- Press.\n"
    page = page_in(f"# Squat\n## Steps\n{LIST}\n## Mistakes to avoid\n\n{text}")
    assert page.mistakes == ("Leaning: Stay tall.", "Heel up: Push.", "Press.")


def test_a_paragraph_is_no_name_but_is_kept() -> None:
    long = "This is a very long story about what the squat has done for me " * 3
    page = page_in(f"# {long}\n\n## Steps\n\n1. Sit down.\n2. Stand up.\n")
    assert page.name == "A Page"
    assert ("", long.strip()) in page.notes


@pytest.mark.parametrize("title", ["Exercise: Bike Sprints", "Bike Sprints"])
@pytest.mark.parametrize("steps", ["The movement", "Setup and execution", "What to do"])
def test_other_words_for_the_same_headings(title: str, steps: str) -> None:
    text = f"# {title}\n\n## {steps}\n\n- Sit up.\n- Pedal.\n\n## Mistakes I see\n\n- None.\n"
    page = page_in(text)
    assert (page.name, page.steps, page.mistakes) == (
        "Bike Sprints",
        ("Sit up.", "Pedal."),
        ("None.",),
    )


@pytest.mark.parametrize(
    ("word", "ours"),
    [
        ("Bench", "Bench"),
        ("chair", "Chair"),
        ("Pull-up Bar", "Pull-up Bar"),
        ("pull up bar", "Pull-up Bar"),
        ("Wall", "Wall"),
        ("Yoga mat", "Mat"),
        ("Bar", "Bar"),
    ],
)
def test_equipment_that_only_our_own_files_know_is_kept_as_equipment(word: str, ours: str) -> None:
    found = facets_of({"equipment": word})
    assert (found.keys["equipment"], found.notes, found.unknown) == ([ours], [], [])


FACTS = (
    "# Sit\n\n**Level:** Beginner\n\n**Equipment:** Dumbbell\n\n## Steps\n\n1. Stand.\n2. Sit.\n\n"
)
SHAPES = (
    "## FAQ\n\n### {}\n\n{}\n",
    "## FAQ\n\n**Q: {}**\nA: {}\n",
    "## FAQ\n\n**Q: {}**\n\nA: {}\n",
    "## FAQ\n\n**{}**\n{}\n",
    "## FAQ\n\nQ: {}\n\nA: {}\n",
    "## FAQ\n\n- **{}** {}\n",
    "## FAQ\n\n- Q: {} A: {}\n",
    "## Q&A\n\n**Q:** {}\n\n**A:** {}\n",
    "**Q: {}**\nA: {}\n",
    "**Q: {}**\n\nA: {}\n",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_questions_of_any_shape_are_checked_against_the_facts(shape: str) -> None:
    asked = "Is the Sit suitable for beginners?"
    for answer in ("The Sit is an advanced exercise.", "It is an advanced move with high impact."):
        wrong = told_of(FACTS + shape.format(asked, answer))
        assert wrong == (
            f'the answer to "{asked}" says difficulty "advanced", the facts say "Beginner"',
        )
    asked = "What equipment do I need for the Sit?"
    text = FACTS + shape.format(asked, "You need a dumbbell.")
    assert told_of(text) == ()
    (found,) = page_in(text).faq
    assert (found.question, found.answers) == (asked, ("You need a dumbbell.",))
    assert found.templated
