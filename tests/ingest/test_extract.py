"""Whole documents: what holds of every extraction, and the real seeds where they are at hand."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extract import extract, extract_text
from ingest.text.flow import squeeze
from schema.extraction import Extraction

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

PIECES = [
    "一、重点任务\n",
    "（一）",
    "1.",
    "2．",
    "推进平台",
    "。",
    "，",
    "、",
    "\n",
    " ",
    "（",
    "）",
    "〔",
    "】",
    "责任单位：",
    "牵头部门：",
    "市发改委",
    "各有关部门",
    "<改革办>",
    "牵头",
    "会同",
    "配合",
    "负责",
    "列第一位的为牵头单位",
    "到2027年",
    "产值达到100亿元",
    "《关于甲事的意见》",
    "— 1 —",
    "山海协作",
    "一是",
    "洞头区",
]


def spans_hold_words(extraction: Extraction) -> None:
    for task in extraction.tasks:
        for measure in task.measures:
            for owner in measure.responsibilities:
                assert squeeze(extraction.text[slice(*owner.span)]) == squeeze(owner.mention)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_order_of_the_genres_words_is_read(text: str) -> None:
    extraction = extract_text(text, source="x", sha256="0" * 64)
    spans_hold_words(extraction)
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


def test_source_is_the_path_as_given(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("一、任务\n1.甲。推进。（责任单位：市经信局）\n", encoding="utf-8")
    assert extract(path).document.source == str(path)
    assert extract(path, "plan.txt").document.source == "plan.txt"


def seed(start: str) -> Extraction:
    found = sorted(SEEDS.glob(f"{start}*.txt"))
    if not found:
        pytest.skip(f"the real seed {start} is not at {SEEDS}")
    return extract(found[0])


def test_seed_plan_has_every_task_and_clause() -> None:
    plan = seed("004")
    spans_hold_words(plan)
    assert [task.number for task in plan.tasks] == [str(number) for number in range(1, 17)]
    assert sum(len(task.measures) for task in plan.tasks) == plan.text.count("责任单位")
    assert all(m.responsibilities for task in plan.tasks for m in task.measures)
    assert {o.organization.division for t in plan.tasks for m in t.measures
            for o in m.responsibilities} == {"330305"}  # fmt: skip
    assert {warning.code for warning in plan.warnings} == {"guessed_separator"}


def test_seed_plan_tells_acting_offices_and_collectives() -> None:
    owners = [o for task in seed("004").tasks for m in task.measures for o in m.responsibilities]
    assert {o.mention: o.acting_office for o in owners if o.acting_office} == {
        "区委办": "改革办",
        "区府办": "两个健康",
        "区强城办": "区住建局",
    }
    assert {o.mention for o in owners if o.collective} == {
        "各有关部门",
        "各行业主管部门",
        "各有关单位",
    }


def test_seed_page_asserts_each_speakers_own_alone() -> None:
    page = seed("000")
    assert page.document.kind == "speech"
    speakers = [task.committed_by.division for task in page.tasks if task.committed_by]
    assert len(speakers) == len(page.tasks)
    # 永嘉 speaks, but all that stands below its opening is the province's, reprinted.
    assert set(speakers) == {"330000", "331100", "330824", "330922"}
    assert len({page.text[slice(*task.span)] for task in page.tasks}) == len(page.tasks)
    repeated = [range(*reprint.span) for reprint in page.reprints]
    assert repeated
    spans = [target.span for target in page.targets]
    spans += [pairing.span for pairing in page.pairings]
    spans += [measure.span for task in page.tasks for measure in task.measures]
    assert not any(span[0] in one for span in spans for one in repeated)


def test_deadline_told_from_a_date_that_is_not_printed_is_a_warning() -> None:
    extraction = extract_text("一、果业\n今年建成果园8个。\n", source="s", sha256="0" * 64)
    [target] = extraction.targets
    assert target.deadline is None
    [warning] = [one for one in extraction.warnings if one.code == "no_date"]
    assert warning.span is not None
    assert extraction.text[slice(*warning.span)] == "今年"


def test_name_of_a_file_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    path.write_text("一、任务\n推进。\n", encoding="utf-8")
    assert "\ufffd" in extract(path).model_dump_json()
