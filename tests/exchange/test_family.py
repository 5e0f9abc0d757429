"""Pages of the seed's family, in all forms they have."""

from __future__ import annotations

import pytest
from bookshelf import OLD, SEED, page_in, told_of

from forge_tui.exchange.page import Page, Question
from forge_tui.exchange.repeats import ABOUT, topic_of
from forge_tui.exchange.templates import settled


def test_nothing_of_the_seed_is_lost() -> None:
    page = page_in(SEED)
    assert page.name == "Outside Leg Kick Pushup"
    assert page.facts == {
        "body part": "Legs",
        "equipment": "Body Weight",
        "target muscle": "Glutes",
        "secondary muscles": "Quadriceps, Hamstrings, Calves",
        "difficulty": "Advanced",
        "category": "Strength",
    }
    assert [len(part) for part in (page.steps, page.tips, page.mistakes)] == [5, 3, 3]
    assert page.notes == ()
    said = " ".join((page.summary, *page.steps, *page.tips, *page.mistakes))
    said += " ".join(" ".join((each.question, *each.answers)) for each in page.faq)
    cut = "Advanced legs exercise using body weight. Targets glutes, also works"
    body, _, _ = SEED.partition("## Related exercises")
    for line in body.splitlines():
        text = line.lstrip("#-1234567890. ").partition(cut)[0].strip()
        if text and not line.startswith(("# ", "## ", "- **")):
            assert text in said


def test_a_question_that_stands_twice_is_one_with_both_answers() -> None:
    faq = page_in(SEED).faq
    assert len(faq) == 4
    assert len(faq[0].answers) == 2
    assert [each.templated for each in faq] == [False, False, False, True]


def test_the_older_form_is_read() -> None:
    page = page_in(OLD)
    assert page.name == "Sumo Squat"
    assert page.summary == "A wide squat."
    assert page.facts["tracking type"] == "time"
    assert page.facts["target muscle"] == "Quads"
    assert page.steps == ("Stand wide.", "Sit down & rise.", "Repeat.")
    assert (page.tips, page.mistakes, page.faq, page.notes) == ((), (), (), ())


@pytest.mark.parametrize(
    "title",
    ["# Sumo Squat", "# Sumo Squat | Exercise Library", "# How to Perform a Sumo Squat", ""],
)
def test_a_name_is_found_in_the_title_or_above_the_steps(title: str) -> None:
    rest = OLD.partition("\n")[2]
    assert page_in(title + "\n" + rest).name == "Sumo Squat"


def test_a_page_without_any_name_has_that_of_its_file() -> None:
    assert page_in("## Steps\n\n1. Stand.\n2. Sit.\n").name == "A Page"


def test_a_tail_or_an_answer_against_the_facts_stays_and_is_told() -> None:
    text = SEED.replace("- **Difficulty:** Advanced", "- **Difficulty:** Beginner")
    page = page_in(text)
    assert page.summary.endswith("also works quadriceps, hamstrings, calves.")
    assert not any(each.templated for each in page.faq)
    told = told_of(text)
    assert len(told) == 2
    assert told[0].endswith(
        'good for beginners?" says difficulty "advanced", the facts say "Beginner"'
    )
    assert told[1] == 'the summary says difficulty "Advanced", the facts say "Beginner"'
    assert told_of(SEED) == ()


def test_a_tail_that_says_more_than_the_facts_is_kept() -> None:
    text = SEED.replace("- **Secondary Muscles:** Quadriceps, Hamstrings, Calves\n", "")
    assert "also works" in page_in(text).summary
    assert "do not say any" in told_of(text)[0]


def test_templates_alone_are_marked() -> None:
    text = SEED.replace("It combines a standard Pushup", "The kick")
    before, _, after = text.partition("### What muscles")
    after = after[after.index("### Is the") :]
    assert [each.templated for each in page_in(before + after).faq] == [False, False, True, True]


FACTS = {
    "body part": "Legs",
    "equipment": "Dumbbell",
    "target muscle": "Quads",
    "secondary muscles": "Glutes, Hamstrings, Hip Flexors",
    "difficulty": "Beginner",
    "category": "Strength",
}
BEGINNERS = "Is the Goblet Squat good for beginners?"
MUSCLES = "What muscles does the Goblet Squat work?"
EQUIPMENT = "What equipment do I need for the Goblet Squat?"
KIND = "What type of exercise is the Goblet Squat?"


def answered(question: str, answer: str, **facts: str) -> tuple[bool, tuple[str, ...]]:
    page = Page("Goblet Squat", facts=FACTS | facts, faq=(Question(question, (answer,)),))
    page, told = settled(page)
    assert page.faq[0].answers == (answer,)
    return page.faq[0].templated, told


