from datetime import date

import pytest
from pydantic import ValidationError

from app.lookups.targets import TargetFilter
from app.lookups.tasks import TaskFilter
from app.pages.filters import Targets, Tasks


def test_an_empty_field_of_a_form_does_not_narrow() -> None:
    wanted = Tasks.model_validate({"division": "", "role": "", "deadline_from": "", "sort": ""})
    assert wanted.wanted() == TaskFilter()
    assert wanted.given() == {}


def test_what_is_given_narrows_and_is_kept_in_addresses() -> None:
    wanted = Targets.model_validate({"indicator": "渔业", "deadline_to": "2027-12-31"})
    assert wanted.wanted() == TargetFilter(indicator="渔业", deadline_to=date(2027, 12, 31))
    assert wanted.given() == {"indicator": "渔业", "deadline_to": "2027-12-31"}


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValidationError):
        Tasks.model_validate({"role": "boss"})
