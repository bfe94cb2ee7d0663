"""How long pages and expansions take over a graph of 100,000 tasks, asked one after the other.

`python -m tests.bench.serving [FOLDER]` prints it; the graph is made in FOLDER unless it is there.
A round asks for every page once, so no page finds its own answer still warm from a moment before.
"""

import http.client
import math
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from rich.console import Console
from rich.table import Table

from app.lookups import organizations, tasks
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import Window
from cypher.database import Database
from cypher.stores import open_database
from ingest.loading.load import load
from tests.bench.figures import processor_seconds
from tests.bench.idle import Site, running_site
from tests.bench.province import RARE, plans

_TASKS = 100_000
_ROUNDS = 20
# Milliseconds at p95, as the project wants them.
_PAGE, _EXPANSION = 150, 100


@dataclass(frozen=True)
class Found:
    """What became of one address, over all rounds: milliseconds, and kB of the answer."""

    name: str
    aim: int
    p50: float
    p95: float
    processor: float
    weight: float


@dataclass(frozen=True)
class _Asked:
    name: str
    aim: int
    path: str


def fill(folder: Path, tasks: int = _TASKS) -> None:
    """Make the graph in `folder`, unless there is one."""
    if not folder.exists():
        with open_database(str(folder)) as database:
            for each in plans(tasks):
                load(database, each)


def measure(folder: Path, rounds: int = _ROUNDS) -> list[Found]:
    """Every page and expansion over the graph in `folder`, as the site serves it."""
    with open_database(str(folder)) as database:
        asked = list(_asked(database))
    with running_site(folder) as site:
        taken = [_round(site, asked) for _ in range(rounds + 1)][1:]
    return [_found(each, [one[at] for one in taken]) for at, each in enumerate(asked)]


def table(found: list[Found]) -> Table:
    """The figures as people read them; what misses its aim is marked."""
    shown = Table(title="十万项任务 100,000 tasks, 毫秒 ms", title_justify="left")
    for heading in ("", "p50", "p95", "目标 aim", "CPU", "kB"):
        shown.add_column(heading, justify="left" if not heading else "right")
    for each in found:
        missed = "" if each.p95 <= each.aim else " !"
        figures = f"{each.p50:.0f}", f"{each.p95:.0f}{missed}", f"≤ {each.aim}"
        shown.add_row(each.name, *figures, f"{each.processor:.0f}", f"{each.weight:.0f}")
    return shown


def _asked(database: Database) -> Iterator[_Asked]:
    chosen = _chosen(database)
    for name, path, parameters in _pages(chosen):
        yield _Asked(name, _PAGE, f"{path}?{urlencode(parameters)}" if parameters else path)
    for kind, identity in chosen.items():
        path = f"/api/v1/graph/neighbourhood?{urlencode({'node': identity, 'steps': 1})}"
        yield _Asked(f"展开 expansion: {kind}", _EXPANSION, path)


def _chosen(database: Database) -> dict[str, str]:
    """The organization with most to do and its place; a document of it, a task and a measure."""
    [busiest] = organizations.find(
        database, OrganizationFilter(collective=False), Window("-tasks", 1)
    ).items
    [task] = tasks.find(database, tasks.TaskFilter(organization=busiest.id), Window(limit=1)).items
    return {
        "organization": busiest.id,
        "division": busiest.division.id if busiest.division else "",
        "document": task.document.id,
        "task": task.id,
        "measure": task.measures[0].id,
    }


def _pages(chosen: Mapping[str, str]) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    organization, place, document = (
        chosen[each] for each in ("organization", "division", "document")
    )
    yield "首页 home", "/", {}
    yield from (
        (f"台账 desk: {name}", "/desk", parameters)
        for name, parameters in _of_desk(organization, place, document)
    )
    for noun in ("tasks", "measures", "targets", "organizations", "documents", "pairings"):
        yield f"列表 {noun}", f"/{noun}", {}
    for noun in ("tasks", "measures", "targets"):
        yield f"列表 {noun}: division", f"/{noun}", {"division": place}
    yield "列表 tasks: without_owner", "/tasks", {"without_owner": True}
    yield "列表 tasks: deadline", "/tasks", {"sort": "deadline"}
    yield "列表 measures: collective_only", "/measures", {"collective_only": True}
    yield "列表 targets: year", "/targets", {
        "deadline_from": "2027-01-01", "deadline_to": "2027-12-31",
    }  # fmt: skip
    yield "列表 organizations: -tasks", "/organizations", {"sort": "-tasks"}
    yield "单位 organization", f"/organizations/{organization}", {}
    yield "单位图 its graph", f"/organizations/{organization}/graph", {}
    yield "文件 document", f"/documents/{document}", {}
    yield "任务 task", f"/tasks/{chosen['task']}", {}
    yield "区划 division", f"/divisions/{place}", {}
    yield "清单 tasks of a document", "/lists/tasks", {"document": document}
    yield "图谱 explore", "/explore", {"around": organization}
    yield "图谱 explore: words", "/explore", {"q": "渔业产值"}
    yield "进展 progress", "/progress", {}
    yield "进展 progress: light", "/progress", {"light": "yellow"}
    yield "进展 progress: -due", "/progress", {"sort": "-due"}
    yield "进展 timeline", "/timeline", {}
    yield "督办单 supervision", f"/organizations/{organization}/supervision", {}
    yield "改动 audit", "/audit", {}
    yield "结对 atlas", "/atlas", {}
    yield "待核 review", "/review", {}
    yield "提问 ask", "/ask", {"q": "哪个单位任务最多？"}


def _of_desk(
    organization: str, place: str, document: str
) -> Iterator[tuple[str, Mapping[str, object]]]:
    yield "", {}
    for sort in ("due", "-due", "owner", "-place"):
        yield f"sort {sort}", {"sort": sort}
    for name, value in (
        ("division", place), ("section", f"（四）{RARE}"), ("organization", organization),
        ("document", document), ("role", "cooperating"), ("held", "nobody"),
        ("several_leads", True), ("has_figure", False), ("status", "soon"), ("words", "渔业产值"),
        ("words", "打造特色品牌"), ("view", "matrix"),
    ):  # fmt: skip
        yield f"{name} {value}" if name in ("words", "held", "view") else name, {name: value}
    yield "section, due", {"section": f"（四）{RARE}", "sort": "due"}
    yield "division, role, status", {"division": place, "role": "lead", "status": "later"}
    yield "division, matrix", {"division": place, "view": "matrix"}


def _round(site: Site, asked: list[_Asked]) -> list[tuple[float, float, float]]:
    address = urlsplit(site.url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=120)
    found = []
    for each in asked:
        before, start = processor_seconds(site.process), perf_counter()
        connection.request("GET", each.path)
        answer = connection.getresponse()
        body = answer.read()
        # What is not answered at all misses every aim.
        answered = answer.status == http.HTTPStatus.OK
        taken = perf_counter() - start if answered else math.inf
        used = processor_seconds(site.process) - before
        found.append((taken * 1000, used * 1000, len(body) / 1000))
    connection.close()
    return found


def _found(asked: _Asked, taken: list[tuple[float, float, float]]) -> Found:
    times, processor, weights = zip(*taken, strict=True)
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    used = statistics.median(processor)
    return Found(asked.name, asked.aim, statistics.median(times), p95, used, max(weights))


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(name) / "graph"
        fill(folder)
        Console().print(table(measure(folder)))


if __name__ == "__main__":
    main()
