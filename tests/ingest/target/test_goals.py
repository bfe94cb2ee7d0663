"""Sections of goals: the first paragraph dates those that spell out what is meant."""

import pytest

from ingest.target.leads import Stretch
from ingest.target.targets import find_targets
from schema.extraction import Document
from tests.ingest.plans import read_plan


def dues(body: str) -> list[str]:
    return [
        str(t.deadline) for t in read_plan(body, "遂昌县果业三年行动计划(2025—2027年)\n").targets
    ]


def test_the_opening_of_a_section_of_goals_dates_its_paragraphs() -> None:
    body = (
        "(二)发展目标。到2027年,建成果业强县。\n规模更大。果品产值突破30亿元。\n"
        "品质更优。优质果率超过60%。\n(三)实施路径。新建冷库20座。\n"
    )
    assert dues(body) == ["2027-12-31", "2027-12-31", "None"]


def test_a_heading_alone_opens_a_section_of_goals_as_well() -> None:
    assert dues("二、主要目标\n到2027年,建成果业强县。\n规模更大。果品产值突破30亿元。\n") == [
        "2027-12-31"
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "到2026年初见成效,到2027年建成果业强县。",
        "到2027年,新建果园3个。",
    ],
)
def test_several_days_or_goals_of_their_own_date_nothing_else(opening: str) -> None:
    assert dues(f"(二)发展目标。{opening}\n果品产值突破30亿元。\n")[-1] == "None"


def test_a_plan_named_with_its_years_dates_what_all_of_them_bring() -> None:
    text = "实施果农培训三年行动计划(2024年—2026年),计划三年内培训果农300名。"
    document = Document(id="d", title="t", kind="plan", source="s", sha256="0")
    [target] = find_targets(text, [Stretch((0, len(text)))], document=document)
    assert str(target.deadline) == "2026-12-31"
