"""The desk is narrowed, ordered, counted and turned page by page."""

from datetime import date

import pytest

from app.lookups import desk
from app.lookups.desk import DeskFilter
from app.lookups.paging import Window
from app.problems import ProblemError
from cypher.database import Database
from ingest.loading.ledger import section_of
from tests.samples import plan, revised_plan

TODAY = date(2026, 11, 24)
FORMER = plan().document.id
LEADER, SUPPORTER = revised_plan().tasks[0].measures[0].responsibilities

VEGETABLES, SALON, INNS, TEA = (
    "到2027年蔬菜产值达到15亿元以上。",
    "新建客厅8个。",
    "力争民宿达到300家。",
    "2026年茶叶产值突破20亿元",
)


def _texts(graph: Database, wanted: DeskFilter, sort: str = "") -> list[str]:
    return [each.text for each in desk.find(graph, wanted, Window(sort), TODAY).items]


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (DeskFilter(), [VEGETABLES, SALON, INNS, TEA]),
        (DeskFilter(held="nobody"), []),
        (DeskFilter(document=FORMER, held="nobody"), ["2025年通村公路优良率全覆盖。"]),
        (DeskFilter(document=FORMER, status="overdue"), ["2025年通村公路优良率全覆盖。"]),
        (DeskFilter(status="soon"), [TEA]),
        (DeskFilter(status="later"), [VEGETABLES]),
        (DeskFilter(status="undated"), [SALON, INNS]),
        (DeskFilter(status="later", deadline_to=date(2027, 1, 1)), []),
        (DeskFilter(deadline_from=date(2027, 1, 1)), [VEGETABLES]),
        (DeskFilter(has_target=False), [INNS]),
        (DeskFilter(document=FORMER, has_figure=False), ["2025年通村公路优良率全覆盖。"]),
        (DeskFilter(role="lead"), [VEGETABLES]),
        (DeskFilter(several_leads=True), []),
        (DeskFilter(organization=LEADER.organization.id, role="lead"), [VEGETABLES]),
        (DeskFilter(organization=LEADER.organization.id, role="cooperating"), []),
        (DeskFilter(organization=SUPPORTER.organization.id), [VEGETABLES]),
        (DeskFilter(division="330329"), [TEA]),
        (DeskFilter(division="330300", section="重点任务"), [VEGETABLES, SALON, INNS, TEA]),
        (DeskFilter(section="没有的板块"), []),
        (DeskFilter(words="蔬菜产值"), [VEGETABLES]),
        (DeskFilter(words="蔬菜产值", organization=LEADER.organization.id), [VEGETABLES]),
        (DeskFilter(words="蔬菜产值", division="330329"), []),
        (DeskFilter(words="AND ( OR \" ' *"), []),
    ],
)
def test_filters(graph: Database, wanted: DeskFilter, texts: list[str]) -> None:
    assert _texts(graph, wanted) == texts


def test_orders(graph: Database) -> None:
    assert _texts(graph, DeskFilter(), "due") == [TEA, VEGETABLES, SALON, INNS]
    assert _texts(graph, DeskFilter(), "-due")[:2] == [VEGETABLES, TEA]
    assert _texts(graph, DeskFilter(), "owner")[-1] == TEA
    assert _texts(graph, DeskFilter(), "-place") == [TEA, INNS, SALON, VEGETABLES]
    with pytest.raises(ProblemError, match="color"):
        _texts(graph, DeskFilter(), "color")


@pytest.mark.parametrize("sort", ["", "-place", "due", "-due", "owner"])
@pytest.mark.parametrize(
    "wanted",
    [DeskFilter(), DeskFilter(words="产值"), DeskFilter(division="330328")],
)
def test_pages_join_without_a_seam(graph: Database, wanted: DeskFilter, sort: str) -> None:
    whole = _texts(graph, wanted, sort)
    found: list[str] = []
    window = Window(sort, 1)
    while True:
        page = desk.find(graph, wanted, window, TODAY)
        found += [each.text for each in page.items]
        if page.next is None:
            break
        window = Window.of(sort, 1, page.next)
    assert found == whole
    assert len(whole) > 1


def test_counts_are_told_as_if_their_own_filter_were_not(graph: Database) -> None:
    counted = desk.counts(graph, DeskFilter(status="soon"), TODAY)
    assert counted.total == 1
    assert counted.facets["status"] == {"later": 1, "soon": 1, "undated": 2}
    assert counted.facets["held"] == {"named": 1}
    assert {counted.names[each] for each in counted.facets["document"]} == {
        "泰顺县在会上作交流发言"
    }


def test_all_rows_or_none(graph: Database) -> None:
    rows = desk.every(graph, DeskFilter(), "", TODAY, 4)
    assert rows is not None
    assert [each.text for each in rows] == [VEGETABLES, SALON, INNS, TEA]
    assert desk.every(graph, DeskFilter(), "", TODAY, 3) is None


def test_organizations_cross_sections(graph: Database) -> None:
    crossed = desk.crossed(graph, DeskFilter(document=revised_plan().document.id), TODAY)
    assert crossed.sections == ["重点任务"]
    lines = {name: cells for _, name, cells in crossed.lines()}
    cell = lines[LEADER.organization.name][0]
    assert cell is not None
    assert (cell.measures, cell.led) == (1, 1)


@pytest.mark.parametrize(
    ("path", "section"),
    [
        (["二、重点任务", "（一）海洋经济行动"], "（一）海洋经济行动"),
        (["（一）海洋经济行动", "1.做优渔业"], "（一）海洋经济行动"),
        (["重点任务"], "重点任务"),
        ([], ""),
    ],
)
def test_a_section_is_the_first_heading_that_names_an_action(path: list[str], section: str) -> None:
    assert section_of(path) == section
