"""The tables that say what questions mean."""

from typing import get_args

import pytest

from app.questions.answers import handled
from app.questions.forms import form_of, forms
from app.questions.words import signs_in, table
from schema.answers import Intent


def test_every_form_has_an_answer() -> None:
    assert {form.intent for form in forms()} == handled()
    assert handled() | {"counts"} == set(get_args(Intent))


def test_forms_speak_of_signs_that_exist() -> None:
    names = {name for key in table("words")["signs"] for name in key.split("+")}
    entities = {"organization", "division", "period", "number"}
    known = names | entities | {f"{each}s" for each in entities} | {"topic"}
    for form in forms():
        assert form.allowed <= known, form.allowed - known


@pytest.mark.parametrize("odd", ["negation", "or", "least", "strange"])
def test_no_form_takes_what_it_cannot_answer(odd: str) -> None:
    assert form_of(frozenset({"organization", "responsible", "which_task", odd})) is None


def test_the_longest_words_win() -> None:
    signs = list(signs_in("没有责任单位的任务", 0, 9))
    assert [sorted(sign.names) for sign in signs] == [["without_owner"], [], ["task"]]
