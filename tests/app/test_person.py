"""Who may read and change: by accounts, by where the site is open to, and by the setting."""

from base64 import b64encode

import httpx
import pytest

from app import accounts, passwords
from app.attempts import Attempts
from app.problems import ProblemError
from app.signing import sign_in as begin
from ingest.loading.load import load
from schema.account import AccountRole
from tests.app import people
from tests.app.people import ELSEWHERE, PASSWORD
from tests.samples import plan
from tests.servers.store import Store

NAMED = {"hosts": ("plan.example", "127.0.0.1")}
DECISION = {"subject": "target-none", "verdict": "accept", "by": "林"}

# A page, its API, and a change over each: the statuses, where nobody is signed in.
PATHS = ("/tasks", "/api/v1/tasks", "/review", "/api/v1/judgements")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", people.QUICK)


@pytest.fixture
def empty(embedded: Store) -> Store:
    embedded.wipe()
    return embedded


def _statuses(client: httpx.Client, **headers: str) -> tuple[int, ...]:
    read = [client.get(path, headers=headers).status_code for path in PATHS[:2]]
    page = client.post(PATHS[2], data=DECISION, headers=headers).status_code
    return (*read, page, client.post(PATHS[3], json=DECISION, headers=headers).status_code)


@pytest.mark.parametrize(
    ("accounts", "settings", "here", "elsewhere"),
    [
        # 404: the change was let in, and there is no such target.
        (False, {}, (200, 200, 404, 404), (403, 403, 403, 403)),
        (False, {"reading": "open"}, (200, 200, 404, 404), (200, 200, 403, 403)),
        (False, {"reading": "signed-in"}, (200, 200, 404, 404), (403, 403, 403, 403)),
        (False, NAMED, (403, 403, 403, 403), (403, 403, 403, 403)),
        (False, NAMED | {"reading": "open"}, (200, 200, 403, 403), (200, 200, 403, 403)),
        (True, {}, (200, 200, 303, 401), (303, 401, 303, 401)),
        (True, {"reading": "open"}, (200, 200, 303, 401), (200, 200, 303, 401)),
        (True, {"reading": "signed-in"}, (303, 401, 303, 401), (303, 401, 303, 401)),
        (True, NAMED, (303, 401, 303, 401), (303, 401, 303, 401)),
        (True, NAMED | {"reading": "open"}, (200, 200, 303, 401), (200, 200, 303, 401)),
    ],
)
def test_who_is_not_signed_in(
    empty: Store,
    accounts: bool,
    settings: dict[str, object],
    here: tuple[int, ...],
    elsewhere: tuple[int, ...],
) -> None:
    if accounts:
        people.add(empty.database)
    with people.site(empty, **settings) as client:
        assert _statuses(client) == here
        assert _statuses(client, **ELSEWHERE) == elsewhere


def test_a_site_without_accounts_tells_how_to_make_the_first(empty: Store) -> None:
    with people.site(empty, **NAMED) as client:
        for said in (client.get("/").text, client.get("/sign-in").text):
            assert "zeren accounts add 名字 --role administrator" in said
        refused = client.post("/api/v1/judgements", json=DECISION).json()
        assert refused["type"] == "urn:zeren:problem:no-accounts"
        assert "--role administrator" in refused["detail"]


def test_health_assets_and_signing_in_are_for_everybody(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty, **NAMED) as client:
        for path in ("/api/v1/health/live", "/api/v1/health/ready", "/sign-in"):
            assert client.get(path).status_code == 200
        assert client.get("/assets/site.css").status_code == 200
        assert client.get("/api/v1/openapi.json").status_code == 401


@pytest.mark.parametrize(
    ("role", "statuses"),
    [
        ("reader", (200, 200, 403, 403)),
        ("coordinator", (200, 200, 404, 404)),
        ("administrator", (200, 200, 404, 404)),
    ],
)
def test_roles(empty: Store, role: AccountRole, statuses: tuple[int, ...]) -> None:
    people.add(empty.database)
    account = people.add(empty.database, "wang", role)
    headers = people.token(empty.database, account)
    with people.site(empty, **NAMED) as client:
        decision = {name: value for name, value in DECISION.items() if name != "by"}
        read = [client.get(path, headers=headers).status_code for path in PATHS[:2]]
        page = client.post(PATHS[2], data=decision, headers=headers).status_code
        api = client.post(PATHS[3], json=decision, headers=headers).status_code
        assert (*read, page, api) == statuses


