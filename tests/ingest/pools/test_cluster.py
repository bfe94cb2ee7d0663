"""A real Dask cluster on this machine, started by its own commands; and being without one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.errors import Failure
from ingest.pools import Limits, PoolError, open_pool, read_in_order
from ingest.pools.cluster import end_idle, read_sent
from schema.extraction import Extraction
from tests.servers.server import free_port

_PROJECT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with one worker of two threads, in a folder of their own."""
    folder = tmp_path_factory.mktemp("cluster")
    address = f"tcp://127.0.0.1:{free_port()}"
    with (
        _dask(folder, "scheduler", "--host", address, stderr=subprocess.PIPE) as scheduler,
        _dask(folder, "worker", address, "--nthreads", "2", stderr=subprocess.DEVNULL),
    ):
        assert scheduler.stderr
        assert any("Scheduler at" in line for line in scheduler.stderr)
        yield address


@contextmanager
def _dask(
    folder: Path, command: str, *arguments: str, stderr: int
) -> Iterator[subprocess.Popen[str]]:
    """A command of Dask's while it is needed."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", f"distributed.cli.dask_{command}", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(_PROJECT)},
        stderr=stderr,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def test_a_cluster_reads_the_same_in_the_same_order(cluster: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, path in enumerate(paths):
        path.write_text(f"杭州市果业方案\n1.建设果园{number}。（责任单位：市农业农村局）\n")
    paths[1].write_text("")
    files = [(path, None) for path in [*paths, tmp_path / "absent.txt"]]
    with open_pool(1) as here, open_pool(1, cluster) as there:
        expected = list(read_in_order(here, files))
        assert list(read_in_order(there, files)) == expected
    kinds = [type(outcome) for _, outcome in expected]
    assert kinds == [Extraction, Failure, *[Extraction] * 4, Failure]


def test_a_process_that_dies_on_a_worker_costs_one_document(cluster: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("杭州市果业方案\n1.建设果园。（责任单位：市农业农村局）\n")
    large = tmp_path / "large.txt"
    large.write_text("推进渔业产值达到2亿元。\n" * 60_000, "utf-8")
    with open_pool(1, cluster, Limits(megabytes=110)) as tight:
        outcome = tight.submit(large)()
    assert isinstance(outcome, Failure)
    assert outcome.code in {"reader_died", "out_of_memory"}
    with open_pool(1, cluster) as pool:
        assert isinstance(pool.submit(path)(), Extraction)


def test_what_a_worker_does_needs_no_file(tmp_path: Path) -> None:
    data = "杭州市果业方案\n1.建设果园。（责任单位：市农业农村局）\n".encode()
    outcome = read_sent(tmp_path / "elsewhere.txt", data, Limits())
    end_idle()
    assert isinstance(outcome, Extraction)
    assert outcome.document.source == str(tmp_path / "elsewhere.txt")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://x", "127.0.0.1:1"])
def test_a_cluster_that_does_not_answer(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.pools.cluster._CONNECT_SECONDS", 1)
    with pytest.raises(PoolError, match="没有应答"):
        open_pool(1, address)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(PoolError, match="pip install"):
        open_pool(1, "tcp://127.0.0.1:8786")


def test_a_cluster_of_another_version(cluster: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.pools.cluster._VERSION", "another")
    with pytest.raises(PoolError, match="版本不同"):
        open_pool(1, cluster)
