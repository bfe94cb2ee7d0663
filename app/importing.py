"""A filled-in list compared with what was reported: what it adds, and what forbids taking it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.lookups import progress
from app.lookups.progress import Current, Whereabouts
from app.lookups.record import OrganizationName
from app.person import Person
from app.problems import Words
from app.reporting import not_allowed, submit
from app.returned import Filled, Trouble
from cypher.database import Database
from ingest.progress.reports import Entry
from schema.progress import Report


@dataclass(frozen=True)
class News:
    """A row that says something new; `since` was reported by others after the list was made."""

    filled: Filled
    document: str
    since: Report | None


@dataclass(frozen=True)
class Preview:
    """What taking a list would do. With `troubles` nothing is taken."""

    news: Sequence[News]
    troubles: Sequence[Trouble]
    unchanged: int


@dataclass(frozen=True)
class _Known:
    where: Whereabouts | None
    owners: Sequence[OrganizationName]
    state: Current


def preview(
    database: Database, person: Person, filled: Sequence[Filled], troubles: Iterable[Trouble] = ()
) -> Preview:
    """What the rows of a list would add."""
    known = _known(database, {each.subject for each in filled})
    found, told = list(troubles), []
    seen = set()
    for each in filled:
        about = known[each.subject]
        if wrong := list(_troubles(each, about, person)):
            found += wrong
        elif _is_new(each, about.state) and (key := _key(each)) not in seen:
            seen.add(key)
            since = next(iter(_since(each, about.state)), None)
            told.append(News(each, about.where.title if about.where else "", since))
    return Preview(told, found, len(filled) - len(told) if not found else 0)


def take(database: Database, person: Person, made: Preview, by: str) -> list[Report]:
    """Keep what a preview without troubles would add."""
    entries = [
        Entry(each.filled.subject, each.filled.reported, by, person.organization)
        for each in made.news
    ]
    return submit(database, person, entries) if entries else []


def _known(database: Database, ids: set[str]) -> dict[str, _Known]:
    where = progress.whereabouts(database, ids)
    owners = progress.responsible(database, ids)
    states = progress.current(database, sorted(ids))
    return {
        each: _Known(where.get(each), owners.get(each, []), states.get(each, Current()))
        for each in ids
    }


def _troubles(each: Filled, about: _Known, person: Person) -> Iterable[Trouble]:
    cell = each.cells.get("id", str(each.row))
    if about.where is None:
        yield Trouble(
            cell,
            Words(
                "图谱里没有这个编号：文件重新载入过，或编号被改动。请重新下载清单。",
                "The graph lacks this id: its document was loaded again, or the id was changed. "
                "Download the list again.",
            ),
        )
    elif about.where.superseded:
        yield Trouble(
            cell,
            Words(
                f"《{about.where.title}》已被新版取代。请下载现行版本的清单。",
                f"《{about.where.title}》 is superseded; download the list of the one in force.",
            ),
        )
    elif refusal := not_allowed(person, about.owners):
        yield Trouble(cell, refusal.detail)
    elif each.subject.startswith("measure-") and each.said.value is not None:
        yield Trouble(
            each.cells.get("value", str(each.row)),
            Words(
                "举措没有完成值；请填在主要指标清单里，这里留空。",
                "A measure has no value; give it in the list of indicators.",
            ),
        )


def _is_new(each: Filled, state: Current) -> bool:
    """Whether a row says other than what it was given with, and was not taken already."""
    base = _base(each, state)
    if base and each.project is None and base.said == each.reported:
        return False
    return all(told.said != each.reported for told in _since(each, state))


def _base(each: Filled, state: Current) -> Report | None:
    """The report that the row showed when the list was made."""
    return next((told.report for told in state.history if told.report.id == each.base), None)


def _since(each: Filled, state: Current) -> list[Report]:
    """What was reported after the list was made, the latest first."""
    found: list[Report] = []
    for told in state.history:
        if told.report.id == each.base:
            break
        found.append(told.report)
    return found


def _key(each: Filled) -> tuple[str, str]:
    return each.subject, each.reported.model_dump_json()
