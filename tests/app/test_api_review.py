"""The queue and its decisions over HTTP."""

from collections.abc import Iterator

import httpx
import pytest

from ingest.loading.load import load
from tests.app.review_plan import doubtful
from tests.servers.store import Store

LIN = {"by": "林督查", "why": "核对过原文"}


@pytest.fixture
def client(store: Store, served: str) -> Iterator[httpx.Client]:
    load(store.database, doubtful())
    with httpx.Client(base_url=f"{served}/api/v1", timeout=60) as client:
        yield client


def waiting(client: httpx.Client, **wanted: str) -> list[dict[str, str]]:
    items: list[dict[str, str]] = client.get("/review", params=wanted).json()["items"]
    return items


def test_a_decision_takes_its_subject_off_the_queue(client: httpx.Client) -> None:
    [target] = waiting(client, kind="target")
    said = {"value": 320, "deadline": "2028-12-31"}
    decision = {"subject": target["subject"], "verdict": "correct", "correction": said, **LIN}
    made = client.post("/judgements", json=decision)
    assert made.status_code == 200
    assert made.json()["by"] == "林督查"
    assert waiting(client, kind="target") == []
    [corrected] = client.get("/targets", params={"indicator": "民宿"}).json()["items"]
    assert (corrected["value"], corrected["deadline"]) == (320, "2028-12-31")
    undone = client.post(f"/judgements/{made.json()['id']}/undo", json={"by": "周督查"})
    assert undone.json()["undone"]["by"] == "周督查"
    assert [each["subject"] for each in waiting(client, kind="target")] == [target["subject"]]


def test_the_same_decision_twice_is_one(client: httpx.Client) -> None:
    [target] = waiting(client, kind="target")
    decision = {"subject": target["subject"], "verdict": "reject", **LIN}
    again = decision | {"document": doubtful().document.id}
    first = client.post("/judgements", json=decision).json()
    assert client.post("/judgements", json=again).json()["id"] == first["id"]
    assert len(client.get("/judgements").json()["items"]) == 1


@pytest.mark.parametrize(
    ("decision", "status", "code"),
    [
        ({"subject": "target-none", "verdict": "accept", "by": "林"}, 404, "not-found"),
        ({"subject": "org-none", "verdict": "same", "by": "林"}, 404, "not-found"),
        ({"subject": "target-none", "verdict": "accept", "by": " "}, 422, "invalid-input"),
        ({"subject": "target-none", "verdict": "maybe", "by": "林"}, 422, "invalid-input"),
    ],
)
def test_what_cannot_be_decided_is_explained(
    client: httpx.Client, decision: dict[str, str], status: int, code: str
) -> None:
    refused = client.post("/judgements", json=decision)
    assert refused.status_code == status
    assert refused.json()["type"] == f"urn:zeren:problem:{code}"
    assert client.get("/judgements").json()["items"] == []


def test_a_verdict_that_does_not_fit_is_explained(client: httpx.Client) -> None:
    [target] = waiting(client, kind="target")
    refused = client.post(
        "/judgements", json={"subject": target["subject"], "verdict": "same", "by": "林"}
    )
    assert refused.status_code == 422
    assert "accept、correct、reject" in refused.json()["detail"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_nobody_decides_from_another_site(client: httpx.Client, headers: dict[str, str]) -> None:
    [target] = waiting(client, kind="target")
    decision = {"subject": target["subject"], "verdict": "reject", **LIN}
    refused = client.post("/judgements", json=decision, headers=headers)
    assert refused.status_code == 403
    assert "别的网站" in refused.json()["detail"]
    assert len(waiting(client, kind="target")) == 1
