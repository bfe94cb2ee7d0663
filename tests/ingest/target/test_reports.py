"""News and summaries: what they say without a word of time has been done."""

import pytest

from ingest.target.commitments import is_report
from schema.extraction import Extraction
from tests.ingest.plans import read_plan

NEWS = "果业又传喜讯\n2025年3月18日 来源:县融媒\n本报讯（记者 王禾）"


def values(body: str) -> list[float | None]:
    return [t.value for t in _news(body).targets]


def _news(body: str) -> Extraction:
    return read_plan(body, NEWS)


@pytest.mark.parametrize(
    "body",
    [
        "全县建成果园30个,带动就业400人。",
        "今年投入果业资金2亿元,新建果园30个。",
        "今年前两个月完成投资11亿元。",
        "县局组织12个乡镇开展果园联创。",
        "我县现有果企580家,果业贡献了95%以上的税收。",
        "“果园办到家门口了。”村民说。\n“今年已新建果园30个。”\n两地共投入资金2亿元。",
    ],
)
def test_a_report_s_facts_are_no_targets(body: str) -> None:
    assert values(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("双方将新建果园30个。", [30]),
        ("今年,全县计划新建果园30个。", [30]),
        ("会议强调,新建果园30个。", [30]),
        ("下一步,全县新建果园30个。", [30]),
        ("到2027年,果园达到30个。", [30]),
        ("今年产值有望突破30亿元。", [30]),
    ],
)
def test_a_report_s_plans_are(body: str, expected: list[float]) -> None:
    assert values(body) == expected


def test_what_a_page_says_of_its_day_dates_the_news() -> None:
    [target] = _news("该局今年将新建果园30个。").targets
    assert str(target.deadline) == "2025-12-31"


def test_a_paper_with_owners_is_no_report() -> None:
    assert is_report("本报讯(记者王禾)", "喜讯")
    assert not is_report("记者节活动方案。(责任单位:县委宣传部)据悉", "方案")
    assert is_report("新建果园30个。", "果业局2024年工作总结")
    assert not is_report("新建果园30个。", "果业局2024年工作总结和2025年工作安排")
