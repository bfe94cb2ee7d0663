"""Bringing a graph's layout up to this version: keys, indexes, full-text indexes."""

from functools import partial

from cypher.catalogue import migrations
from cypher.database import Database, Transaction
from cypher.errors import GraphVersionError


def migrate(database: Database) -> list[str]:
    """Apply what the graph lacks and return the names of what was applied.

    Every migration can be applied again, so two services that start at once do no harm. Raises
    `GraphVersionError` for a graph that a newer version laid out.
    """
    known = migrations(database.dialect())
    applied = {row["name"] for row in database.read("read/migrations")}
    if newer := applied - {migration.name for migration in known}:
        raise GraphVersionError(
            f"图谱由更新版本的 zeren 建立（{'、'.join(sorted(newer))}）。请先升级 zeren。",
            f"The graph was laid out by a newer zeren ({', '.join(sorted(newer))}). Upgrade first.",
        )
    missing = [migration for migration in known if migration.name not in applied]
    for migration in missing:
        database.define(migration)
        database.write(partial(_remember, migration.name))
    return [migration.name for migration in missing]


def _remember(name: str, transaction: Transaction) -> None:
    transaction.run("write/migration", name=name)
