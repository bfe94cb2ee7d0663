"""Hospitals bound by a pairing: the tests' own small document."""

import pytest

from app.questions import answer
from ingest.extract import extract_text
from ingest.loading.load import load
from schema.answers import Answer
from tests.app.questions.conftest import TODAY
from tests.servers.store import Store

TEXT = """青田县医疗帮扶工作方案
一、组团帮扶
由宁波市第一医院结对帮扶青田县人民医院，宁波市第二医院结对帮扶青田县中医院。（责任单位：县卫生健康局）
"""


@pytest.mark.parametrize(
    ("question", "rows", "other"),
    [
        ("青田县人民医院和谁结对", 1, "宁波市第一医院"),
        ("宁波市第二医院结对帮扶谁", 1, "青田县中医院"),
        ("宁波市第一医院和青田县人民医院有没有结对", 1, "结对帮扶"),
        ("宁波市第一医院和青田县中医院有没有结对", 0, "没有"),
    ],
)
def test_with_whom_an_organization_is_bound(
    any_store: Store, question: str, rows: int, other: str
) -> None:
    any_store.wipe()
    load(any_store.database, extract_text(TEXT, source="plan.txt", sha256="0" * 64))
    found: Answer = answer(any_store.database, question, today=TODAY)
    assert found.intent == "pairings"
    assert len(found.rows) == rows
    assert other in found.answer
