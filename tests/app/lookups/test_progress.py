"""Lights are what the rule says, however they are asked for; lists are narrowed and turned."""

import weakref
from datetime import date

import pytest

from app.lookups import progress, reports
from app.lookups.lights import lights_of
from app.lookups.paging import Window, everything
from app.lookups.progress import LightCounts, ProgressFilter
from app.lookups.register import register_of
from ingest.loading.load import load, remove
from ingest.progress.reports import Entry, report, set_rule
from schema.lights import Rule
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


def test_a_light_follows_the_deadline_the_report_and_the_rule(loaded: Store) -> None:
    def lit(today: date) -> dict[str, str]:
        found = progress.find(loaded.database, ProgressFilter(), today=today)
        for each in found.items:
            narrowed = ProgressFilter(light=each.light)
            assert each.measure.id in ids(loaded, narrowed, today=today)
        return {each.measure.id: each.light for each in found.items}

    due = date(2027, 12, 31)
    assert lit(TODAY)[FARM.id] == "green"
    assert lit(due)[FARM.id] == "yellow"
    assert lit(date(2028, 1, 1))[FARM.id] == "red"
    assert lit(TODAY)[SALON.id] == "grey"
    say(loaded, FARM.id, "done")
    assert lit(date(2028, 1, 1))[FARM.id] == "green"
    say(loaded, FARM.id, "behind")
    assert lit(TODAY)[FARM.id] == "red"
    soon = (due - TODAY).days
    assert lit(TODAY)[TEA.id] == "green"
    set_rule(loaded.database, Rule(soon_days=min(soon, 366), stale_days=10, lag=0.1), "林督查")
    assert lit(TODAY)[TEA.id] == "yellow"


def test_lights_are_kept_until_something_changes(loaded: Store) -> None:
    table = register_of(loaded.database).measures
    first = lights_of(loaded.database, table, TODAY)
    assert lights_of(loaded.database, table, TODAY) is first
    assert lights_of(loaded.database, table, date(2028, 1, 1)) is not first
    say(loaded, FARM.id, "behind")
    after = lights_of(loaded.database, table, TODAY)
    assert after.statuses == {table.index("id")[FARM.id][0]: "behind"}
    old = weakref.ref(table)
    del table
    remove(loaded.database, page().document.id)
    assert len(register_of(loaded.database).measures.rows) == 3
    assert old() is None


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
    undated = [SALON.id, INNS.id]
    for sort, expected in (
        ("due", [TEA.id, FARM.id, *undated]),
        ("-due", [FARM.id, TEA.id, *undated[::-1]]),
    ):
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
    by_bureau = progress.count(loaded.database, ProgressFilter(), TODAY, "organization")
    assert LightCounts(LEADER, {"red": 1}) in by_bureau
    by_month = progress.count(loaded.database, ProgressFilter(), TODAY, "month")
    assert [(each.name, each.counts) for each in by_month] == [
        ("", {"red": 1, "green": 1, "grey": 2}),
        ("-", {"grey": 2}),
        ("2026-12", {"green": 1}),
        ("2027-12", {"red": 1}),
    ]
    narrowed = ProgressFilter(document=DOCUMENT)
    assert [each.total for each in progress.count(loaded.database, narrowed, TODAY)] == [3]


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
    assert reports.lost(loaded.database).items == [], "the former version has it in the same words"
    remove(loaded.database, plan().document.id)
    assert [each.id for each in reports.lost(loaded.database).items] == [second]
    logged = everything(reports.find, loaded.database, reports.ReportFilter(subject=SALON.id))
    assert [each.id for each in logged] == [first, second]


def test_who_is_responsible(loaded: Store) -> None:
    target = revised_plan().targets[0]
    found = progress.responsible(loaded.database, [FARM.id, target.id])
    owners = {each.organization.name for each in FARM.responsibilities}
    assert {each.name for each in found[FARM.id]} == owners
    assert found[target.id] == found[FARM.id]


def test_the_most_urgent_come_first_and_what_is_done_not_at_all(loaded: Store) -> None:
    say(loaded, FARM.id, "behind")
    say(loaded, INNS.id, "done")

    def urgent(start: int, count: int, wanted: ProgressFilter) -> tuple[int, list[str]]:
        total, found = progress.urgent(loaded.database, wanted, TODAY, start, count)
        return total, [each.measure.id for each in found]

    assert urgent(0, 50, ProgressFilter()) == (3, [FARM.id, TEA.id, SALON.id])
    assert urgent(1, 1, ProgressFilter()) == (3, [TEA.id])
    assert urgent(0, 50, ProgressFilter(light="green")) == (2, [TEA.id, INNS.id])
