from tests.servers.store import Store


def test_a_store_starts_empty_and_laid_out(store: Store) -> None:
    assert store.run("MATCH (n) WHERE NOT n:Migration RETURN n") == []
    assert store.database.read("read/migrations")