def test_a_reporter_is_refused_to_decide_in_words(empty: Store) -> None:
    load(empty.database, plan())
    people.add(empty.database)
    bureau = plan().tasks[0].measures[0].responsibilities[0].organization
    people.add(empty.database, "wang", "reporter", bureau.id, "王填报")
    with people.site(empty, **NAMED) as client:
        assert people.sign_in(client, "wang").status_code == 303
        me = client.get("/api/v1/me").json()
        assert (me["display_name"], me["organization"]) == ("王填报", bureau.id)
        assert me["rights"] == ["read", "report"]
        page = client.post("/review", data={"subject": "x", "verdict": "accept"})
        assert page.status_code == 403
        assert "您的账号不能做这件事" in page.text
        assert "王填报" in page.text
        fact = f"/documents/{plan().document.id}/facts/{plan().targets[0].id}"
        for path in ("/review", "/judgements", fact):
            shown = client.get(path)
            assert shown.status_code == 200
            assert 'method="post" action="/review"' not in shown.text
            assert "/undo" not in shown.text
        for path in ("/accounts", "/audit", "/api/v1/accounts", "/api/v1/audit"):
            assert client.get(path).status_code == 403
        masthead = client.get("/").text
        assert 'href="/audit"' not in masthead
        assert 'href="/accounts"' not in masthead


@pytest.mark.parametrize(
    "value",
    ["Bearer wrong", "Bearer", "Basic !!", "Basic " + b64encode(b"lin").decode(), "x"],
)
def test_a_token_that_fits_nobody_is_never_taken_for_a_visitor(empty: Store, value: str) -> None:
    with people.site(empty, reading="open") as client:
        for path in ("/tasks", "/api/v1/tasks"):
            answer = client.get(path, headers={"Authorization": value})
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"].startswith('Bearer realm="zeren"')
        people.add(empty.database)
        assert client.get("/tasks", headers={"Authorization": value}).status_code == 401


def test_a_calendar_sends_a_name_and_a_token(empty: Store) -> None:
    account = people.add(empty.database, "林")
    people.add(empty.database, "zhou")
    token = people.token(empty.database, account)["Authorization"].removeprefix("Bearer ")

    def asked(name: str, password: str) -> int:
        both = b64encode(f"{name}:{password}".encode()).decode()
        headers = {"Authorization": f"Basic {both}"}
        return client.get("/api/v1/me", headers=headers).status_code

    with people.site(empty, **NAMED) as client:
        assert asked("林", token) == 200
        assert asked("zhou", token) == 401
        assert asked("林", PASSWORD) == 401
        wrong = client.get("/api/v1/me", auth=("lin", "wrong"))
        assert "Basic" in wrong.headers["www-authenticate"]
        assert "Basic" not in client.get("/api/v1/me").headers["www-authenticate"]


def test_a_token_does_not_change_what_its_owner_signs_in_with(empty: Store) -> None:
    headers = people.token(empty.database, people.add(empty.database))
    with people.site(empty) as client:
        for path in ("/account/tokens", "/account/password"):
            refused = client.post(path, headers=headers, data={"label": "x"})
            assert refused.status_code == 403


def test_a_session_is_a_cookie_that_scripts_do_not_see(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty, **NAMED) as client:
        plain = people.sign_in(client).headers["set-cookie"]
        assert "HttpOnly" in plain
        assert "SameSite=lax" in plain
        assert "Secure" not in plain
        first = client.cookies["zeren_session"]
        assert first not in str(empty.contents())
        client.headers["X-Forwarded-Proto"] = "https"
        assert "Secure" in people.sign_in(client).headers["set-cookie"]
        client.headers.pop("X-Forwarded-Proto")
        client.cookies.clear()
        client.cookies.set("zeren_session", first)
        assert client.get("/tasks").status_code == 303, "signing in anew ends the session before"


