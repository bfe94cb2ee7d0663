"""News and summaries: what they say without a word of time has been done."""

import pytest

from ingest.target.reports import is_report
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


@pytest.mark.parametrize(
    "body",
    [
        "1-5月,全县实施果业项目共92个。其中建成30个。",
        "据统计,第一季度,全县新签约果业项目28个,到位资金6亿元。",
        "今年以来,全县大抓果业。建成果园30个,完成年度任务40个的75%。",
    ],
)
def test_what_is_told_of_months_gone_by_is_no_target_in_any_paper(body: str) -> None:
    assert read_plan(f"{body}\n", "果业工作的几点看法\n").targets == []


@pytest.mark.parametrize("title", ["果业工作自查报告", "关于果业项目推进情况的函"])
def test_papers_that_sum_up(title: str) -> None:
    assert read_plan("今年到位资金3亿元。建成果园30个。\n", f"{title}\n").targets == []


def test_a_headline_above_the_day_of_its_page_is_no_target_of_its_own() -> None:
    page = (
        "到2027年我县果品产值达到3亿元\n新果网 | 2025-04-28 08:25:07\n"
        "县局印发《遂昌县果业振兴实施方案》。到2027年,果品产值达到3亿元。\n"
    )
    plan = read_plan(page, "")
    assert len(plan.targets) == 1
    assert str(plan.document.issued_on) == "2025-04-28"


def test_what_a_year_plans_in_the_news_is_a_target() -> None:
    assert values("该县2025年计划新建果园30个。") == [30]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("全县果业项目进展顺利", "上半年,30个果业项目完成投资2亿元,其余按计划建设。"),
        ("果业局的工作", "今年以来,果业局狠抓项目。\n上半年,新建果园30个,投资2亿元。"),
        ("果业增收", "新果社10月29日电（记者 王禾）前三季度,新增果园30个。"),
        ("果业增收", "新果社10月29日电（记者 王禾）招募果农30名,比招募计划扩招4名。"),
    ],
)
def test_what_a_part_of_the_year_has_brought_is_no_target(title: str, body: str) -> None:
    day = "发布时间：2025-06-18"
    assert read_plan(f"{day}\n{body}\n", f"{title}\n").targets == []


def test_lines_above_the_day_of_a_page_are_headlines() -> None:
    page = (
        "果业迎来旺季 预计新建果园30个\n预计今年产值超3亿元\n2025-04-13 10:48:19 新果网\n"
        "预计今年新建果园30个,果品产值超3亿元。\n"
    )
    assert [t.value for t in read_plan(page, "").targets] == [30, 3]


def test_a_title_as_long_as_a_line_states_no_target_and_dates_none() -> None:
    title = "遂昌县二〇二六年确保完成新增果园三十个以上和果农增收等各项指标任务\n2026年1月30日\n"
    plan = read_plan("会议指出,2026年,全县将新增果园30个以上。\n", title)
    assert [(t.value, str(t.deadline)) for t in plan.targets] == [(30, "2026-12-31")]


def test_a_line_above_an_agency_s_dateline_is_a_headline() -> None:
    page = (
        "到2027年我县果品产值超3亿元\n新果社南城4月25日电（记者 王禾）"
        "县局印发《遂昌县果业振兴行动计划》提出,到2027年,果品产值达到3亿元以上。\n"
    )
    assert len(read_plan(page, "").targets) == 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("遂昌县果业局2022年工作总结", "2022年,果园种植面积约3万亩,基本实现增收的目标。"),
        ("遂昌县2021年果业项目1-3月进展", "2021年安排果业项目71项,年度投资计划10亿元。"),
        ("遂昌县2021年果业项目进展", "1-3月项目累计完成投资3亿元,为年度投资计划的30%。"),
    ],
)
def test_what_an_undated_summary_tells_of_its_year_is_done(title: str, body: str) -> None:
    assert read_plan(f"{body}\n", f"{title}\n").targets == []


def test_what_a_year_was_planned_to_cost_is_told_beside_what_is_done() -> None:
    plan = read_plan("果园项目30个,年度计划投资达到21亿元,已完成投资9亿元。\n", "遂昌县果业情况\n")
    assert plan.targets == []


def test_what_a_label_says_is_reached_is_no_target() -> None:
    plan = read_plan(
        "1.建果园。目标任务:新建果园3个。二季度完成情况:果园建设进度达60%。\n",
        "果岭镇2024年度重点工作二季度执行情况\n",
    )
    assert [t.value for t in plan.targets if t.value == 60] == []


def test_news_of_the_first_weeks_of_a_year_tells_what_is_to_come() -> None:
    body = "2025年继续实施果园扩建,新增果园7个。\n"
    told = "果业要闻\n2025年1月18日 来源:县融媒\n本报讯（记者 王禾）"
    assert [str(t.deadline) for t in read_plan(body, told).targets] == ["2025-12-31"]
