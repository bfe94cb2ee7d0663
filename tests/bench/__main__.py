"""`make bench`: every measurement in one run, as ratios; absolute figures stand beside them."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import answering, loading, memory, painting, reading, reprints, scale, serving
from tests.bench.figures import memory as memory_of
from tests.bench.idle import running_site
from tests.servers.jars import UnavailableError
from tests.servers.server import PASSWORD, USER, Fleet
from tests.servers.store import Store

_console = Console()


def main() -> None:
    """Measure on the embedded graph, and on a real Neo4j where one can be started."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _print("阅读 reading", reading.measure())
        _print("峰值内存 peak memory, MB", _memory(folder))
        _print("成批 many documents", scale.measure(folder))
        with Store.open("embedded", str(folder / "load")) as store:
            found = loading.measure(store.database, store.driver, store.wipe)
            _print("装载 load (embedded)", found)
        _measure_site(folder)
        _measure_pages(folder / "province")
        _print("转载 reprints among 10,000 documents", reprints.measure())
        _print("雷同文件的转载 reprints among alike documents", reprints.measure_alike())
        _measure_neo4j(folder)


def _memory(folder: Path) -> dict[str, float]:
    return {
        "阅读 reading": memory.of_reading(),
        "装载 load (embedded)": memory.of_load(folder / "memory"),
    }


def _measure_site(folder: Path) -> None:
    graph = folder / "site"
    with Store.open("embedded", str(graph)) as store:
        organization = answering.fill(store.database)
    with running_site(graph) as site:
        _print("空闲站点 idle site, MB", {"现在 now": memory_of(site.process)})
        with Store.open("embedded", str(graph)) as store:
            name = store.database.name
            _print("应答 API", answering.measure(site.url, organization, store.driver, name))
        _print("忙后站点 site after that, MB", {"现在 now": memory_of(site.process)})


def _measure_pages(graph: Path) -> None:
    """Server time of every page over 100,000 tasks; without the warm site of a moment before."""
    serving.fill(graph)
    _console.print(serving.table(serving.measure(graph)))
    _print("首绘 first drawing", painting.measure(graph))


def _measure_neo4j(folder: Path) -> None:
    servers = folder / "servers"
    servers.mkdir()
    fleet = Fleet(servers)
    try:
        server = fleet.server("neo4j-5.26")
    except UnavailableError as reason:
        _console.print(f"没有真实的 Neo4j，未测 py2neo / no real Neo4j: {reason}")
        return
    try:
        with Store.open("neo4j-5.26", server.uri, USER, PASSWORD) as store:
            found = loading.measure(store.database, store.driver, store.wipe)
            _print("装载 load (Neo4j 5.26)", found)
            auth = (USER, PASSWORD)
            found = loading.measure_py2neo(store.database, server.uri, auth, store.wipe)
            _print("装载 load (Neo4j 5.26) 对 py2neo", found)
    finally:
        fleet.stop()


def _print(title: str, figures: Mapping[str, float]) -> None:
    table = Table(title=title, title_justify="left", show_header=False)
    for name, value in figures.items():
        table.add_row(name, f"{value:,.2f}")
    _console.print(table)


if __name__ == "__main__":
    main()
