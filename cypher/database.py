"""The database that runs the catalogue's statements, on any store that speaks Bolt."""

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import Any, Self, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from cypher.catalogue import Dialect, Migration, statement
from cypher.errors import GraphAccessError, GraphError, GraphMissingError, GraphUnavailableError

Row = dict[str, Any]
T = TypeVar("T")

# A dead server is told within seconds; a lock conflict on the embedded store clears far sooner.
_CONNECT_SECONDS = 3.0
_RETRY_SECONDS = 3.0

# The driver tells of each retry; what fails for good is told by a GraphError.
logging.getLogger("neo4j").setLevel(logging.ERROR)


class Transaction:
    """One transaction of a `Database.write`: all of it happens, or nothing."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, name: str, /, **parameters: object) -> list[Row]:
        """The rows of the statement called `name`."""
        result = self._transaction.run(statement(name).text, parameters)
        return [record.data() for record in result]


class Database:
    """A graph behind a Bolt address. Safe to share between threads; use as a context manager.

    `close` is called after the connections are closed; `define` runs layout statements in the
    engine's own SQL; `writer` is held during each write, in place of a lock of this object's own.
    """

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        name: str | None = None,
        *,
        close: Callable[[], None] | None = None,
        define: Callable[[str], None] | None = None,
        writer: AbstractContextManager[object] | None = None,
    ) -> None:
        self.uri = uri
        self.name = name
        self._user = user
        self._also_close = close
        self._define_sql = define
        self._one_writer = writer or Lock()
        self._written = 0
        try:
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password) if password else None,
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=_RETRY_SECONDS,
                max_transaction_retry_time=_RETRY_SECONDS,
                notifications_min_severity="OFF",
                user_agent="zeren",
            )
        except (ConfigurationError, ValueError) as error:
            raise GraphUnavailableError(
                f"图数据库地址 {uri} 无法使用：{error}。请检查 ZEREN_GRAPH。",
                f"The graph address {uri} cannot be used: {error}. Check ZEREN_GRAPH.",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections, and of the embedded engine when this process owns it."""
        self._driver.close()
        if self._also_close:
            self._also_close()

    def read(self, name: str, /, **parameters: object) -> list[Row]:
        """The rows of the statement called `name`, keyed by column."""
        with self._explained():
            return self._driver.execute_query(
                statement(name).text,
                parameters,
                database_=self.name,
                routing_=neo4j.RoutingControl.READ,
                result_transformer_=_rows,
            )

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction, after those of others; it may be run again on conflict."""
        with (
            self._explained(),
            self._one_writer,
            self._driver.session(database=self.name) as session,
        ):
            done = session.execute_write(lambda transaction: work(Transaction(transaction)))
            self._written += 1
            return done

    @property
    def written(self) -> int:
        """How many transactions of this object have changed the graph."""
        return self._written

    def define(self, migration: Migration) -> None:
        """Run one statement that changes the layout of the graph."""
        if migration.language == "sql":
            if self._define_sql:
                self._define_sql(migration.text)
            return
        with self._explained():
            self._driver.execute_query(migration.text, database_=self.name)

    def check(self) -> None:
        """Raise the `GraphError` that keeps this database from answering, if any does."""
        with self._explained():
            # Asked once, while a query would be retried for seconds and each attempt logged.
            self._driver.verify_connectivity()
            self._driver.execute_query("RETURN 1 AS one", database_=self.name)

    def dialect(self) -> Dialect:
        """Which family of layout statements the store understands."""
        with self._explained():
            agent = self._driver.get_server_info().agent
        return "arcadedb" if "arcadedb" in agent.casefold() else "neo4j"

    def product(self) -> str:
        """The server's own name for itself, e.g. ``Neo4j/5.26.0``."""
        with self._explained():
            return self._driver.get_server_info().agent

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except AuthError as error:
            raise GraphAccessError(
                f"图数据库 {self.uri} 拒绝了用户 {self._user}：用户名或密码不对。"
                "请检查 ZEREN_USER 和 ZEREN_PASSWORD。",
                f"The graph at {self.uri} refused user {self._user}: wrong name or password. "
                "Check ZEREN_USER and ZEREN_PASSWORD.",
            ) from error
        except ClientError as error:
            raise self._client_error(error) from error
        except (ServiceUnavailable, DriverError, OSError) as error:
            raise GraphUnavailableError(
                f"图数据库 {self.uri} 没有应答。请确认它已启动、地址正确，然后重试。",
                f"The graph at {self.uri} does not answer. "
                "Make sure that it runs and the address is right, then try again.",
            ) from error
        except Neo4jError as error:
            raise GraphError(
                f"图数据库 {self.uri} 未能完成请求：{error.message}",
                f"The graph at {self.uri} could not do what was asked: {error.message}",
            ) from error

    def _client_error(self, error: ClientError) -> GraphError:
        if error.code == "Neo.ClientError.Database.DatabaseNotFound":
            return GraphMissingError(
                f"图数据库 {self.uri} 上没有名为 {self.name} 的库。请检查 ZEREN_DATABASE。",
                f"The graph server at {self.uri} has no database {self.name}. "
                "Check ZEREN_DATABASE.",
            )
        return GraphError(
            f"图数据库 {self.uri} 拒绝了一条语句：{error.message}",
            f"The graph at {self.uri} refused a statement: {error.message}",
        )


def _rows(result: neo4j.Result) -> list[Row]:
    # Statements return scalars, lists and maps; `data()` would walk all of them in search of nodes.
    return [dict(zip(record.keys(), record.values(), strict=True)) for record in result]
