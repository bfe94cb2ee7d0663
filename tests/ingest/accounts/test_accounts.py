"""Accounts, sessions and tokens in the graph, and the log of what became of them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.lookups import accounts as lookup
from app.lookups import audit
from app.lookups.audit import AuditFilter
from ingest.accounts import sessions, tokens
from ingest.accounts.accounts import AccountChange, AccountError, NewAccount, add, change
from ingest.accounts.sessions import IDLE, LONGEST, SignIn
from ingest.accounts.tokens import NewToken
from ingest.loading.load import load, remove
from ingest.review.decisions import decide, undo
from ingest.review.proposals import Proposal
from tests.samples import page, plan, revised_plan
from tests.servers.store import Store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
LIN = NewAccount("lin", "administrator", "hash", "林督查")
ZHOU = NewAccount("zhou", "administrator", "hash", "周督查")


def _signed_in(store: Store, account: str, digest: str = "digest") -> None:
    assert sessions.begin(
        store.database, digest, SignIn(account, "林督查", "192.0.2.7", NOW), LIN.password
    )


def _token(store: Store, account: str, digest: str = "token digest") -> str:
    new = NewToken(digest, "gest", "日历", NOW, NOW + timedelta(days=30))
    return tokens.make(store.database, account, new, "林督查")


def _log(store: Store, **wanted: str) -> list[tuple[str, str, str]]:
    found = audit.find(store.database, AuditFilter.model_validate(wanted)).items
    return [(each.by, each.action, each.detail) for each in found]


def _refused(store: Store, new: NewAccount) -> str:
    with pytest.raises(AccountError) as refused:
        add(store.database, new, "root")
    return refused.value.code


def test_the_first_is_an_administrator_and_names_are_given_once(store: Store) -> None:
    assert _refused(store, NewAccount("zhou", "reader", "hash")) == "first"
    lin = add(store.database, LIN, "root")
    assert [each.id for each in lookup.everyone(store.database)] == [lin]
    for name in ("lin", "ＬＩＮ", "林督查"):
        assert _refused(store, NewAccount(name, "reader", "hash")) == "taken"
    assert _refused(store, NewAccount("li", "reader", "hash", "Lin ")) == "taken"
    assert _log(store) == [("root", "account_added", "lin（administrator）")]


def test_a_reporter_has_a_bureau_and_nobody_else_has(store: Store) -> None:
    load(store.database, plan())
    add(store.database, LIN, "root")
    bureau = plan().tasks[0].measures[0].responsibilities[0].organization
    assert _refused(store, NewAccount("wang", "reporter", "hash")) == "organization"
    none = NewAccount("wang", "reporter", "hash", organization="org-none")
    assert _refused(store, none) == "organization"
    unfit = NewAccount("wang", "reader", "hash", organization=bureau.id)
    assert _refused(store, unfit) == "organization"
    wang = add(store.database, NewAccount("wang", "reporter", "hash", "", bureau.id), "root")
    known = lookup.get(store.database, wang).organization
    assert known
    assert (known.id, known.name) == (bureau.id, bureau.name)
    change(store.database, wang, AccountChange(role="reader"), "lin")
    assert lookup.get(store.database, wang).organization is None


def test_the_last_administrator_stays_one(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    for wanted in (AccountChange(disabled=True), AccountChange(role="reader")):
        with pytest.raises(AccountError, match="最后一个"):
            change(store.database, lin, wanted, "root")
    zhou = add(store.database, ZHOU, "root")
    change(store.database, zhou, AccountChange(disabled=True), "root")
    with pytest.raises(AccountError, match="最后一个"):
        change(store.database, lin, AccountChange(role="coordinator"), "root")
    change(store.database, zhou, AccountChange(disabled=False), "root")
    change(store.database, lin, AccountChange(role="coordinator"), "root")
    assert lookup.get(store.database, lin).role == "coordinator"


def test_what_changes_nothing_is_not_in_the_log(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    change(store.database, lin, AccountChange(role="administrator", disabled=False), "root")
    assert len(_log(store)) == 1


def test_a_session_ends_when_it_is_not_used_and_in_the_end(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    _signed_in(store, lin)

    def lasts(after: timedelta) -> bool:
        return lookup.of_session(store.database, "digest", NOW + after) is not None

    assert lasts(IDLE - timedelta(seconds=1))
    assert not lasts(IDLE)
    for days in range(1, 15):
        sessions.see(store.database, "digest", NOW + timedelta(days=days))
    assert lasts(LONGEST - timedelta(seconds=1))
    assert not lasts(LONGEST)
    assert lookup.of_session(store.database, "another", NOW) is None


def test_signing_in_forgets_what_is_over(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    _signed_in(store, lin)
    later = SignIn(lin, "林督查", "192.0.2.7", NOW + IDLE)
    assert sessions.begin(store.database, "later", later, LIN.password, "newer hash")
    assert [row["id"] for row in store.run("MATCH (s:Session) RETURN s.id AS id")] == ["later"]
    assert lookup.password_of(store.database, lin) == "newer hash"
    assert not sessions.begin(store.database, "too late", later, LIN.password)


def test_a_password_ends_sessions_and_disabling_ends_all(store: Store) -> None:
    lin, zhou = add(store.database, LIN, "root"), add(store.database, ZHOU, "root")
    _signed_in(store, lin)
    _signed_in(store, zhou, "zhou's")
    _token(store, lin)
    change(store.database, lin, AccountChange(password="another"), "zhou")
    assert lookup.of_session(store.database, "digest", NOW) is None
    assert lookup.of_session(store.database, "zhou's", NOW) is not None
    assert lookup.of_token(store.database, "token digest", NOW) is not None
    change(store.database, lin, AccountChange(disabled=True), "zhou")
    assert lookup.of_token(store.database, "token digest", NOW) is None
    change(store.database, lin, AccountChange(disabled=False), "zhou")
    assert lookup.tokens(store.database, lin) == []
    assert lookup.password_of(store.database, lin) == "another"


def test_a_token_is_its_accounts_until_it_expires_or_is_revoked(store: Store) -> None:
    lin, zhou = add(store.database, LIN, "root"), add(store.database, ZHOU, "root")
    identity = _token(store, lin)
    holder = lookup.of_token(store.database, "token digest", NOW)
    assert holder
    assert (holder.id, holder.display_name) == (lin, "林督查")
    assert lookup.of_token(store.database, "token digest", NOW + timedelta(days=30)) is None
    assert not tokens.revoke(store.database, zhou, identity, "周督查")
    assert tokens.revoke(store.database, lin, identity, "林督查")
    assert lookup.of_token(store.database, "token digest", NOW) is None
    assert _log(store, subject=identity) == [
        ("林督查", "token_made", "日历（…gest）"),
        ("林督查", "token_revoked", "日历"),
    ]


def test_sign_ins_are_logged_and_refused_ones_without_what_was_typed(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    _signed_in(store, lin)
    sessions.refuse(store.database, SignIn("", "", "192.0.2.8", NOW))
    sessions.end(store.database, "digest", lin, "林督查")
    assert lookup.of_session(store.database, "digest", NOW) is None
    assert _log(store)[1:] == [
        ("林督查", "sign_in", "192.0.2.7"),
        ("", "sign_in_refused", "192.0.2.8"),
        ("林督查", "sign_out", ""),
    ]


def test_documents_and_decisions_are_logged(store: Store) -> None:
    load(store.database, plan(), by="root")
    load(store.database, plan(), by="root")
    load(store.database, revised_plan(), by="root")
    load(store.database, page())
    remove(store.database, page().document.id, by="root")
    remove(store.database, "doc-none", by="root")
    owner = revised_plan().tasks[0].measures[0].responsibilities[0]
    made = decide(store.database, Proposal(owner.id, "accept", "林督查"))
    decide(store.database, Proposal(owner.id, "accept", "周督查"))
    undo(store.database, made.id, "周督查")
    titles = [each.document.title for each in (plan(), revised_plan(), page(), page())]
    assert _log(store) == [
        ("root", "document_loaded", titles[0]),
        ("root", "document_replaced", titles[1]),
        ("zeren", "document_loaded", titles[2]),
        ("root", "document_removed", titles[3]),
        ("林督查", "judgement", f"accept：{owner.mention}"),
        ("周督查", "judgement_undone", f"accept：{owner.mention}"),
    ]
    assert [action for _, action, _ in _log(store, by="督查")] == ["judgement", "judgement_undone"]
    assert len(_log(store, action="document_removed")) == 1


def test_a_change_that_fails_is_not_logged(store: Store) -> None:
    lin = add(store.database, LIN, "root")
    with pytest.raises(AccountError):
        change(store.database, lin, AccountChange(password="another", disabled=True), "root")
    assert len(_log(store)) == 1
    assert lookup.password_of(store.database, lin) == "hash"
