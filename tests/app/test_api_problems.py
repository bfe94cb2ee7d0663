"""Whatever is asked wrongly is told so in a problem document, in the language of whoever asked."""

import base64
from collections.abc import Iterable

import httpx
import pytest

from tests.samples import page, revised_plan

TASK = revised_plan().tasks[0].id
LONG = "渔" * 20_000
HUGE = b"[" * 10_000_000
DEEP = base64.urlsafe_b64encode(b"[" * 1400).decode()
LONE_SURROGATE = base64.urlsafe_b64encode(b'["", "\\ud800", "x"]').decode()


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("nowhere", 404, "not-found"),
        ("tasks/task-none", 404, "not-found"),
        ("tasks/a%00b", 404, "not-found"),
        ("documents/doc-none/text", 404, "not-found"),
        ("documents/doc-none/versions", 404, "not-found"),
        ("documents/doc-none/changes", 404, "not-found"),
        (f"documents/{revised_plan().document.id}/changes?from=doc-none", 404, "not-found"),
        (f"documents/{page().document.id}/changes", 404, "no-former-version"),
        ("organizations/org-none", 404, "not-found"),
        ("organizations/org-none/tasks", 404, "not-found"),
        ("organizations/org-none/targets", 404, "not-found"),
        ("organizations/org-none/co-owners", 404, "not-found"),
        ("divisions/999999", 404, "not-found"),
        ("graph/neighbourhood?node=none", 404, "not-found"),
        (f"graph/path?start={TASK}&end=none", 404, "not-found"),
        ("tasks?sort=beauty", 400, "unknown-sort"),
        ("tasks?cursor=rubbish", 400, "invalid-cursor"),
        ("tasks?cursor=WzFd", 400, "invalid-cursor"),
        ("tasks?cursor=%F0%9F%98%80", 400, "invalid-cursor"),
        (f"tasks?cursor={DEEP}", 400, "invalid-cursor"),
        (f"tasks?cursor={LONE_SURROGATE}", 400, "invalid-cursor"),
        ("tasks?limit=-1", 422, "invalid-input"),
        ("tasks?limit=201", 422, "invalid-input"),
        ("tasks?limit=many", 422, "invalid-input"),
        ("tasks?limit=" + "9" * 5000, 422, "invalid-input"),
        ("tasks?deadline_from=2025-13-01", 422, "invalid-input"),
        ("tasks?without_owner=perhaps", 422, "invalid-input"),
        ("tasks?role=boss", 422, "invalid-input"),
        ("tasks?owner=x", 422, "invalid-input"),
        ("tasks?document=a%00b", 422, "invalid-input"),
        ("search", 422, "invalid-input"),
        ("search?q=", 422, "invalid-input"),
        ("search?q=a%00b", 422, "invalid-input"),
        ("search?q=x&kind=planet", 422, "invalid-input"),
        (f"search?q={'x' * 50_000}", 422, "invalid-input"),
        ("statistics?busiest=0", 422, "invalid-input"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_each_trouble_is_told(api: httpx.Client, path: str, status: int, code: str) -> None:
    response = api.get(f"/api/v1/{path}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["type"] == f"urn:zeren:problem:{code}"
    assert problem["status"] == status
    assert problem["title"]
    assert any("\u4e00" <= character <= "\u9fff" for character in problem["detail"])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 422),
        (b"[]", 422),
        (b"\xff\xfe", 422),
        (b'{"question": ""}', 422),
        (b'{"question": 7}', 422),
        (b'{"question": "a\\u0000b"}', 422),
        (b'{"question": "\\ud800"}', 422),
        (b'{"query": "x"}', 422),
        (b"[" * 50_000, 400),
        (HUGE, 413),
        ('{"question": "' + LONG + '"}', 422),
        ('{"question": "今天天气怎么样？"}', 422),
    ],
    ids=lambda value: str(value)[:30],
)
def test_questions_that_cannot_be_asked(api: httpx.Client, body: bytes | str, status: int) -> None:
    response = api.post("/api/v1/ask", content=body, headers={"content-type": "application/json"})
    assert response.status_code == status, response.text[:300]
    assert response.headers["content-type"] == "application/problem+json"


def test_a_body_that_does_not_say_how_large_it_is_is_refused_too(api: httpx.Client) -> None:
    def body() -> Iterable[bytes]:
        yield from (HUGE[:50_000] for _ in range(4))

    refused = api.post("/api/v1/ask", content=body())
    assert refused.status_code == 413
    assert refused.json()["type"] == "urn:zeren:problem:content-too-large"


def test_what_is_not_understood_comes_with_suggestions(api: httpx.Client) -> None:
    response = api.post("/api/v1/ask", json={"question": "今天天气怎么样？"})
    problem = response.json()
    assert problem["type"] == "urn:zeren:problem:not-understood"
    assert problem["suggestions"]


def test_a_question_is_answered_with_its_evidence(api: httpx.Client) -> None:
    response = api.post("/api/v1/ask", json={"question": "文成县商务局牵头哪些任务？"})
    assert response.status_code == 200, response.text
    answered = response.json()
    assert answered["intent"] == "tasks_of_organization"
    assert any("县商务局" in each["quote"] for each in answered["evidence"])


def test_methods(api: httpx.Client) -> None:
    refused = api.put("/api/v1/tasks")
    assert refused.status_code == 405
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["allow"] == "GET"


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("tasks/none", "zh-CN"),
        ("tasks/none?lang=en", "en"),
        ("tasks?limit=0&lang=en", "en"),
        ("tasks?limit=0&lang=zh", "zh-CN"),
    ],
)
def test_languages(api: httpx.Client, path: str, language: str) -> None:
    response = api.get(f"/api/v1/{path}", headers={"Accept-Language": "en"})
    assert response.headers["content-language"] == language
    chinese = any("\u4e00" <= character <= "\u9fff" for character in response.json()["title"])
    assert chinese == (language == "zh-CN")


def test_a_cursor_of_another_order_is_refused(api: httpx.Client) -> None:
    following = api.get("/api/v1/tasks?limit=1&sort=title").json()["next"]
    refused = api.get(f"/api/v1/tasks?limit=1&sort=deadline&cursor={following}")
    assert refused.json()["type"] == "urn:zeren:problem:invalid-cursor"
