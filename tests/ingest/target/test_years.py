"""What a document's own years say of the deadlines that its sentences leave out."""

from datetime import date

import pytest

from schema.extraction import Extraction
from tests.ingest.plans import read_plan

YEARLY = "遂昌县2025年果业工作要点\n"
THREE_YEARS = "遂昌县果业三年行动方案（2024—2026年）\n"


def dues(plan: Extraction) -> list[str | None]:
    return [t.deadline.isoformat() if t.deadline else None for t in plan.targets]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("新建果园30个。", "2025-12-31"),
        ("三季度末前新建果园30个。", "2025-09-30"),
        ("2.一季度新建果园30个。", "2025-03-31"),
        ("第二季度新建果园30个。", "2025-06-30"),
        ("力争全年新建果园30个。", "2025-12-31"),
        ("到2027年新建果园30个。", "2027-12-31"),
        ("每季度抽检果园不少于30个。", None),
        ("给予30万元奖励。", None),
    ],
)
def test_a_yearly_plan_is_due_by_the_end_of_its_year(sentence: str, due: str | None) -> None:
    assert dues(read_plan(f"一、重点任务\n1.做优果业。{sentence}\n", YEARLY)) == [due]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("三年累计培训果农5000人。", "2026-12-31"),
        ("三年安排资金不低于3亿元。", "2026-12-31"),
        ("行动期内新建果园30个。", "2026-12-31"),
        ("通过三年努力,新建果园30个。", "2026-12-31"),
        ("两年累计培训果农5000人。", None),
        ("新建果园30个。", None),
    ],
)
def test_as_many_years_as_a_plan_has_end_with_it(sentence: str, due: str | None) -> None:
    assert dues(read_plan(f"一、重点任务\n1.做优果业。{sentence}\n", THREE_YEARS)) == [due]


def test_a_five_year_plan_is_known_by_its_name() -> None:
    plan = read_plan("一、任务\n规划期内建设果园30个。\n", "遂昌县果业发展“十四五”规划\n")
    assert (plan.document.period_start, plan.document.period_end) == (2021, 2025)
    assert dues(plan) == ["2025-12-31"]


def test_a_report_is_of_the_year_it_is_given_in() -> None:
    plan = read_plan(
        "一是做优果业。新建果园30个。\n", "政府工作报告\n2025年1月16日在县人大会议上\n"
    )
    assert dues(plan) == ["2025-12-31"]


def test_a_heading_of_a_year_gone_by_tells_what_was_done() -> None:
    plan = read_plan(
        "一、2024年主要工作\n（一）果园增加。新建果园30个。\n"
        "二、2025年工作思路\n（一）再增果园。新建果园40个。\n",
        "遂昌县果业局2024年工作总结和2025年工作思路\n",
    )
    assert [(t.value, t.deadline) for t in plan.targets] == [(40, date(2025, 12, 31))]


def test_a_heading_of_achievements_needs_no_year() -> None:
    plan = read_plan("“十四五”成绩单\n●新建果园30个\n今后五年奋斗目标\n●果园达到90个\n")
    assert [t.value for t in plan.targets] == [90]


def test_a_term_of_office_counts_the_year_it_begins_with() -> None:
    line = "今后五年,新建果园30个。\n"
    early, late = (f"政府报告\n{day}\n{line}" for day in ("2026年1月22日", "2026年9月22日"))
    assert dues(read_plan(early, "")) == ["2030-12-31"]
    assert dues(read_plan(late, "")) == ["2031-12-31"]


def test_a_paper_without_a_date_is_of_the_year_of_its_number() -> None:
    title = "浙江省人民政府办公厅关于发展果业的意见\n浙政办发〔2024〕21号\n"
    plan = read_plan("一、任务\n2024年建成果园30个,五年培养果农400人。\n", title)
    assert dues(plan) == ["2024-12-31", "2029-12-31"]


def test_the_deadline_of_an_item_s_title_governs_what_the_item_goes_on_to_say() -> None:
    plan = read_plan(
        "一、任务\n1.三年内建成果园30个。推广技术20项。(责任单位:市农业局)推广果苗3种。\n"
    )
    plan_dated = read_plan(
        "一、任务\n1.三年内建成果园30个。推广技术20项。(责任单位:市农业局)推广果苗40种。\n",
        "杭州市人民政府关于果业的意见\n杭政〔2024〕3号\n",
    )
    assert dues(plan)[:2] == [None, None]
    assert dues(plan_dated) == ["2027-12-31", "2027-12-31", None]


