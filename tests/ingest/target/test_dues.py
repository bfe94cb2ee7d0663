"""Which goals of a paragraph a printed day is the deadline of."""

from datetime import date

import pytest

from ingest.target.leads import Stretch
from ingest.target.targets import find_targets
from schema.extraction import Document
from tests.ingest.plans import read_plan

ISSUED = date(2025, 3, 10)


def dues(text: str) -> list[str | None]:
    document = Document(id="d", title="t", kind="plan", source="s", sha256="0", issued_on=ISSUED)
    found = find_targets(text, [Stretch((0, len(text)))], document=document)
    return [target.deadline.isoformat() if target.deadline else None for target in found]


@pytest.mark.parametrize(
    "closed",
    [
        "北圃至南圃灌渠工程在明年4月底前全面完工。",
        "灌渠改造计划于2026年4月底前全面完工。",
        "2026年4月底前完成灌渠主体工程,确保春灌用水。",
        "2026年4月底前完成方案编制。",
    ],
)
def test_a_part_of_a_year_ends_with_its_sentence(closed: str) -> None:
    assert dues(f"{closed}疏通果园沟渠12公里。") == [None]


def test_a_part_of_a_year_that_leads_a_list_goes_on() -> None:
    text = "2026年6月底前,实现以下目标:果园达到30个。冷库达到5座。"
    assert dues(text) == ["2026-06-30"] * 2


def test_what_comes_of_a_closing_deadline_behind_a_comma_is_due_with_it() -> None:
    assert dues("灌渠工程明年4月底前全面完工,新增灌溉面积200亩。") == ["2026-04-30"]


@pytest.mark.parametrize(
    "reporting",
    [
        "2025年6月底前将名单上报县局",
        "于2025年5月15日前报县农业农村局备案",
        "2025年6月底前向县政府报告进展",
        "6月20日前反馈意见",
    ],
)
def test_the_day_by_which_something_is_reported_is_no_goal_s(reporting: str) -> None:
    assert dues(f"培育果企20家,{reporting}。") == [None]
    assert dues(f"{reporting},培育果企20家。") == [None]
    assert dues(f"到2027年,培育果企20家。{reporting}。培育果农90名。") == ["2027-12-31"] * 2


def test_what_reporting_is_measured_by_is_a_goal() -> None:
    assert dues("2025年6月底前反馈率达到95%。") == ["2025-06-30"]


@pytest.mark.parametrize("level", ["合格率保持98%以上", "产量稳定在3万吨", "库容维持在90%以上"])
def test_a_level_is_not_due_by_a_part_of_the_year_before_it(level: str) -> None:
    assert dues(f"一季度巡查果园50次,{level}。") == ["2025-03-31", None]
    assert dues(f"到2025年底巡查果园50次,{level}。") == ["2025-12-31"] * 2
    assert dues(f"2025年6月底前{level}。") == ["2025-06-30"]


@pytest.mark.parametrize(
    "start", ["2026年起", "自2026年1月1日起", "从2026年开始", "2026年春季学期起", "明年起"]
)
def test_a_start_ends_the_deadline_before_it_and_is_none(start: str) -> None:
    assert dues(f"到2025年底建成冷库3座,{start}建设果园20个。") == ["2025-12-31", None]


def test_a_start_gone_by_ends_nothing() -> None:
    assert dues("到2027年,自2021年起建设的果园增加到20个。") == ["2027-12-31"]


def test_a_year_that_something_starts_off_in_is_no_start() -> None:
    assert dues("2025年起步建设果园20个。") == ["2025-12-31"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026年改造果园90个,一季度改造果园20个。", "2026-03-31"),
        ("2026年,加快改造。在6月底前改造果园20个。", "2026-06-30"),
        ("到2030年建成果区,一季度改造果园20个。", "2025-03-31"),
        ("2024年底前已改造90个,二季度改造果园20个。", "2025-06-30"),
    ],
)
def test_a_part_of_a_year_is_of_the_year_that_its_paragraph_has_named(text: str, due: str) -> None:
    assert dues(text)[-1] == due


def test_what_spells_a_dated_goal_out_is_due_with_it() -> None:
    text = (
        "到2027年,果品产值达到3亿元。\n——果企更强。建成果企9家。\n"
        "——果农更富。到2028年,果农达到1万人。\n建成冷库5座。"
    )
    assert dues(text) == ["2027-12-31", "2027-12-31", "2028-12-31", None]


@pytest.mark.parametrize("handling", ["对2020年已改造的果园进行提升", "将已建成的果园予以升级"])
def test_what_was_done_to_a_thing_does_not_make_its_improvement_history(handling: str) -> None:
    assert dues(f"{handling},果品产值达到3亿元。") == [None]


def test_years_in_a_bracket_share_a_goal_out_and_reach_no_further() -> None:
    text = "改造灌渠90公里(2025年完成40公里,2026年完成50公里)。其中:东镇51公里、西镇39公里。"
    assert dues(text) == [None, "2025-12-31", "2026-12-31", None, None]


@pytest.mark.parametrize(
    ("feast", "due"), [("国庆节前", "2025-09-30"), ("汛前", None), ("农历春节前", None)]
)
def test_a_feast_or_a_season_is_a_deadline_of_its_own(feast: str, due: str | None) -> None:
    assert dues(f"到2027年,果园达到30个。{feast}改造灌渠9公里。") == ["2027-12-31", due]


def test_a_day_on_which_something_happens_is_no_deadline() -> None:
    assert dues("今年6月12日是果树节。建成果园30个。") == [None]
    assert dues("2025年9月17日至19日,召开果会。建成果园30个。") == [None]


def test_what_money_is_paid_for_is_no_deadline_of_the_grant() -> None:
    text = "对果企2025年第二季度用电按缴纳费用的5%给予补助。对2024年新办的果企给予10万元奖励。"
    assert dues(text) == [None, None]


def test_a_sentence_of_steps_closes_the_goals_before_it() -> None:
    text = "改造果园18个,惠及果农260户。3月底前入户调查,4月底前全面开工,10月底前竣工验收。"
    assert dues(text) == ["2025-10-31"] * 2
    assert dues("改造果园18个。3月底前入户调查,10月底前竣工的果园要验收。") == [None]


def test_steps_behind_the_title_of_an_item_close_it() -> None:
    plan = read_plan(
        "一、任务\n1.改造果园18个。4月底前全面开工,10月底前竣工验收。(责任单位:县农业农村局)\n",
        "遂昌县2025年果业工作要点\n",
    )
    assert [str(target.deadline) for target in plan.targets] == ["2025-10-31"]


def test_years_listed_once_are_shared_out_in_every_clause() -> None:
    text = "到2027年和2030年,果农识字率分别不低于92%和95%,参保率达到70%以上和80%以上。"
    assert dues(text) == ["2027-12-31", "2030-12-31"] * 2


def test_a_month_that_is_striven_for_is_no_number_of_months() -> None:
    assert dues("建设果园9个、果带6条,力争10月底前全部投入运营。") == ["2025-10-31"] * 2
    assert dues("力争10个月建设果园9个。") == ["2026-01-31"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026年1-3月,全县果园损耗控制在7%以内。", "2026-03-31"),
        ("2026年1月1日至2月28日期间,果园损耗控制在7%以内。", "2026-02-28"),
    ],
)
def test_a_span_of_days_to_come_is_due_at_its_end(text: str, due: str) -> None:
    assert dues(text) == [due]
