"""A store is laid out when it is opened, and says why when it cannot be."""

from pathlib import Path

import pytest

from cypher.database import Transaction
from cypher.errors import (
    GraphAccessError,
    GraphError,
    GraphFolderError,
    GraphMissingError,
    GraphUnavailableError,
)
from cypher.stores import open_database
from tests.servers.server import PASSWORD, USER, free_port
from tests.servers.store import Store


def test_a_store_starts_empty_and_laid_out(store: Store) -> None:
    assert store.run("MATCH (n) WHERE NOT n:Migration RETURN n") == []
    assert store.database.read("read/migrations")


def test_opening_again_changes_no_layout(any_store: Store) -> None:
    applied = any_store.database.read("read/migrations")
    with Store.open(any_store.name, any_store.address, any_store.user, any_store.password) as again:
        assert again.database.read("read/migrations") == applied


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError, match="halfway"):
        store.database.write(_write_and_fail)
    assert store.run("MATCH (m:Migration {name: 'test'}) RETURN m") == []


def test_a_server_that_is_down() -> None:
    address = f"bolt://127.0.0.1:{free_port()}"
    with pytest.raises(GraphUnavailableError) as refused:
        open_database(address)
    assert address in refused.value.zh
    assert address in refused.value.en


@pytest.mark.parametrize("scheme", ["bolt", "neo4j+s", "mysql"])
def test_a_password_in_the_address_is_refused_and_not_repeated(scheme: str) -> None:
    with pytest.raises(GraphUnavailableError, match="ZEREN_PASSWORD") as refused:
        open_database(f"{scheme}://neo4j:s3cret@127.0.0.1:1")
    assert "s3cret" not in refused.value.zh + refused.value.en


def test_an_address_of_no_graph() -> None:
    with pytest.raises(GraphUnavailableError, match="mysql://"):
        open_database("mysql://127.0.0.1:3306")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(GraphFolderError, match=str(file)):
        open_database(str(file / "graph"))


def test_a_wrong_password(neo4j_store: Store) -> None:
    with pytest.raises(GraphAccessError, match=USER):
        open_database(neo4j_store.address, user=USER, password="wrong")


def test_a_missing_database(neo4j_store: Store) -> None:
    with pytest.raises(GraphMissingError, match="nonesuch"):
        open_database(neo4j_store.address, user=USER, password=PASSWORD, name="nonesuch")


def test_each_trouble_has_its_exit_code() -> None:
    troubles: list[type[GraphError]] = [GraphError, *GraphError.__subclasses__()]
    assert len({trouble.exit_code for trouble in troubles}) == len(troubles)


def _write_and_fail(transaction: Transaction) -> None:
    transaction.run("write/migration", name="test")
    raise RuntimeError("halfway")