def test_the_title_states_no_target() -> None:
    title = "遂昌一季度新签约果业项目32个\n"
    assert read_plan("会议部署了果业工作。\n", title).targets == []


def test_a_year_of_unknown_date_dates_what_its_own_sentence_plans() -> None:
    plan = read_plan("会议明确,2025年全县拟改造果园30个。建设果园要快,新建果带4条。\n")
    assert dues(plan) == ["2025-12-31", None]


def test_a_plan_for_next_year_calls_that_year_this_year() -> None:
    plan = read_plan(
        "2025年12月20日\n一、任务\n(一)果业。6月底前建成果园30个,今年培训果农90名。\n",
        "遂昌县2026年果业工作要点\n",
    )
    assert str(plan.document.issued_on) == "2025-12-20"
    assert dues(plan) == ["2026-06-30", "2026-12-31"]


def test_the_thoughts_on_a_year_s_work_are_a_yearly_plan() -> None:
    plan = read_plan("一、任务\n(一)果业。建成果园30个。\n", "2025年全县果业工作的总体思路\n")
    assert dues(plan) == ["2025-12-31"]


def test_the_day_that_a_page_was_put_up_is_no_part_of_its_title() -> None:
    lines = "\n".join(f"第{at}条路上的果园都要改造,再接再厉把果农带起来。" for at in range(10))
    title = "遂昌县2025年将继续为果农办好15件果业实事好事\n"
    assert read_plan(f"2025-01-19 10:47:47 来源:县融媒\n{lines}\n", title).targets == []


def test_years_behind_a_pledged_one_are_no_history_where_no_date_is_known() -> None:
    text = "力争2021年果品产值达到2亿元;2022年果品产值达到3亿元。2020年果园达到9个。\n"
    assert dues(read_plan(text)) == ["2021-12-31", "2022-12-31"]


def test_a_headline_of_what_a_year_brought_is_written_after_it() -> None:
    title = "遂昌县2025年完成果园改造30个\n"
    assert dues(read_plan("2025年完成果园改造40个。2026年,将改造果园90个。\n", title)) == [
        "2026-12-31"
    ]


def test_the_years_of_papers_that_a_first_sentence_cites_are_not_its_own() -> None:
    plan = read_plan("根据《2023年政府工作报告》部署,制定果业若干政策。\n建成果园30个。\n", "")
    assert dues(plan) == [None]


def test_this_year_of_an_undated_paper_is_the_year_that_it_has_named() -> None:
    assert dues(read_plan("2026年,将改造果园90个,今年建成冷库3座。\n")) == ["2026-12-31"] * 2


def test_what_a_heading_looks_forward_to_is_ahead_though_no_date_is_known() -> None:
    plan = read_plan("回顾2023年成果\n果园达到30个。\n展望2024年目标\n果园达到90个。\n", "遂昌\n")
    assert [(t.value, str(t.deadline)) for t in plan.targets] == [(90, "2024-12-31")]


def test_a_time_that_was_set_is_told_in_a_sentence_not_asked_for() -> None:
    plan = read_plan("建成果园30个,任务均设定了完成时间,最晚是2027年3月底。\n")
    assert dues(plan) == [None]


@pytest.mark.parametrize(
    "planning",
    ["2026年全县计划新建果园30个。", "从2026年全县工作会议上获悉,今年新建果园30个。"],
)
def test_a_paper_without_a_date_is_of_the_year_that_it_plans_for(planning: str) -> None:
    plan = read_plan(f"{planning}\n2026年一季度新建冷库4座。上半年果带达到9条。\n")
    assert dues(plan) == ["2026-12-31", "2026-03-31", "2026-06-30"]


def test_years_planned_long_before_the_last_one_are_history() -> None:
    plan = read_plan("2016年,将继续改造果园。2026年,将继续改造果园30个。今年新建冷库4座。\n")
    assert dues(plan) == ["2026-12-31"] * 2


def test_days_that_undated_papers_set_tell_their_year() -> None:
    plan = read_plan("2025年10月底前出台办法。2025年果农贷款新增3亿元。\n")
    assert dues(plan) == ["2025-12-31"]
