"""`zeren review`: listing, deciding, taking back."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Zeren
from tests.app.review_plan import doubtful


@pytest.fixture
def loaded(zeren: Zeren, tmp_path: Path) -> Path:
    path = tmp_path / "方案.txt"
    path.write_text(doubtful().text)
    zeren("ingest", path)
    return path


@pytest.mark.usefixtures("owned")
def test_a_decision_outlives_a_reloading_and_can_be_undone(zeren: Zeren, loaded: Path) -> None:
    waiting = json.loads(zeren("review", "--json").stdout)
    unknown = waiting[0]["subject"]
    told = zeren("review", "same", unknown, "县侨务办公室", "--by", "林督查", "--why", "改革")
    assert "已记下" in told.stderr
    zeren("ingest", loaded)
    assert len(json.loads(zeren("review", "--json").stdout)) == len(waiting) - 1
    [made] = json.loads(zeren("review", "log", "--json").stdout)
    assert (made["by"], made["why"], made["verdict"]) == ("林督查", "改革", "same")
    assert "已撤销" in zeren("review", "undo", made["id"]).stderr
    assert json.loads(zeren("review", "--json").stdout) == waiting


@pytest.mark.usefixtures("owned")
def test_mistakes_are_explained(zeren: Zeren, loaded: Path) -> None:
    unknown = zeren("review", "accept", "target-none")
    assert unknown.returncode == 7
    assert "target-none" in unknown.stderr
    waiting = json.loads(zeren("review", "--reason", "forecast", "--json").stdout)
    nothing = zeren("review", "correct", waiting[0]["subject"])
    assert nothing.returncode == 7
    assert "更正要写明改成什么" in nothing.stderr
    assert zeren("review", "correct", "x", "--role", "boss").returncode == 2
    assert "日期" in zeren("review", "correct", "x", "--deadline", "soon").stderr
