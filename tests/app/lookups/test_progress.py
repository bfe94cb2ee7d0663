"""Lights are what the rule says, however they are asked for; lists are narrowed and turned."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from app.lookups import progress, reports
from app.lookups.paging import Window, everything
from app.lookups.progress import Lights, ProgressFilter
from ingest.loading.load import load, remove
from ingest.progress.reports import Entry, report, set_rule
from schema.lights import LIGHTS, Pace, Rule, Standing, default_rule, signal
from schema.progress import Reported, Status
from tests.samples import page, plan, revised_plan
from tests.servers.store import Store

TODAY = date(2026, 7, 1)
FARM, SALON, INNS = (task.measures[0] for task in revised_plan().tasks)
TEA = page().tasks[0].measures[0]
LEADER = FARM.responsibilities[0].organization.id
DOCUMENT = revised_plan().document.id


@pytest.fixture
def loaded(store: Store) -> Store:
    for extraction in (plan(), page(), revised_plan()):
        load(store.database, extraction)
    return store


def say(store: Store, subject: str, status: Status, value: float | None = None) -> str:
    entry = Entry(subject, Reported(status=status, value=value), "陈科长")
    return report(store.database, [entry])[0].id


def ids(store: Store, wanted: ProgressFilter, limit: int = 50, today: date = TODAY) -> list[str]:
    found = progress.find(store.database, wanted, Window("due", limit), today=today)
    return [each.measure.id for each in found.items]


def _states() -> Iterator[dict[str, Any]]:
    """Every way to stand, in the properties of a measure."""
    day = timedelta(days=1)
    dues = [None, *(TODAY + days * day for days in (-1, 0, 30, 31))]
    spoken: list[Status | None] = [None, "not_started", "under_way", "behind", "done", "stopped"]
    days = [TODAY - 90 * day, TODAY - 91 * day]
    begun = date(2026, 1, 1)
    lasts = (date(2026, 12, 31) - begun).days
    for due, status, on, share in product(dues, spoken, days, (None, 0.29, 0.3)):
        yield {
            "due": due and due.isoformat(),
            "status": status,
            "reported_on": on.isoformat() if status else None,
            "behind": None if status is None else status == "behind",
            "share": share,
            "begun": None if share is None else begun.toordinal(),
            "lasts": None if share is None else lasts,
        }


def _expected(state: dict[str, Any], numbers: Rule) -> str:
    on, due, share = state["reported_on"], state["due"], state["share"]
    pace = None
    if share is not None:
        begun = date.fromordinal(state["begun"])
        pace = Pace(share, begun, begun + timedelta(days=state["lasts"]))
    standing = Standing(state["status"], on and date.fromisoformat(on), bool(state["behind"]), pace)
    return signal(numbers, due and date.fromisoformat(due), standing, TODAY).light


@pytest.mark.parametrize(
    "numbers", [default_rule(), Rule(soon_days=31, stale_days=10, lag=0.0)], ids=["own", "office"]
)
def test_statements_light_what_the_rule_lights(store: Store, numbers: Rule) -> None:
    load(store.database, plan())
    set_rule(store.database, numbers, "林督查")
    states = {f"measure-{at:04}": state for at, state in enumerate(_states())}
    usual: dict[str, object] = {
        "text": "x",
        "section": "",
        "held": "nobody",
        "owners": [],
        "divisions": [],
    }
    usual |= {"in_force": True, "document": plan().document.id, "quote": "x", "start": 0, "end": 1}
    rows = [
        {"id": each, "agenda": f"{state['due'] or '9999'} {each}", **usual, **state}
        for each, state in states.items()
    ]
    store.run("MATCH (m:Measure) DETACH DELETE m")
    store.run(
        "MATCH (t:Task {id: $task}) UNWIND $rows AS row CREATE (m:Measure {id: row.id}) "
        "SET m += row CREATE (t)-[:HAS_MEASURE]->(m)",
        task=plan().tasks[0].id,
        rows=rows,
    )
    [counted] = progress.lights(store.database, ProgressFilter(), TODAY)
    for light in LIGHTS:
        wanted = {each for each, state in states.items() if _expected(state, numbers) == light}
        assert wanted
        for document in (None, plan().document.id):
            narrowed = ProgressFilter(light=light, document=document)
            assert set(ids(store, narrowed, 1000)) == wanted, light
        assert counted.counts[light] == len(wanted)


def test_lists_are_narrowed(loaded: Store) -> None:
    say(loaded, SALON.id, "behind")
    say(loaded, INNS.id, "done")
    for wanted, found in (
        (ProgressFilter(), [TEA.id, FARM.id, SALON.id, INNS.id]),
        (ProgressFilter(light="red"), [SALON.id]),
        (ProgressFilter(light="green"), [TEA.id, FARM.id, INNS.id]),
        (ProgressFilter(status="done"), [INNS.id]),
        (ProgressFilter(organization=LEADER), [FARM.id]),
        (ProgressFilter(organization=LEADER, role="cooperating"), []),
        (ProgressFilter(document=DOCUMENT), [FARM.id, SALON.id, INNS.id]),
        (ProgressFilter(document=DOCUMENT, organization=LEADER), [FARM.id]),
        (ProgressFilter(division="330329"), [TEA.id]),
        (ProgressFilter(section="没有的"), []),
        (ProgressFilter(deadline_to=date(2026, 12, 31)), [TEA.id]),
        (ProgressFilter(deadline_from=date(2027, 1, 1)), [FARM.id]),
    ):
        assert set(ids(loaded, wanted)) == set(found), wanted
        assert ids(loaded, wanted)[:2] == found[:2] or len(found) > 2


def test_a_list_is_turned_page_by_page(loaded: Store) -> None:
    whole = ids(loaded, ProgressFilter())
    for sort, expected in (("due", whole), ("-due", whole[::-1])):
        found, cursor = [], None
        while True:
            window = Window.of(sort, 1, cursor)
            turned = progress.find(loaded.database, ProgressFilter(), window, today=TODAY)
            found += [each.measure.id for each in turned.items]
            cursor = turned.next
            if cursor is None:
                break
        assert found == expected


def test_lights_are_counted_by_bureau_and_month(loaded: Store) -> None:
    say(loaded, FARM.id, "behind")
    by_bureau = progress.lights(loaded.database, ProgressFilter(), TODAY, "organization")
    assert Lights(LEADER, {"red": 1}) in by_bureau
    by_month = progress.lights(loaded.database, ProgressFilter(), TODAY, "month")
    assert [(each.name, each.counts) for each in by_month] == [
        ("", {"red": 1, "green": 1, "grey": 2}),
        ("-", {"grey": 2}),
        ("2026-12", {"green": 1}),
        ("2027-12", {"red": 1}),
    ]
    narrowed = ProgressFilter(document=DOCUMENT)
    assert [each.total for each in progress.lights(loaded.database, narrowed, TODAY)] == [3]


def test_a_figure_that_lags_is_told(loaded: Store) -> None:
    target = revised_plan().targets[0]
    say(loaded, target.id, "under_way", value=1.0)
    day = date(2026, 11, 1)
    found = progress.find(loaded.database, ProgressFilter(document=DOCUMENT), today=day)
    reasons = {each.measure.id: each.reason for each in found.items}
    assert reasons[FARM.id] == "lagging"
    state = progress.current(loaded.database, [target.id])[target.id]
    assert state.last
    assert (state.last.value, len(state.history)) == (1.0, 1)


def test_what_no_document_in_force_holds_is_listed(loaded: Store) -> None:
    first, second = say(loaded, SALON.id, "under_way"), say(loaded, SALON.id, "behind")
    say(loaded, TEA.id, "done")
    assert reports.lost(loaded.database).items == []
    remove(loaded.database, DOCUMENT)
    assert [each.id for each in reports.lost(loaded.database).items] == [second]
    logged = everything(reports.find, loaded.database, reports.ReportFilter(subject=SALON.id))
    assert [each.id for each in logged] == [first, second]


def test_who_is_responsible(loaded: Store) -> None:
    target = revised_plan().targets[0]
    found = progress.responsible(loaded.database, [FARM.id, target.id])
    owners = {each.organization.name for each in FARM.responsibilities}
    assert {each.name for each in found[FARM.id]} == owners
    assert found[target.id] == found[FARM.id]
