"""The site's hold on its graph: opened when first needed, and again after it was gone."""

from threading import Lock

from app.settings import Settings
from cypher.database import Database
from cypher.stores import open_database


class Connection:
    """Gives the database out; whoever asks while it is being opened waits for that attempt."""

    def __init__(self, settings: Settings, database: Database | None = None) -> None:
        self._settings = settings
        self._opened = database
        self._lent = database is not None
        self._opening = Lock()

    @property
    def opened(self) -> Database | None:
        """The database, when it is open already."""
        return self._opened

    def open(self) -> Database:
        """The database; raises a `GraphError` when it cannot be opened now."""
        with self._opening:
            if self._opened is None:
                settings = self._settings
                self._opened = open_database(
                    settings.graph,
                    user=settings.user,
                    password=settings.password.get_secret_value(),
                    name=settings.database,
                )
            return self._opened

    def forget(self, database: Database) -> None:
        """Let go of a database that stopped answering: the next to ask opens it anew.

        A server may come back with an empty graph, and a folder with another owner, who listens
        elsewhere. What was opened since is kept, and so is what was handed in.
        """
        with self._opening:
            if self._opened is database and not self._lent:
                self._opened = None
                database.close()

    def close(self) -> None:
        """Let go for good; a database that was handed in stays its owner's to close."""
        if self._opened is not None:
            self.forget(self._opened)
