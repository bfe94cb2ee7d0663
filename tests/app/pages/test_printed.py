from datetime import date
from typing import Any

import pytest

from app.lookups.record import Passage
from app.lookups.targets import Target
from app.pages.printed import due, goal, named, numeral


def _target(**given: object) -> Target:
    usual: dict[str, object] = {
        "id": "target-1",
        "indicator": "渔业产值",
        "comparator": "=",
        "value": None,
        "unit": None,
        "qualitative": None,
        "deadline": None,
        "cadence": "once",
        "confidence": 1.0,
        "measure": None,
        "passage": Passage(document="d", document_title="方案", quote="产值", start=0, end=2),
    }
    return Target.model_validate(usual | given)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"comparator": ">=", "value": 25.0, "unit": "亿元"}, "≥ 25 亿元"),
        ({"comparator": "=", "value": 65.5, "unit": "%"}, "65.5%"),
        ({"comparator": "<", "value": 1.46}, "< 1.46"),
        ({"value": 1234567.0, "unit": "人"}, "1,234,567 人"),
        ({"value": 14.12, "unit": "万元"}, "14.12 万元"),
        ({"qualitative": "全覆盖"}, "全覆盖"),
    ],
)
def test_a_goal_reads_as_printed_on_paper(given: dict[str, Any], printed: str) -> None:
    assert goal(_target(**given)) == printed


def test_the_last_day_of_a_year_is_its_end() -> None:
    assert due(date(2027, 12, 31), "zh") == "2027 年底"
    assert due(date(2027, 12, 31), "en") == "end of 2027"
    assert due(date(2026, 6, 30), "zh") == "2026-06-30"
    assert due(None, "zh") == ""


def test_values_have_words() -> None:
    assert named("status", "in force", "zh") == "在执行"


def test_a_number_is_followed_by_the_sign_of_its_script() -> None:
    assert numeral("3") + "做大养殖" == "3. 做大养殖"
    assert numeral("三") + "做大养殖" == "三、做大养殖"
    assert numeral("（三）") + "做大养殖" == "（三）做大养殖"
