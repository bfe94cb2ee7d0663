"""The py2neo classes say what the loader writes, and the documented example runs."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from py2neo.ogm import Property, Repository

from ingest.loading.load import load
from schema import ogm
from tests.samples import page, plan
from tests.servers.store import Store

_NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebook.md"
_LABELS = [
    "Document",
    "Text",
    "Reading",
    "Task",
    "Measure",
    "Organization",
    "Division",
    "Target",
    "Pairing",
]


@pytest.fixture
def loaded(neo4j_store: Store) -> Store:
    neo4j_store.wipe()
    load(neo4j_store.database, plan())
    load(neo4j_store.database, page())
    return neo4j_store


@pytest.fixture
def repository(loaded: Store) -> Iterator[Repository]:
    opened = Repository(loaded.address, auth=(loaded.user, loaded.password))
    yield opened
    _close(opened)


@pytest.mark.parametrize("label", _LABELS)
def test_classes_have_the_properties_of_the_graph(loaded: Store, label: str) -> None:
    rows = loaded.run("MATCH (n) WHERE $label IN labels(n) RETURN keys(n) AS keys", label=label)
    written = {key for row in rows for key in row["keys"]}
    assert written
    assert written <= _properties(getattr(ogm, label))


def test_relationships_lead_from_object_to_object(repository: Repository) -> None:
    document = repository.get(ogm.Document, plan().document.id)
    first = min(document.tasks, key=lambda task: task.position)
    (measure,) = first.measures
    assert {
        (each.canonical, measure.responsible.get(each, "role")) for each in measure.responsible
    } == {("农业农村局", "lead"), ("商务局", "cooperating"), ("财政局", "cooperating")}
    assert [target.deadline for target in measure.targets] == ["2027-12-31"]
    assert [place.short for place in document.jurisdictions] == ["文成"]
    (text,) = document.texts
    assert text.content[measure.start : measure.end].startswith(measure.text)


def test_the_documented_example_runs(
    loaded: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in loaded.environment.items():
        monkeypatch.setenv(name, value)
    example = tmp_path / "example.py"
    (code,) = re.findall(r"```python\n(.*?)```", _NOTEBOOK.read_text("utf-8"), re.DOTALL)
    example.write_text(code, encoding="utf-8")
    said = runpy.run_path(str(example))
    _close(said["repository"])
    assert said["owned"] == [
        {
            "任务": "做优高山蔬菜",
            "角色": "lead",
            "举措": "到2027年蔬菜产值达到12亿元以上。",
            "目标": ["蔬菜产值 >= 12"],
        }
    ]
    (pairing,) = said["pairings"]
    assert pairing["类型"] == "山海协作"
    assert sorted(pairing["双方"].values()) == ["supported", "supporting"]
    assert pairing["自"] == "2021"
    assert pairing["出处"] in page().text


def _close(repository: Repository) -> None:
    """py2neo itself leaves its connections to the end of the process."""
    repository.graph.service.connector.close()


def _properties(model: type) -> set[str]:
    return {
        name
        for each in model.__mro__
        for name, value in vars(each).items()
        if isinstance(value, Property)
    }
