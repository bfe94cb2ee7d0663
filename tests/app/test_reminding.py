"""Each deadline is told once to each channel; what cannot be sent is sent the next time."""

import json
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from app.problems import ProblemError
from app.reminding import SIGNATURE, due_now, remind, signature
from app.settings import Settings
from ingest.loading.load import load
from ingest.progress.reports import Entry, report
from schema.progress import Reported
from tests.samples import page, revised_plan
from tests.servers.store import Store

KEY = "共享的密钥"
FARM, TEA = revised_plan().tasks[0].measures[0], page().tasks[0].measures[0]
# The tea is due on the last day of 2026.
SOON, LATE = date(2026, 12, 15), date(2027, 1, 1)


class Hook(BaseHTTPRequestHandler):
    """Takes what it is sent, or answers that it cannot."""

    taken: ClassVar[list[tuple[dict[str, str], bytes]]] = []
    status: ClassVar[int] = 204

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.send_response(type(self).status)
        self.end_headers()
        if type(self).status < 300:
            type(self).taken.append((dict(self.headers), body))

    def log_request(self, *_: object) -> None:
        """Say nothing."""


class Post(socketserver.StreamRequestHandler):
    """A mail server that takes every letter."""

    letters: ClassVar[list[bytes]] = []

    def handle(self) -> None:
        self._say(b"220 stub")
        for line in self.rfile:
            word = line.split()[0].upper()
            if word == b"DATA":
                self._say(b"354 go on")
                lines = list(iter(self.rfile.readline, b".\r\n"))
                type(self).letters.append(b"".join(lines))
            self._say(b"221 bye" if word == b"QUIT" else b"250 ok")
            if word == b"QUIT":
                return

    def _say(self, words: bytes) -> None:
        self.wfile.write(words + b"\r\n")


@contextmanager
def running(server: socketserver.TCPServer) -> Iterator[str]:
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setattr(Hook, "taken", [])
    with running(HTTPServer(("127.0.0.1", 0), Hook)) as address:
        yield Settings.model_validate(
            {"webhook": f"http://{address}/hook?room=3", "webhook_key": KEY}
        )


@pytest.fixture
def loaded(store: Store) -> Store:
    load(store.database, revised_plan())
    load(store.database, page())
    return store


def kinds() -> list[tuple[str, str]]:
    found = (item for _, body in Hook.taken for item in json.loads(body)["reminders"])
    return [(item["kind"], item["id"]) for item in found]


def test_each_deadline_is_told_once_and_again_when_overdue(loaded: Store, hook: Settings) -> None:
    assert remind(loaded.database, hook, SOON - timedelta(days=30)) == {"webhook": 0}
    assert remind(loaded.database, hook, SOON) == {"webhook": 1}
    assert remind(loaded.database, hook, SOON + timedelta(days=1)) == {"webhook": 0}
    assert remind(loaded.database, hook, LATE) == {"webhook": 1}
    assert remind(loaded.database, hook, LATE) == {"webhook": 0}
    assert kinds() == [("soon", TEA.id), ("overdue", TEA.id)]
    headers, body = Hook.taken[0]
    assert headers[SIGNATURE] == signature(body, KEY)
    [item] = json.loads(body)["reminders"]
    assert (item["due"], item["organizations"]) == (
        "2026-12-31",
        [TEA.responsibilities[0].organization.name],
    )


def test_what_is_done_is_not_told(loaded: Store) -> None:
    done = Entry(TEA.id, Reported(status="done"), "陈科长")
    report(loaded.database, [done])
    assert due_now(loaded.database, LATE) == []


def test_what_was_not_sent_is_sent_the_next_time(
    loaded: Store, hook: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Hook, "status", 500)
    with pytest.raises(ProblemError, match="500"):
        remind(loaded.database, hook, LATE)
    monkeypatch.setattr(Hook, "status", 200)
    assert remind(loaded.database, hook, LATE) == {"webhook": 1}


def test_mail_is_sent_by_bureau(loaded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Post, "letters", [])
    with running(socketserver.TCPServer(("127.0.0.1", 0), Post)) as address:
        settings = Settings.model_validate(
            {"smtp": f"smtp://{address}", "mail_to": "du@example.cn, cha@example.cn"}
        )
        assert remind(loaded.database, settings, LATE) == {"mail": 1}
        assert remind(loaded.database, settings, LATE) == {"mail": 0}
    [letter] = Post.letters
    mail = message_from_bytes(letter, EmailMessage, policy=policy.default)
    assert mail["To"] == "du@example.cn, cha@example.cn"
    assert "1 项" in mail["Subject"]
    assert f"【{TEA.responsibilities[0].organization.name}】" in mail.get_content()
    assert "2026-12-31 已逾期" in mail.get_content()


def test_nothing_happens_when_nothing_is_set(loaded: Store) -> None:
    assert remind(loaded.database, Settings(), LATE) == {}
    bad = Settings.model_validate({"webhook": "file:///etc/passwd"})
    with pytest.raises(ProblemError, match="ZEREN_WEBHOOK"):
        remind(loaded.database, bad, LATE)
