"""A store under test: the project's database on it, and a plain driver to look behind its back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import neo4j

from cypher.database import Database
from cypher.embedded import open_folder
from cypher.engine import DATABASE
from cypher.stores import is_server, open_database


@dataclass(frozen=True)
class Store:
    """`name` is the id of the parametrization: ``embedded``, ``neo4j-5.26``, ``neo4j-2026``."""

    name: str
    address: str
    user: str
    password: str
    database: Database
    driver: neo4j.Driver

    @classmethod
    @contextmanager
    def open(cls, name: str, address: str, user: str = "", password: str = "") -> Iterator[Self]:
        """The store at `address` (a folder or a URI), its layout up to date."""
        with open_database(address, user=user, password=password) as database:
            uri = address
            if not is_server(address):
                # The folder has its owner by now: what comes back is the way to reach it.
                owner = open_folder(Path(address))
                uri, user, password = owner.uri, owner.user, owner.password
            with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver:
                yield cls(name, address, user, password, database, driver)

    @property
    def environment(self) -> dict[str, str]:
        """The settings under which the project's commands use this store."""
        settings = {"ZEREN_GRAPH": self.address}
        if is_server(self.address):
            settings |= {"ZEREN_USER": self.user, "ZEREN_PASSWORD": self.password}
        return settings

    def run(self, text: str, /, **parameters: object) -> list[dict[str, Any]]:
        """The rows of any statement, past the catalogue: for what a test sets up and checks."""
        with self.driver.session(database=self._database_name) as session:
            return session.execute_write(lambda tx: tx.run(text, parameters).data())

    def contents(self) -> list[str]:
        """Every node and relationship in words, sorted; the same on all stores for the same graph.

        The time of loading, the names of the graph's states, and the log of who loaded are left
        out.
        """
        nodes = self.run(
            "MATCH (n) WHERE NOT n:Migration AND NOT n:AuditEntry AND NOT n:Revision "
            "RETURN labels(n) AS labels, properties(n) AS properties"
        )
        relationships = self.run(
            "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, "
            "properties(r) AS properties"
        )
        for row in (*nodes, *relationships):
            row["properties"].pop("loaded_at", None)
            row["properties"].pop("revision", None)
        return sorted(json.dumps(row, sort_keys=True) for row in (*nodes, *relationships))

    def wipe(self) -> None:
        """Leave the layout and nothing else."""
        self.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")

    @property
    def _database_name(self) -> str | None:
        return None if is_server(self.address) else DATABASE