def test_signing_out_ends_the_session(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty, **NAMED) as client:
        people.sign_in(client)
        secret = client.cookies["zeren_session"]
        assert client.get("/tasks").headers["cache-control"] == "no-store"
        assert client.post("/sign-out").status_code == 303
        client.cookies.set("zeren_session", secret)
        assert client.get("/tasks").status_code == 303


def test_nobody_is_signed_in_or_out_by_another_site(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty) as client:
        client.headers["Origin"] = "https://evil.example"
        assert people.sign_in(client).status_code == 403
        assert client.post("/sign-out").status_code == 403


def test_a_refusal_does_not_tell_whether_there_is_such_an_account(empty: Store) -> None:
    people.add(empty.database)
    people.add(empty.database, "zhou", "reader")
    with people.site(empty) as client:
        answers = [
            people.sign_in(client, "lin", "wrong"),
            people.sign_in(client, "nobody", "wrong"),
            people.sign_in(client, "", ""),
            people.sign_in(client, "lin", "x" * 1000),
        ]
        said = {each.text.replace('value="lin"', "").replace('value="nobody"', "")
                for each in answers[:2]}  # fmt: skip
        assert {each.status_code for each in answers} == {403}
        assert len({each.replace('value=""', "") for each in said}) == 1
        huge = people.sign_in(client, "lin", "x" * 100_000)
        assert huge.status_code == 413
        hostile = people.sign_in(client, '"><img src=x>\x00\u202e', "wrong")
        assert hostile.status_code == 403
        assert "<img" not in hostile.text


def test_too_many_attempts_are_told_when_to_try_again(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty) as client:
        for _ in range(10):
            assert people.sign_in(client, "ＬＩＮ", "wrong").status_code == 403
        refused = people.sign_in(client)
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 900
        assert "分钟后重试" in refused.text
        logged = empty.run("MATCH (e:AuditEntry {action: 'sign_in_refused'}) RETURN e.by AS by")
        assert logged == [{"by": "lin"}] * 10, "those that were not looked at are not logged"
        assert people.sign_in(client, "zhou", "wrong").status_code == 403


@pytest.mark.parametrize(
    ("back", "status"),
    [
        ("/tasks?role=lead", 303),
        ("https://evil.example/", 422),
        ("//evil.example", 422),
        ("/\\evil.example", 422),
        ("/\t/evil.example", 422),
        ("javascript:alert(1)", 422),
    ],
)
def test_signing_in_leads_back_to_pages_of_this_site(empty: Store, back: str, status: int) -> None:
    people.add(empty.database)
    with people.site(empty) as client:
        form = {"name": "lin", "password": PASSWORD, "back": back}
        answer = client.post("/sign-in", data=form)
        assert answer.status_code == status
        if status == 303:
            assert answer.headers["location"] == back
        else:
            assert client.get("/sign-in", params={"back": back}).status_code == 422


def test_where_one_wanted_to_go_is_kept(empty: Store) -> None:
    people.add(empty.database)
    with people.site(empty, **NAMED) as client:
        sent = client.get("/tasks?role=lead&deadline_to=2027-12-31").headers["location"]
        assert sent == "/sign-in?back=%2Ftasks%3Frole%3Dlead%26deadline_to%3D2027-12-31"
        assert 'value="/tasks?role=lead&amp;deadline_to=2027-12-31"' in client.get(sent).text
        for path in ("/desk.json", "/explore.json"):
            refused = client.get(path)
            assert refused.status_code == 401, "a page is of no use to who reads JSON"
            assert refused.json()["type"] == "urn:zeren:problem:sign-in-needed"


def test_an_account_that_is_disabled_while_its_password_is_looked_at(
    empty: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.add(empty.database)
    zhou = people.add(empty.database, "zhou", "reader")

    def rehashed(password: str, kept: str) -> None:
        accounts.set_disabled(empty.database, zhou, True, by="lin")

    monkeypatch.setattr(passwords, "rehashed", rehashed)
    with pytest.raises(ProblemError):
        begin(empty.database, Attempts(), "zhou", PASSWORD, "192.0.2.7")
    assert empty.run("MATCH (s:Session) RETURN s.id AS id") == []
