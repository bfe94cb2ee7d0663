"""Paragraphs that lead into lists: what they say of time holds for the items."""

import pytest

from tests.ingest.plans import read_plan

NEWS = "2025年果业工作会议召开\n本报讯（记者 王禾）会议在县城召开。\n"


def dues(body: str, title: str = NEWS) -> list[str]:
    return [str(target.deadline) for target in read_plan(body, title).targets]


def test_a_colon_leads_into_the_items_that_are_numbered_alike() -> None:
    body = "2025年果业主要目标为:\n1.果园达到30个。\n2.建成冷库5座。\n二、其他\n果带9条。\n"
    assert dues(body) == ["2025-12-31", "2025-12-31"]


@pytest.mark.parametrize("chosen", ["票决产生了", "选出了", "确定了"])
def test_what_was_chosen_for_a_year_is_due_by_its_end(chosen: str) -> None:
    body = f"县人大会议{chosen}2026年十大民生实事项目。\n一、果园。\n改造果园30个。\n"
    assert dues(body, "遂昌人大\n") == ["2026-12-31"]


def test_what_was_chosen_among_things_done_is_no_target() -> None:
    body = "会议通报了2026年民生实事项目评选结果,选出了10件。\n一、果园。\n改造果园30个。\n"
    assert dues(body, NEWS) == []
