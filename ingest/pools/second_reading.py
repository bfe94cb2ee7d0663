"""A pool whose documents a language model reads again, after the rules."""

from pathlib import Path

from ingest.attempt import Outcome
from ingest.model.endpoint import Endpoint
from ingest.model.reading import read_again
from ingest.pools import Pending, Pool
from schema.extraction import Extraction


class SecondReading:
    """Reads as `pool` does; the model is asked from this process, one document at a time."""

    def __init__(self, pool: Pool, endpoint: Endpoint) -> None:
        self._pool = pool
        self._endpoint = endpoint

    @property
    def width(self) -> int:
        """As many as the rules read at a time."""
        return self._pool.width

    def submit(self, path: Path) -> Pending:
        """Begin to read by the rules; the model is asked when the outcome is wanted."""
        pending = self._pool.submit(path)

        def outcome() -> Outcome:
            read = pending()
            return read_again(read, self._endpoint) if isinstance(read, Extraction) else read

        return outcome
