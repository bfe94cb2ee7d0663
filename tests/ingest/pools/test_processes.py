"""Whatever becomes of a process that reads, it costs one document, and order is kept."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import Failure
from ingest.pools import Limits, Pool, open_pool, read_in_order
from ingest.pools.processes import Processes
from schema.extraction import Extraction

FILES = 7


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    """Small plans, one of them empty."""
    paths = [tmp_path / f"{number}.txt" for number in range(FILES)]
    for number, path in enumerate(paths):
        path.write_text(f"杭州市果业方案\n1.建设果园{number}。（责任单位：市农业农村局）\n")
    paths[2].write_text("")
    return paths


@pytest.fixture
def one() -> Iterator[Processes]:
    """A pool of one process, which has a second for a document once it is started."""
    with Processes(1, Limits(seconds=20)) as pool:
        yield pool


def codes(pool: Pool, paths: list[Path]) -> list[str]:
    """Of each file in turn: ``read``, or why it was not."""
    found = list(read_in_order(pool, ((path, None) for path in paths)))
    assert [path for path, _ in found] == paths
    return [each.code if isinstance(each, Failure) else "read" for _, each in found]


@pytest.mark.parametrize("workers", [1, 2])
def test_any_number_of_workers_reads_the_same_in_the_same_order(
    plans: list[Path], workers: int
) -> None:
    with open_pool(workers) as pool:
        found = list(read_in_order(pool, ((path, None) for path in plans)))
    assert [path for path, _ in found] == plans
    outcomes = [outcome for _, outcome in found]
    assert [outcome.code for outcome in outcomes if isinstance(outcome, Failure)] == ["empty"]
    read = [outcome for outcome in outcomes if isinstance(outcome, Extraction)]
    assert [one.tasks[0].title for one in read] == [f"建设果园{n}" for n in (0, 1, 3, 4, 5, 6)]


def test_a_process_that_is_killed_costs_one_document(plans: list[Path], one: Processes) -> None:
    assert codes(one, plans[:1]) == ["read"]
    [process] = one.processes
    os.kill(process, signal.SIGSTOP)
    pending = one.submit(plans[1])
    os.kill(process, signal.SIGKILL)
    outcome = pending()
    assert isinstance(outcome, Failure)
    assert (outcome.code, outcome.path) == ("reader_died", plans[1])
    assert "信号 9" in outcome.zh
    assert codes(one, plans[3:]) == ["read"] * 4
    assert one.processes != [process]


def test_a_document_that_takes_too_long_costs_itself(plans: list[Path]) -> None:
    with Processes(1, Limits(seconds=3)) as pool:
        assert codes(pool, plans[:1]) == ["read"]
        os.kill(pool.processes[0], signal.SIGSTOP)  # as one that hangs
        outcome = pool.submit(plans[1])()
        assert isinstance(outcome, Failure)
        assert outcome.code == "too_slow"
        assert "3 秒内没有读完" in outcome.zh
        assert codes(pool, plans[3:]) == ["read"] * 4


def test_a_document_that_takes_too_much_memory_costs_itself(
    plans: list[Path], tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    large.write_text("推进渔业产值达到2亿元。\n" * 100_000, "utf-8")
    with Processes(1, Limits(megabytes=160)) as pool:
        assert codes(pool, [plans[0], large, *plans[3:]]) == [
            "read",
            "out_of_memory",
            *["read"] * 4,
        ]


def test_no_more_is_held_than_the_pool_is_wide(plans: list[Path]) -> None:
    taken = 0

    def files() -> Iterator[tuple[Path, None]]:
        nonlocal taken
        for path in plans * 100:
            taken += 1
            yield path, None

    with Processes(2, Limits()) as pool:
        results = read_in_order(pool, files())
        for given in range(1, 20):
            next(results)
            assert taken < given + pool.width


def test_no_process_outlives_the_pool(plans: list[Path]) -> None:
    with Processes(2, Limits()) as pool:
        codes(pool, plans)
        processes = pool.processes
        os.kill(processes[0], signal.SIGSTOP)
        pool.submit(plans[0])
        pool.submit(plans[1])
    assert processes
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
