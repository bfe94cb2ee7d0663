"""A model's words count where they stand in the text, and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ingest.extract import extract_text
from ingest.model.endpoint import Endpoint, Price
from ingest.model.reading import passages, read_again
from schema.extraction import Extraction
from tests.ingest.model.stub import Stub, answering

_TEXT = """文成县山区产业行动方案
一、重点任务
1.做优高山蔬菜。县里的侨联盯住这件事，蔬菜园要有 ３０
个。（责任单位：县农业农村局）
2.深化文成与平湖的对口帮扶。（责任单位：县发改局）
"""


def read() -> Extraction:
    return extract_text(_TEXT, source="方案.txt", sha256="0")


@contextmanager
def model(*answers: object, status: int = 200) -> Iterator[tuple[Endpoint, Stub]]:
    with answering(*answers, status=status) as stub:
        yield Endpoint.at(stub.url, "stub"), stub


def responsibility(mention: str, clause: str = "县里的侨联盯住这件事") -> dict[str, str]:
    return {"clause": clause, "mention": mention, "role": "lead"}


def target(**said: object) -> dict[str, object]:
    stated = {"quote": "蔬菜园要有30个", "indicator": "蔬菜园", "value": 30, "unit": "个"}
    return stated | said


def test_what_stands_in_the_text_is_added_in_doubt() -> None:
    answer = {"responsibilities": [responsibility("侨联")], "targets": [target()]}
    with model(answer) as (endpoint, _):
        found = read_again(read(), endpoint)
    added = found.tasks[0].measures[0].responsibilities[-1]
    assert (added.mention, added.role, added.doubts) == ("侨联", "lead", ["model"])
    assert found.text[slice(*added.span)] == "侨联"
    [goal] = [each for each in found.targets if each.doubts == ["model"]]
    assert found.text[slice(*goal.span)] == "蔬菜园要有 ３０\n个"
    assert (goal.indicator, goal.value, goal.unit) == ("蔬菜园", 30, "个")
    assert goal.task_id == found.tasks[0].id
    assert (endpoint.usage.proposed, endpoint.usage.dropped) == (2, 0)


@pytest.mark.parametrize(
    "invented",
    [
        {"responsibilities": [responsibility("县侨务办公室")]},
        {"responsibilities": [responsibility("县农业农村局")]},
        {"responsibilities": [responsibility("侨联", "侨联负责这件事")]},
        {"targets": [target(value=31)]},
        {"targets": [target(unit="万个")]},
        {"targets": [target(indicator="果园")]},
        {"targets": [target(quote="到2027年蔬菜园要有30个")]},
        {
            "pairings": [
                {
                    "quote": "文成与平湖的对口帮扶",
                    "kind": "对口帮扶",
                    "parties": [{"mention": "文成"}, {"mention": "海盐"}],
                }
            ]
        },
    ],
)
def test_what_does_not_stand_there_is_dropped(invented: object) -> None:
    with model(invented) as (endpoint, _):
        assert read_again(read(), endpoint) == read()
    assert endpoint.usage.dropped == 1


def test_what_the_rules_read_is_not_added_again() -> None:
    clause = "（责任单位：县农业农村局）"
    with model({"responsibilities": [responsibility("县农业农村局", clause)]}) as (endpoint, _):
        assert read_again(read(), endpoint) == read()
    assert endpoint.usage.dropped == 0


@pytest.mark.parametrize(
    ("answer", "status"), [("我认为没有。", 200), ({"targets": [{"value": "?"}]}, 200), ({}, 401)]
)
def test_a_model_that_fails_leaves_what_the_rules_read(answer: object, status: int) -> None:
    with model(answer, status=status) as (endpoint, _):
        found = read_again(read(), endpoint)
    assert found.tasks == read().tasks
    assert found.warnings[-1].code == "model_failed"


def test_long_texts_are_asked_in_passages_that_lose_nothing() -> None:
    text = "\n".join(f"{n}.做好第{n}件事。" * 20 for n in range(60))
    cut = list(passages(text))
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(end - start <= 3000 for start, end in cut)
    assert len(cut) > 3


def test_what_it_took_adds_up() -> None:
    with model({}) as (endpoint, stub):
        read_again(read(), endpoint)
        read_again(read(), endpoint)
    assert endpoint.usage.calls == len(stub.asked) == 2
    assert endpoint.usage.cost(Price(10, 50)) == pytest.approx((200 * 10 + 40 * 50) / 1e6)
    assert stub.asked[0]["messages"][1]["content"] == _TEXT
