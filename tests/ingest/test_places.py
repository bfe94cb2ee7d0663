"""A fact stands on the page, and in the cell, in which its words begin."""

from ingest.loading.rows import rows_of
from ingest.places import Places
from schema.extraction import Place
from tests.samples import plan, revised_plan

PLACES = Places(
    [
        Place(span=(10, 14), page=1, cell="清单!B2"),
        Place(span=(0, 20), page=1),
        Place(span=(20, 30), page=2),
        Place(span=(14, 18), page=1, cell="清单!C2"),
    ]
)


def test_a_span_has_the_page_and_the_cell_that_it_begins_in() -> None:
    assert (PLACES.page((0, 3)), PLACES.cell((0, 3))) == (1, None)
    assert (PLACES.page((13, 25)), PLACES.cell((13, 25))) == (1, "清单!B2")
    assert (PLACES.page((14, 15)), PLACES.cell((14, 15))) == (1, "清单!C2")
    assert (PLACES.page((20, 21)), PLACES.cell((20, 21))) == (2, None)
    assert (PLACES.page((30, 31)), PLACES.cell((30, 31))) == (None, None)


def test_rows_tell_where_each_fact_stands() -> None:
    rows = rows_of(revised_plan())
    assert [row["properties"]["page"] for row in rows.tasks] == [1, 1, 2]
    first = rows.measures[0]["properties"]
    assert (first["cell"], first["clause_page"], first["clause_cell"]) == (None, 1, "清单!C5")
    assert [row["properties"]["cell"] for row in rows.responsibilities] == [
        "清单!C5", "清单!C5", None, None, None,
    ]  # fmt: skip
    assert [row["properties"]["page"] for row in rows.targets] == [1, 1]


def test_plain_text_has_no_places() -> None:
    rows = rows_of(plan())
    assert {row["properties"]["page"] for row in rows.tasks} == {None}