@pytest.mark.parametrize(("label", "example"), [(label, example) for label, _, example in ABOUT])
def test_each_question_about_a_fact_is_known_by_its_example(label: str, example: str) -> None:
    assert topic_of(example, Page("Squat")) == label


@pytest.mark.parametrize(
    ("question", "answer", "difficulty"),
    [
        (BEGINNERS, "Yes, the Goblet Squat is suitable for beginners. Focus on form.", "Beginner"),
        (BEGINNERS, "Yes! It is a beginner-friendly exercise to build a foundation.", "Beginner"),
        (BEGINNERS, "This is an intermediate exercise. Start with light weights.", "Intermediate"),
        (BEGINNERS, "It's rated intermediate, so beginners should progress.", "Intermediate"),
        (BEGINNERS, "No, the Goblet Squat is not recommended for beginners.", "Advanced"),
        (BEGINNERS, "It is an advanced exercise. Master fundamental legs movements.", "Advanced"),
        (MUSCLES, "It mainly works the quads. The glutes and hamstrings assist.", "Beginner"),
        (MUSCLES, "The Goblet Squat targets the quads; secondary: hip flexors.", "Beginner"),
        (EQUIPMENT, "The Goblet Squat requires only a dumbbell.", "Beginner"),
        (KIND, "It is a strength exercise for the legs.", "Beginner"),
    ],
)
def test_an_answer_of_nothing_but_facts_is_a_template_in_any_words(
    question: str, answer: str, difficulty: str
) -> None:
    assert answered(question, answer, difficulty=difficulty) == (True, ())


@pytest.mark.parametrize(
    ("question", "answer", "wrong"),
    [
        (BEGINNERS, "It is an advanced exercise.", 'difficulty "advanced"'),
        (BEGINNERS, "Not ideal for beginners.", "not for beginners"),
        (MUSCLES, "The Goblet Squat primarily targets the glutes.", 'target muscle "glutes"'),
        (MUSCLES, "It targets the quads. The triceps assist.", 'muscle "triceps"'),
        (EQUIPMENT, "You need a barbell.", 'equipment "barbell"'),
        (KIND, "It is a cardio exercise.", 'category "cardio"'),
    ],
)
def test_a_template_against_the_facts_is_told(question: str, answer: str, wrong: str) -> None:
    templated, told = answered(question, answer)
    assert not templated
    assert len(told) == 1
    assert wrong in told[0]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (BEGINNERS, "Yes, with a dumbbell held close and a box to sit on."),
        (BEGINNERS, "Try it with your heels on a plate first."),
        ("Can beginners with bad knees do it?", "Yes, it is suitable for beginners."),
        (MUSCLES, "Quads and, because the weight hangs in front of you, the upper back."),
        ("How many should a beginner do?", "Two sets of five."),
        ("How deep should I go?", "As deep as you can."),
    ],
)
def test_an_answer_that_says_more_is_one_of_its_own(question: str, answer: str) -> None:
    assert answered(question, answer) == (False, ())


def test_what_the_facts_do_not_say_is_no_template_and_no_contradiction() -> None:
    assert answered(EQUIPMENT, "You need a dumbbell.", equipment="") == (False, ())


def test_only_links_and_the_footer_are_dropped() -> None:
    text = SEED.replace(
        "## Related", "## Breathing\n\nOut on the way up.\n\n- Never hold it.\n\n## Related"
    )
    text = text.replace("- [More Legs", "- Bear crawl comes next.\n- [More Legs")
    assert page_in(text).notes == (
        ("Breathing", "Out on the way up."),
        ("Breathing", "Never hold it."),
        ("Related exercises", "Bear crawl comes next."),
    )


FOOT = """
[Read more](https://example.com/more) ![a picture](x.png)

\u00a9 2024 Example Fitness. All rights reserved.
"""


@pytest.mark.parametrize(
    ("text", "after"),
    [("## FAQ\n\n**Is it good?**\nIt is.\n", ""), ("## Tips\n\n- Breathe.\n", ""),
     ("## Related exercises\n\n- [Pushup](pushup.html)\n", ""), ("", "## Tips\n\n- Breathe.\n")],
)  # fmt: skip
def test_rights_and_links_onward_are_dropped_wherever_they_stand(text: str, after: str) -> None:
    steps = "# Sit\n\n## Steps\n\n1. Stand.\n2. Sit.\n\n"
    with_foot, without = (page_in(f"{steps}{text}{foot}\n{after}") for foot in (FOOT, ""))
    assert with_foot == without
    assert "Example" not in str(with_foot)


def test_a_step_or_a_tip_that_only_begins_like_a_link_onward_is_kept() -> None:
    text = "# Sit\n\n## Steps\n\n1. Stand.\n2. Read more.\n\n## Tips\n\nShare weight evenly."
    found = page_in(text)
    assert found.steps == ("Stand.", "Read more.")
    assert found.tips == ("Share weight evenly.",)
