"""Reminders of what is newly due or overdue, sent to a webhook or by mail; each is sent once."""

import hashlib
import hmac
import http.client
import json
import smtplib
import ssl
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage
from http import HTTPStatus
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

from app.lookups import progress, reminders
from app.lookups.progress import Overview, ProgressFilter
from app.problems import ProblemError, Words
from app.settings import Settings
from cypher.database import Database
from ingest.progress.reminders import Reminder, remember
from schema.identity import identifier

Kind = Literal["soon", "overdue"]
Channel = Literal["webhook", "mail"]

SIGNATURE = "X-Zeren-Signature"
_SECONDS = 20.0
# A first run over years of deadlines would else be one message that nobody reads.
_MOST = 2000
_TITLE = {"soon": "临近期限", "overdue": "已逾期"}


@dataclass(frozen=True)
class Due:
    """A measure that is due soon, or overdue."""

    kind: Kind
    found: Overview

    def reminder(self, channel: Channel) -> Reminder:
        """What is kept of having told of it."""
        measure = self.found.measure
        day = measure.due.isoformat() if measure.due else ""
        identity = identifier("reminder", channel, measure.id, day, self.kind)
        return Reminder(identity, measure.id, day, self.kind, channel)


Send = Callable[[Settings, Sequence[Due]], None]


def channels(settings: Settings) -> dict[Channel, Send]:
    """Where reminders go, as far as it is set."""
    found: dict[Channel, Send] = {}
    if settings.webhook:
        found["webhook"] = _post
    if settings.smtp and settings.mail_to:
        found["mail"] = _mail
    return found


def due_now(database: Database, today: date) -> list[Due]:
    """What is due soon or overdue and not done, by its deadline."""
    found: list[Due] = []
    for light in ("red", "yellow"):
        wanted = ProgressFilter(light=light, deadline_from=date.min)
        rows = progress.every(database, wanted, today, _MOST)
        if rows is None:
            raise _too_many()
        for each in rows:
            if each.measure.due and each.measure.due < today and each.status != "done":
                found.append(Due("overdue", each))
            elif each.reason == "soon":
                found.append(Due("soon", each))
    return sorted(found, key=lambda due: (due.found.measure.due or date.max, due.found.measure.id))


def untold(database: Database, found: Sequence[Due], channel: Channel) -> list[Due]:
    """Those of `found` that `channel` has not been told of."""
    told = reminders.told(database, [each.reminder(channel).id for each in found])
    return [each for each in found if each.reminder(channel).id not in told]


def remind(database: Database, settings: Settings, today: date) -> dict[Channel, int]:
    """Tell each channel what it has not been told, and how many those were.

    What cannot be sent is told at the next run; raises `ProblemError` then.
    """
    found, sent = due_now(database, today), {}
    for channel, send in channels(settings).items():
        news = untold(database, found, channel)
        if news:
            _try(send, settings, news)
            remember(database, [each.reminder(channel) for each in news], datetime.now(UTC))
        sent[channel] = len(news)
    return sent


def _try(send: Send, settings: Settings, news: Sequence[Due]) -> None:
    try:
        send(settings, news)
    except (OSError, http.client.HTTPException, smtplib.SMTPException, ValueError) as error:
        raise ProblemError(
            HTTPStatus.BAD_GATEWAY,
            "not-sent",
            Words("没有送出", "Not sent"),
            Words(
                f"提醒没有送出：{error}。请检查设置与网络，下次会再送。",
                f"The reminders were not sent: {error}. Check the settings; they go out next time.",
            ),
        ) from error


def payload(news: Iterable[Due]) -> bytes:
    """What a webhook gets: JSON, UTF-8."""
    items = [
        {
            "kind": each.kind,
            "id": each.found.measure.id,
            "due": each.found.measure.due,
            "light": each.found.light,
            "status": each.found.status,
            "measure": each.found.measure.text,
            "task": each.found.measure.task.title,
            "document": each.found.measure.document.title,
            "organizations": _bureaus(each),
        }
        for each in news
    ]
    return json.dumps({"reminders": items}, ensure_ascii=False, default=str).encode()


def signature(body: bytes, key: str) -> str:
    """How a webhook knows who sent the body: HMAC-SHA256 of it under the shared key, in hex."""
    return f"sha256={hmac.new(key.encode(), body, hashlib.sha256).hexdigest()}"


def _post(settings: Settings, news: Sequence[Due]) -> None:
    address = urlsplit(settings.webhook or "")
    body = payload(news)
    headers = {"Content-Type": "application/json; charset=utf-8"}
    if key := settings.webhook_key.get_secret_value():
        headers[SIGNATURE] = signature(body, key)
    connection = _connection(address)
    try:
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
            raise http.client.HTTPException(f"{address.hostname} {answer.status}")
    finally:
        connection.close()


def _connection(address: SplitResult) -> http.client.HTTPConnection:
    if address.scheme not in ("http", "https") or not address.hostname:
        raise ValueError("ZEREN_WEBHOOK: http(s)://…")
    if address.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(
            address.hostname, address.port, timeout=_SECONDS, context=context
        )
    return http.client.HTTPConnection(address.hostname, address.port, timeout=_SECONDS)


def _mail(settings: Settings, news: Sequence[Due]) -> None:
    address = urlsplit(settings.smtp or "")
    if address.scheme not in ("smtp", "smtps") or not address.hostname:
        raise ValueError("ZEREN_SMTP: smtp(s)://…")
    kind = smtplib.SMTP_SSL if address.scheme == "smtps" else smtplib.SMTP
    with kind(address.hostname, address.port or 0, timeout=_SECONDS) as server:
        if address.username:
            if address.scheme == "smtp":
                server.starttls(context=ssl.create_default_context())
            server.login(unquote(address.username), unquote(address.password or ""))
        server.send_message(message(settings, news))


def message(settings: Settings, news: Sequence[Due]) -> EmailMessage:
    """The mail: what is due, bureau by bureau."""
    mail = EmailMessage()
    mail["Subject"] = f"督办提醒：{len(news)} 项临近期限或已逾期"
    mail["From"] = settings.mail_from
    mail["To"] = ", ".join(settings.mail_to)
    by_bureau: dict[str, list[Due]] = {}
    for each in news:
        for bureau in _bureaus(each) or ["（没有责任单位）"]:
            by_bureau.setdefault(bureau, []).append(each)
    lines = []
    for bureau, dues in sorted(by_bureau.items()):
        lines += [f"【{bureau}】", *(_line(each) for each in dues), ""]
    mail.set_content("\n".join(lines))
    return mail


def _line(each: Due) -> str:
    measure = each.found.measure
    text = " ".join(measure.text.split())
    return f"- {measure.due} {_TITLE[each.kind]}：{measure.task.title}：{text[:80]}"


def _bureaus(each: Due) -> list[str]:
    owners = each.found.measure.responsibilities
    return list(dict.fromkeys(one.organization.name for one in owners))


def _too_many() -> ProblemError:
    return ProblemError(
        HTTPStatus.BAD_REQUEST,
        "too-many-rows",
        Words("内容太多", "Too many rows"),
        Words(
            f"临近期限或已逾期的超过 {_MOST} 项，没有送出。请先在进展页处理已逾期的。",
            f"More than {_MOST} are due or overdue; nothing was sent.",
        ),
    )
