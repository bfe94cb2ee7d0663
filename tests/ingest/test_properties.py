"""What holds of every document: of those in the genre, of scans of them, of no document at all."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extract import extract_content, extract_text
from ingest.formats import RefusalError, read_content
from ingest.loading.load import Outcome, load
from ingest.text.flow import squeeze
from ingest.text.numbers import find_quantities
from schema.extraction import Extraction, Role
from tests.ingest.genre import AIMS, BUREAUS, TITLE, Item, items, plans, printed_otherwise, wrapped
from tests.ingest.work import lines_run
from tests.servers.store import Store

TEXTS = Path(__file__).parents[1] / "data" / "text"

# Marks that rules look for, out of place: what is pasted, cut off or recognized wrongly.
SCRAPS = (
    *"（）〔〕<>《》“、，；：。|\t\n",
    *("责任单位：", "牵头单位", "牵头", "会同", "配合", "负责", "由", "按职责分工"),
    *("列第一位的为牵头单位", "一、", "（一）", "1.", "①", "一是", "附件1", "— 3 —"),
    *("| --- | --- |\n", "序号\t任务\t完成时限\n", "泰顺县", "印发《某方案》的通知"),
    *("到2027年", "今年底", "每年", "分别", "以上", "至", "万亿", "杭州市帮扶", "山海协作"),
    *("浙政发〔2024〕5号", *BUREAUS, *AIMS),
)
BEGINNINGS = (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<html>", b"\xd0\xcf\x11\xe0", b"\xff\xfe")
ANYTHING = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=40).map("".join)


def read(text: str) -> Extraction:
    return extract_text(text, source="x", sha256="0" * 64)


def owners(extraction: Extraction) -> list[tuple[str, Role]]:
    return [
        (squeeze(owner.mention), owner.role)
        for task in extraction.tasks
        for measure in task.measures
        for owner in measure.responsibilities
    ]


def composed(listed: list[Item]) -> list[tuple[str, Role]]:
    return [(squeeze(name), role) for item in listed for name, role in item.owners]


def targets(extraction: Extraction) -> list[tuple[object, ...]]:
    return [
        (t.indicator, t.comparator, t.value, t.unit, t.deadline, t.cadence)
        for t in extraction.targets
    ]


def assert_spans_hold_words(extraction: Extraction) -> None:
    """Owners, clauses, figures, parties and citations stand where their spans say."""

    def words(span: tuple[int, int]) -> str:
        return squeeze(extraction.text[slice(*span)])

    for task in extraction.tasks:
        for measure in task.measures:
            if measure.clause:
                assert measure.span[0] <= measure.clause[0]
                assert measure.clause[1] <= measure.span[1]
            for owner in measure.responsibilities:
                assert words(owner.span) == squeeze(owner.mention)
    for target in extraction.targets:
        printed = words(target.span)
        if target.value is None:
            assert squeeze(target.qualitative or "") in printed
        else:
            assert target.value in {quantity.value for quantity in find_quantities(printed)}
    for pairing in extraction.pairings:
        assert all(squeeze(party.mention) in words(pairing.span) for party in pairing.parties)
    for citation in extraction.citations:
        named = citation.title or citation.doc_number or ""
        assert squeeze(named) in words(citation.span)


@given(plans())
@settings(deadline=None)
def test_every_clause_of_a_plan_is_read_as_it_was_composed(plan: tuple[str, list[Item]]) -> None:
    text, listed = plan
    extraction = read(text)
    assert owners(extraction) == composed(listed)
    assert len(extraction.tasks) == len(listed)
    assert_spans_hold_words(extraction)


@given(st.data())
@settings(deadline=None)
def test_spaces_and_widths_change_nothing_that_is_read(data: st.DataObject) -> None:
    text, listed = data.draw(plans())
    otherwise = read(data.draw(printed_otherwise(text)))
    assert owners(otherwise) == composed(listed)
    assert targets(otherwise) == targets(read(text))
    assert_spans_hold_words(otherwise)


@given(st.lists(items(), min_size=6, max_size=10), st.integers(20, 44))
@settings(deadline=None)
def test_hard_wraps_change_nothing_that_is_read(listed: list[Item], width: int) -> None:
    text = TITLE + "".join(item.printed(f"{at}.") for at, item in enumerate(listed, 1))
    scanned = read(wrapped(text, width))
    assert owners(scanned) == composed(listed)
    assert_spans_hold_words(scanned)


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
def test_whatever_stands_in_a_text_spans_hold_their_words(text: str) -> None:
    extraction = read(text)
    assert_spans_hold_words(extraction)
    assert read(text) == extraction
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    assert_spans_hold_words(read(text))


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(beginning: bytes, rest: bytes) -> None:
    with contextlib.suppress(RefusalError):
        extract_content(read_content(beginning + rest), source="x", sha256="0" * 64)


def test_another_process_reads_the_same() -> None:
    """Ids and orders hang on no hash seed."""
    script = (
        "import sys; from pathlib import Path; from ingest.extract import extract\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()): print(extract(path).model_dump_json())"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", script, str(TEXTS)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in "12"
    )
    assert first
    assert first == second


@given(st.lists(plans(), min_size=2, max_size=2, unique_by=lambda plan: plan[0]))
@settings(max_examples=5, deadline=None)
def test_loading_twice_changes_nothing(
    embedded: Store, drawn: list[tuple[str, list[Item]]]
) -> None:
    embedded.wipe()
    one, other = (read(f"{place}{text}") for place, (text, _) in zip("甲乙", drawn, strict=True))
    load(embedded.database, one)
    load(embedded.database, other)
    before = embedded.contents()
    assert load(embedded.database, one).outcome is Outcome.UNCHANGED
    assert load(embedded.database, other).outcome is Outcome.UNCHANGED
    assert embedded.contents() == before


@pytest.mark.parametrize("head", [TITLE, ""], ids=["titled", "untitled"])
@pytest.mark.parametrize(
    "unit",
    [
        "1.建设平台。到2027年产值达到9亿元。（责任单位：县发改局、县财政局）\n",
        "牵头单位：县发改局\n配合单位：县财政局\n",
        "| 1 | 建设平台 | 县发改局 |\n",
        *(
            "《关于某事的意见》县财政局",
            "牵头[",
            "浙政发〔2024〕5号",
            "杭州市帮扶丽水市，",
            "1.建设\n",
        ),
        *("（", "、", "到2027年", "100亿元", "一是"),
    ],
)
def test_work_grows_no_faster_than_the_text(head: str, unit: str) -> None:
    short, long = (head + unit * (length // len(unit)) for length in (1_000, 4_000))
    read(long)  # what is kept after it was first worked out is no part of the growth
    assert lines_run(lambda: read(long)) < 5 * lines_run(lambda: read(short))
