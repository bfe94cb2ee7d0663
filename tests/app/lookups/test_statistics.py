"""The numbers count what is in force."""

from app.lookups import statistics
from cypher.database import Database


def test_counts(graph: Database) -> None:
    counts = statistics.counts(graph)
    assert counts.model_dump() == {
        "documents": 2,
        "tasks": 4,
        "measures": 4,
        "responsibilities": 6,
        "organizations": 9,
        "targets": 3,
        "pairings": 1,
        "reprints": 1,
        "measures_without_owner": 0,
        "measures_collective_only": 0,
        "tasks_without_target": 1,
    }


def test_the_busiest_are_bureaus(graph: Database) -> None:
    busiest = statistics.get(graph, busiest=3).busiest
    assert len(busiest) == 3
    assert all(each.tasks == 1 and not each.collective for each in busiest)


def test_years(graph: Database) -> None:
    years = [(each.year, each.targets) for each in statistics.get(graph).targets_by_year]
    assert years == [(2026, 1), (2027, 1), (None, 1)]
