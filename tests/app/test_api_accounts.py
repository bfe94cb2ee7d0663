"""Accounts, the audit log and names under decisions over HTTP."""

from collections.abc import Iterator

import httpx
import pytest

from app import passwords
from ingest.loading.load import load
from tests.app import people
from tests.app.people import PASSWORD
from tests.app.review_plan import doubtful
from tests.samples import plan
from tests.servers.store import Store

BUREAU = plan().tasks[0].measures[0].responsibilities[0].organization


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", people.QUICK)


@pytest.fixture
def client(store: Store) -> Iterator[httpx.Client]:
    """Asks in the name of an administrator, 林督查."""
    account = people.add(store.database, display_name="林督查")
    with people.site(store) as asking:
        asking.base_url = asking.base_url.join("/api/v1/")
        asking.headers.update(people.token(store.database, account))
        yield asking


def _add(client: httpx.Client, **more: str) -> httpx.Response:
    new = {"name": "wang", "role": "reader", "password": PASSWORD} | more
    return client.post("accounts", json=new)


def _entries(client: httpx.Client, **wanted: str) -> list[tuple[str, str]]:
    items = client.get("audit", params={"sort": "-at"} | wanted).json()["items"]
    return [(each["by"], each["action"]) for each in items]


def test_an_administrator_adds_changes_and_disables(client: httpx.Client, store: Store) -> None:
    load(store.database, plan())
    made = _add(client, role="reporter", organization=BUREAU.name, display_name="王填报")
    assert made.status_code == 200
    account = made.json()
    assert account["organization"] == {"id": BUREAU.id, "name": BUREAU.name}
    assert PASSWORD not in made.text
    assert "argon2" not in made.text
    promoted = client.post(f"accounts/{account['id']}/role", json={"role": "coordinator"}).json()
    assert (promoted["role"], promoted["organization"]) == ("coordinator", None)
    changed = client.post(f"accounts/{account['id']}/password", json={"password": PASSWORD[::-1]})
    assert changed.status_code == 200
    assert client.post(f"accounts/{account['id']}/disable").json()["disabled"]
    assert not client.post(f"accounts/{account['id']}/enable").json()["disabled"]
    assert [each["name"] for each in client.get("accounts").json()] == ["lin", "wang"]
    assert _entries(client, subject=account["id"]) == [
        ("林督查", "account_enabled"),
        ("林督查", "account_disabled"),
        ("林督查", "password_set"),
        ("林督查", "account_changed"),
        ("林督查", "account_added"),
    ]


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"name": "ＬＩＮ"}, 409, "account-taken"),
        ({"display_name": "林督查"}, 409, "account-taken"),
        ({"name": "a\nb"}, 422, "account-name"),
        ({"name": "a:b"}, 422, "account-name"),
        ({"name": "林" * 61}, 422, "account-name"),
        ({"password": "short"}, 422, "password"),
        ({"password": "wang is my name"}, 422, "password"),
        ({"password": "x" * 1001}, 422, "invalid-input"),
        ({"role": "king"}, 422, "invalid-input"),
        ({"role": "reporter"}, 422, "account-organization"),
        ({"role": "reporter", "organization": "没有这个局"}, 422, "organization"),
        ({"organization": "org-none"}, 422, "account-organization"),
    ],
)
def test_an_account_that_cannot_be_is_explained(
    client: httpx.Client, more: dict[str, str], status: int, code: str
) -> None:
    refused = _add(client, **more)
    assert refused.status_code == status
    assert refused.json()["type"] == f"urn:zeren:problem:{code}"
    assert more.get("password", PASSWORD) not in refused.text
    assert len(client.get("accounts").json()) == 1


def test_the_last_administrator_cannot_be_disabled(client: httpx.Client) -> None:
    own = client.get("me").json()["id"]
    for path, sent in ((f"accounts/{own}/disable", None), (f"accounts/{own}/role", "reader")):
        refused = client.post(path, json={"role": sent} if sent else None)
        assert refused.status_code == 409
        assert "最后一个" in refused.json()["detail"]
    assert client.post("accounts/account-none/disable").status_code == 404


def test_the_log_is_turned_page_by_page(client: httpx.Client) -> None:
    for number in range(4):
        _add(client, name=f"reader {number}")
    first = client.get("audit", params={"sort": "-at", "limit": 3}).json()
    rest = client.get("audit", params={"sort": "-at", "limit": 3, "cursor": first["next"]}).json()
    times = [each["at"] for each in (*first["items"], *rest["items"])]
    assert len(times) == 6
    assert times == sorted(times, reverse=True)
    assert client.get("audit", params={"action": "flown"}).status_code == 422


def test_decisions_bear_the_name_of_the_account(client: httpx.Client, store: Store) -> None:
    load(store.database, doubtful())
    [target] = client.get("review", params={"kind": "target"}).json()["items"]
    decision = {"subject": target["subject"], "verdict": "accept"}
    other = client.post("judgements", json=decision | {"by": "周督查"})
    assert other.status_code == 422
    assert other.json()["type"] == "urn:zeren:problem:other-name"
    made = client.post("judgements", json=decision | {"by": "林督查"}).json()
    assert made["by"] == "林督查"
    undone = client.post(f"judgements/{made['id']}/undo", json={}).json()
    assert undone["undone"]["by"] == "林督查"


def test_without_accounts_a_decision_is_signed(store: Store) -> None:
    load(store.database, doubtful())
    with people.site(store) as client:
        decision = {"subject": doubtful().targets[-1].id, "verdict": "accept"}
        refused = client.post("/api/v1/judgements", json=decision)
        assert refused.status_code == 422
        assert refused.json()["type"] == "urn:zeren:problem:no-name"
        made = client.post("/api/v1/judgements", json=decision | {"by": "林"})
        assert made.json()["by"] == "林"


def test_accounts_are_no_part_of_the_graph_that_is_shown(
    client: httpx.Client, store: Store
) -> None:
    load(store.database, plan())
    client.base_url = client.base_url.join("/")
    del client.headers["Authorization"]
    people.sign_in(client)
    hidden = store.run(
        "MATCH (n) WHERE n:Account OR n:Session OR n:Token "
        "RETURN n.id AS id, n.password AS password, n.digest AS digest"
    )
    secrets = {each["password"] or each["digest"] or each["id"] for each in hidden}
    assert len(hidden) == 3
    ids = [each["id"] for each in hidden]
    for path in ("/api/v1/graph/neighbourhood", "/explore.json", "/explore", "/explore.html"):
        for identity in ids:
            for name in ("node", "at", "around"):
                shown = client.get(path, params={name: identity}).text
                assert not any(secret in shown for secret in secrets if secret not in ids)
                assert '"lin"' not in shown
    for identity in ids:
        answer = client.get("/api/v1/graph/neighbourhood", params={"node": identity})
        assert answer.status_code == 404
        ends = {"start": identity, "end": plan().document.id}
        assert client.get("/api/v1/graph/path", params=ends).status_code == 404
    for path in ("/api/v1/search?q=lin", "/api/v1/accounts", "/api/v1/audit", "/api/v1/me",
                 "/account", "/accounts", "/audit"):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert not any(secret in answer.text for secret in secrets), path
