"""Loading documents through the project against the plainest way to write the same graph.

The rivals write the same nodes and edges with the same properties from rows made beforehand, a
transaction a document; they look nothing up, keep no versions and check nothing.
"""

from collections.abc import Callable
from typing import Any

import neo4j

from cypher.database import Database
from ingest.loading.load import load
from ingest.loading.rows import GraphRows, rows_of
from schema.extraction import Extraction
from tests.bench.documents import extraction
from tests.bench.figures import medians

_DOCUMENTS = 5
_TASKS = 400
# A Java engine compiles what it runs often; until then the figures are of its compiler.
_WARM_UP = 3

_UNWIND = {
    "documents": "UNWIND $rows AS row CREATE (d:Document {id: row.id}) SET d += row.properties",
    "texts": "UNWIND $rows AS row MATCH (d:Document {id: row.id}) "
    "CREATE (x:Text {id: row.id, content: row.content}) CREATE (x)<-[:HAS_TEXT]-(d)",
    "organizations": "UNWIND $rows AS row MERGE (o:Organization {id: row.id}) "
    "SET o += row.properties",
    "tasks": "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
    "CREATE (t:Task {id: row.id}) SET t += row.properties CREATE (t)<-[:HAS_TASK]-(d)",
    "committers": "UNWIND $rows AS row MATCH (t:Task {id: row.id}) "
    "MATCH (o:Organization {id: row.committed_by}) CREATE (t)-[:COMMITTED_BY]->(o)",
    "measures": "UNWIND $rows AS row MATCH (t:Task {id: row.task}) "
    "CREATE (m:Measure {id: row.id}) SET m += row.properties CREATE (m)<-[:HAS_MEASURE]-(t)",
    "responsibilities": "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}) "
    "MATCH (o:Organization {id: row.organization}) "
    "CREATE (m)<-[r:RESPONSIBLE_FOR]-(o) SET r += row.properties",
    "targets": "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
    "MATCH (m:Measure {id: row.measure}) CREATE (g:Target {id: row.id}) SET g += row.properties "
    "CREATE (g)<-[:HAS_TARGET]-(d) CREATE (g)<-[:HAS_TARGET]-(m)",
}


def measure(
    database: Database, driver: neo4j.Driver, wipe: Callable[[], None], rounds: int = 5
) -> dict[str, float]:
    """Seconds of both on one store, and the project's share of the raw driver's speed."""
    documents = [extraction(number, _TASKS) for number in range(_DOCUMENTS)]
    prepared = [_raw_rows(rows_of(each)) for each in documents]
    taken = medians(
        {
            "zeren": lambda: _through_project(database, documents),
            "driver": lambda: _through_driver(driver, database.name, prepared),
        },
        rounds,
        before=wipe,
        warm_up=_WARM_UP,
    )
    return {
        "zeren 秒": taken["zeren"],
        "UNWIND 秒": taken["driver"],
        "比值 load / UNWIND": taken["driver"] / taken["zeren"],
    }


def measure_py2neo(
    database: Database, uri: str, auth: tuple[str, str], wipe: Callable[[], None], rounds: int = 3
) -> dict[str, float]:
    """Seconds of the project and of py2neo's bulk calls on a real Neo4j, and their ratio."""
    from py2neo import Graph

    graph = Graph(uri, auth=auth)
    documents = [extraction(number, _TASKS) for number in range(_DOCUMENTS)]
    prepared = [_raw_rows(rows_of(each)) for each in documents]
    taken = medians(
        {
            "zeren": lambda: _through_project(database, documents),
            "py2neo": lambda: _through_py2neo(graph, prepared),
        },
        rounds,
        before=wipe,
        warm_up=_WARM_UP,
    )
    return {
        "zeren 秒": taken["zeren"],
        "py2neo bulk 秒": taken["py2neo"],
        "比值 load / py2neo": taken["py2neo"] / taken["zeren"],
    }


def _raw_rows(rows: GraphRows) -> dict[str, list[dict[str, Any]]]:
    document = rows.document["id"]
    return {
        "documents": [{"id": document, "properties": rows.document["properties"]}],
        "texts": [{"id": document, "content": rows.content}],
        "organizations": rows.organizations,
        "tasks": [row | {"document": document} for row in rows.tasks],
        "committers": [row for row in rows.tasks if row["committed_by"]],
        "measures": rows.measures,
        "responsibilities": rows.responsibilities,
        "targets": [row | {"document": document} for row in rows.targets],
    }


def _through_project(database: Database, documents: list[Extraction]) -> None:
    for each in documents:
        load(database, each)


def _through_driver(
    driver: neo4j.Driver,
    name: str | None,
    prepared: list[dict[str, list[dict[str, Any]]]],
) -> None:
    def write(transaction: neo4j.ManagedTransaction, rows: dict[str, list[dict[str, Any]]]) -> None:
        for part, text in _UNWIND.items():
            transaction.run(text, rows=rows[part]).consume()

    with driver.session(database=name) as session:
        for rows in prepared:
            session.execute_write(write, rows)


def _through_py2neo(
    graph: Any,  # noqa: ANN401 - py2neo has no types
    prepared: list[dict[str, list[dict[str, Any]]]],
) -> None:
    from py2neo.bulk import create_nodes, create_relationships, merge_nodes

    for rows in prepared:
        transaction = graph.begin()
        create_nodes(transaction, _flat(rows["documents"]), labels={"Document"})
        merge_nodes(transaction, _flat(rows["organizations"]), ("Organization", "id"))
        for part, label in (("tasks", "Task"), ("measures", "Measure"), ("targets", "Target")):
            create_nodes(transaction, _flat(rows[part]), labels={label})
        edges = [
            (row["organization"], row["properties"], row["measure"])
            for row in rows["responsibilities"]
        ]
        create_relationships(
            transaction,
            edges,
            "RESPONSIBLE_FOR",
            start_node_key=("Organization", "id"),
            end_node_key=("Measure", "id"),
        )
        create_relationships(
            transaction,
            [(row["id"], {}, row["committed_by"]) for row in rows["committers"]],
            "COMMITTED_BY",
            start_node_key=("Task", "id"),
            end_node_key=("Organization", "id"),
        )
        _py2neo_edges(transaction, rows["tasks"], "HAS_TASK", "document", "Document", "Task")
        _py2neo_edges(transaction, rows["measures"], "HAS_MEASURE", "task", "Task", "Measure")
        _py2neo_edges(transaction, rows["targets"], "HAS_TARGET", "measure", "Measure", "Target")
        graph.commit(transaction)


def _py2neo_edges(
    transaction: Any,  # noqa: ANN401 - py2neo has no types
    rows: list[dict[str, Any]],
    kind: str,
    start: str,
    start_label: str,
    end_label: str,
) -> None:
    from py2neo.bulk import create_relationships

    create_relationships(
        transaction,
        [(row[start], {}, row["id"]) for row in rows],
        kind,
        start_node_key=(start_label, "id"),
        end_node_key=(end_label, "id"),
    )


def _flat(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"id": row["id"]} | {k: v for k, v in row["properties"].items() if v is not None}
        for row in rows
    ]
