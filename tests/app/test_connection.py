"""The site opens its graph once, and anew after it was gone."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app import connection
from app.connection import Connection
from app.settings import Settings
from cypher.database import Database
from cypher.errors import GraphUnavailableError


class _Stub(Database):
    """A database that nobody answers for."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[_Stub]:
    """Every database that was opened, in order."""
    stubs: list[_Stub] = []

    def open_database(*_: object, **__: object) -> Database:
        stubs.append(_Stub())
        return stubs[-1]

    monkeypatch.setattr(connection, "open_database", open_database)
    return stubs


def test_it_is_opened_once(opened: list[_Stub]) -> None:
    site = Connection(Settings())
    assert site.opened is None
    with ThreadPoolExecutor(8) as threads:
        given = set(threads.map(lambda _: site.open(), range(32)))
    assert given == {site.opened} == set(opened)


def test_what_stopped_answering_is_opened_anew(opened: list[_Stub]) -> None:
    site = Connection(Settings())
    first = site.open()
    site.forget(first)
    assert opened[0].closed
    assert site.open() is not first


def test_a_late_failure_does_not_close_what_was_opened_since(opened: list[_Stub]) -> None:
    site = Connection(Settings())
    first = site.open()
    site.forget(first)
    second = site.open()
    site.forget(first)
    assert site.opened is second
    assert not opened[1].closed


def test_what_was_handed_in_stays_open() -> None:
    lent = _Stub()
    site = Connection(Settings(), lent)
    site.forget(lent)
    site.close()
    assert site.open() is lent
    assert not lent.closed


def test_a_failure_to_open_is_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    down = GraphUnavailableError("停了", "down")
    answers: list[object] = [down, _Stub()]

    def open_database(*_: object, **__: object) -> object:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(connection, "open_database", open_database)
    site = Connection(Settings())
    with pytest.raises(GraphUnavailableError):
        site.open()
    assert isinstance(site.open(), _Stub)
