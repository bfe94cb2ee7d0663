"""`--model`: off unless asked for, told when it is not set, and what it took at the end."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Zeren
from tests.ingest.model.stub import answering

_ANSWER = {
    "responsibilities": [
        {"clause": "县里的侨联盯住这件事", "mention": "侨联", "role": "lead"},
        {"clause": "县里的侨联盯住这件事", "mention": "县委宣传部", "role": "lead"},
    ]
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "方案.txt"
    path.write_text(
        "文成县方案\n1.做优蔬菜。县里的侨联盯住这件事。（责任单位：县农业农村局）\n", "utf-8"
    )
    return path


def test_what_the_model_adds_is_in_doubt_and_its_price_is_told(zeren: Zeren, plan: Path) -> None:
    with answering(_ANSWER) as stub:
        settings = {"ZEREN_MODEL_URL": stub.url, "ZEREN_MODEL_PRICES": "10,50"}
        told = zeren("extract", plan, "--format", "jsonl", "--model", **settings)
    assert told.returncode == 0
    owners = json.loads(told.stdout)["tasks"][0]["measures"][0]["responsibilities"]
    assert [(each["mention"], each["doubts"]) for each in owners] == [
        ("县农业农村局", []),
        ("侨联", ["model"]),
    ]
    assert "提出 2 条，原文里找不到而丢弃 1 条" in told.stderr
    assert "费用 0.0020" in told.stderr


@pytest.mark.usefixtures("owned")
def test_the_model_reads_what_the_rules_have_loaded_already(zeren: Zeren, plan: Path) -> None:
    assert zeren("ingest", plan).returncode == 0
    with answering(_ANSWER) as stub:
        told = zeren("ingest", plan, "--model", "--json", ZEREN_MODEL_URL=stub.url)
    assert json.loads(told.stdout)[0]["outcome"] == "reread"
    waiting = json.loads(zeren("review", "--reason", "model", "--json").stdout)
    assert [each["about"] for each in waiting] == ["温州市文成县归国华侨联合会"]


def test_without_an_address_nothing_is_asked(zeren: Zeren, plan: Path) -> None:
    told = zeren("extract", plan, "--model")
    assert told.returncode == 8
    assert "ZEREN_MODEL_URL" in told.stderr
