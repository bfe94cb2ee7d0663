"""Choosing the store: a folder is the embedded graph, a URI is a server or a cluster."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from cypher.database import Database
from cypher.embedded import open_folder, writer_lock
from cypher.engine import DATABASE
from cypher.errors import GraphUnavailableError
from cypher.migrations import migrate

_URI = re.compile(r"^([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_SCHEMES = {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}


def is_server(address: str) -> bool:
    """Whether `address` names a server, not a folder."""
    return _URI.match(address) is not None


def open_database(
    address: str, *, user: str = "neo4j", password: str = "", name: str | None = None
) -> Database:
    """The database at `address`, its layout up to date.

    `address` is a folder or a ``bolt://``, ``neo4j://`` URI (``+s`` for TLS); user, password and
    name count for servers alone. Raises a `GraphError` that says what is wrong.
    """
    if not (scheme := _URI.match(address)):
        return _open_embedded(Path(address).expanduser())
    if "@" in urlsplit(address).netloc:
        # The address itself is not said: whoever asks the site reads its errors too.
        raise GraphUnavailableError(
            "图数据库地址里不能写用户名和密码。请把它们放进 ZEREN_USER 和 ZEREN_PASSWORD。",
            "A graph's address must not hold user and password. "
            "Put them in ZEREN_USER and ZEREN_PASSWORD.",
        )
    if scheme[1].lower() not in _SCHEMES:
        raise GraphUnavailableError(
            f"不认识图数据库地址 {address}："
            "可用的是文件夹，或 bolt://、neo4j://、neo4j+s:// 开头的地址。",
            f"Unknown graph address {address}: give a folder, or a URI that starts with "
            "bolt://, neo4j:// or neo4j+s://.",
        )
    database = Database(address, user, password, name)
    _bring_up(database)
    return database


def _open_embedded(folder: Path) -> Database:
    endpoint = open_folder(folder)
    database = Database(
        endpoint.uri,
        endpoint.user,
        endpoint.password,
        DATABASE,
        close=endpoint.close,
        define=endpoint.define,
        writer=writer_lock(folder),
    )
    _bring_up(database)
    if endpoint.announce:
        endpoint.announce()
    return database


def _bring_up(database: Database) -> None:
    try:
        database.check()
        migrate(database)
    except BaseException:
        database.close()
        raise
