from datetime import date

import pytest
from pydantic import ValidationError

from app.pages.filters import Targets, Tasks


def test_an_empty_field_of_a_form_does_not_narrow() -> None:
    wanted = Tasks.model_validate({"division": "", "role": "", "deadline_from": "", "sort": ""})
    assert wanted == Tasks()
    assert wanted.given() == {}


def test_what_is_given_narrows_and_is_kept_in_addresses() -> None:
    wanted = Targets.model_validate({"indicator": "渔业", "deadline_to": "2027-12-31"})
    assert wanted == Targets(indicator="渔业", deadline_to=date(2027, 12, 31))
    assert wanted.given() == {"indicator": "渔业", "deadline_to": "2027-12-31"}


@pytest.mark.parametrize("nonsense", [{"role": "boss"}, {"document": "\x00"}])
def test_nonsense_is_refused(nonsense: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Tasks.model_validate(nonsense)


def test_parameters_that_are_no_filters_are_passed_over() -> None:
    assert Tasks.model_validate({"lang": "en"}) == Tasks()
