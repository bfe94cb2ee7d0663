from datetime import date

from schema.extraction import Extraction
from tests.ingest.plans import read_plan


def facts(plan: Extraction) -> list[tuple[str, str, float | None, str | None, date | None]]:
    return [(t.indicator, t.comparator, t.value, t.unit, t.deadline) for t in plan.targets]


def test_years_of_goals_are_columns_and_base_years_none() -> None:
    plan = read_plan(
        "指标名称\t单位\t2024年基数\t2027年目标\n果业产值\t亿元\t20\t≥35\n果园面积（万亩）\t\t3\t4.5\n",
        "杭州市果业行动计划（2025—2027年）\n",
    )
    due = date(2027, 12, 31)
    assert facts(plan) == [
        ("果业产值", ">=", 35, "亿元", due),
        ("果园面积", "=", 4.5, "万亩", due),
    ]
    assert next(plan.text[slice(*t.span)] for t in plan.targets).startswith("果业产值")


def test_year_that_stands_in_the_title_of_the_table() -> None:
    plan = read_plan("2026年果业指标\n指标\t单位\t目标值\n果业产值\t亿元\t30\n")
    assert facts(plan) == [("果业产值", "=", 30, "亿元", date(2026, 12, 31))]


def test_years_are_heads_beside_indicators() -> None:
    plan = read_plan(
        "指标 | 2025年预计 | 2030年目标 | 年均增长\n果业产值（亿元） | 20 | 35 | 6%\n",
        "杭州市果业发展第十五个五年规划\n",
    )
    assert facts(plan) == [("果业产值", "=", 35, "亿元", date(2030, 12, 31))]


def test_a_bound_may_be_said_before_the_value() -> None:
    plan = read_plan("2026年果业指标\n指标\t单位\t目标值\n废果率\t%\t不高于3\n")
    assert [(t.comparator, t.value) for t in plan.targets] == [("<=", 3)]


def test_forms_of_values_in_a_table() -> None:
    plan = read_plan(
        "指标名称\t单位\t2024年\t2027年\t属性\n"
        "果业产值年均增长\t%\t—\t12\t预期性\n"
        "亩均产值\t万元/亩\t32\t40左右\t预期性\n"
        "加工率\t%\t70\t95以上\t约束性\n"
        "品牌影响力\t—\t—\t持续提升\t预期性\n",
        "杭州市果业行动计划（2025—2027年）\n",
    )
    assert [(t.indicator, t.comparator, t.value, t.cadence) for t in plan.targets] == [
        ("果业产值年均增长", "=", 12, "annual"),
        ("亩均产值", "=", 40, "once"),
        ("加工率", ">=", 95, "once"),
    ]
