"""`zeren evaluate`."""

import json
import shutil
from pathlib import Path

import pytest

from app import messages
from app.cli import execute
from tests.app.cli.conftest import Zeren

DATA = Path(__file__).parents[2] / "data"
TEXT = "杭州市某方案\n一、任务\n1.建设平台。到2027年建成平台3个。（责任单位：市发改局）\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """One document read as its gold says, but for a role."""
    for folder in ("gold", "text"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "plan.txt").write_text(TEXT, encoding="utf-8")
    owner = {"mention": "市发改局", "role": "lead"}
    clause = {"task": "1.建设平台", "anchor": "（责任单位", "responsibilities": [owner]}
    path = tmp_path / "gold" / "plan.json"
    target = {"anchor": "建成平台3个", "indicator": "平台", "comparator": "=", "value": 3,
              "unit": "个", "deadline": "2027"}  # fmt: skip
    content = {"layout": "一行一条", "clauses": [clause], "targets": [target]}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_own_gold_is_above_its_floor(zeren: Zeren) -> None:
    ended = zeren("evaluate", DATA / "gold", "--floor", DATA / "floors" / "gold.toml")
    assert ended.returncode == 0, ended.stderr
    assert "精确率" in ended.stdout
    assert "扫描换行" in ended.stdout


def test_scores_layouts_and_the_mistake_in_its_context(
    gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["evaluate", str(gold)]) == 0
    shown = capsys.readouterr().out
    for words in ("一行一条", "身份错（1）", "0.000", "（责任单位：«市发改局»）"):
        assert words in shown
    assert "漏读" not in shown
    execute(["evaluate", str(gold.parent), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["scores"]["responsibilities"]["f1"] == 1
    assert told["scores"]["role"]["right"] == 0
    assert told["layouts"]["一行一条"]["targets"]["expected"] == 1
    [mistake] = told["documents"][0]["mistakes"]
    assert (mistake["sort"], mistake["expected"], mistake["found"]) == (
        "wrong_role", "lead", "responsible",
    )  # fmt: skip
    assert TEXT[slice(*mistake["span"])] == "市发改局"


def test_english(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["--lang", "en", "evaluate", str(gold)]) == 0
    shown = capsys.readouterr().out
    assert "Wrong role (1)" in shown
    assert "Precision" in shown
    messages.speak("zh")


def test_a_floor_is_raised_held_and_broken(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floor = tmp_path / "floor.toml"
    assert execute(["evaluate", str(gold), "--raise", str(floor)]) == 0
    assert "role = 0.000" in floor.read_text("utf-8")
    assert execute(["evaluate", str(gold), "--floor", str(floor)]) == 0
    floor.write_text("role = 0.5\ntask = 1.0\n", encoding="utf-8")
    assert execute(["evaluate", str(gold), "--floor", str(floor)]) == 9
    assert capsys.readouterr().err.splitlines()[-1] == (
        "低于底线：身份 的 F1 是 0.000，底线是 0.500。"
    )


@pytest.mark.usefixtures("gold")
def test_what_cannot_be_measured_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "gold"
    shutil.copy(folder / "plan.json", folder / "lost.json")
    assert execute(["evaluate", str(folder)]) == 4
    assert "lost.json：" in capsys.readouterr().err
    assert execute(["evaluate", str(folder / "lost.json")]) == 5
    assert execute(["evaluate", str(folder / "none.json")]) == 5
    assert execute(["evaluate", str(tmp_path / "text")]) == 5
    assert "没有标注文件" in capsys.readouterr().err
    assert execute(["evaluate", str(folder), "--floor", str(folder / "none.toml")]) == 2
    assert "底线文件" in capsys.readouterr().err
