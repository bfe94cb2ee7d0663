"""Values as a reader expects to see them: goals, dates, roles."""

from datetime import date, datetime
from functools import partial

from app.lookups.targets import Target
from app.pages.words import words
from app.settings import Language
from schema.judgement import Correction

_SIGNS = {"=": "", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< "}
_LAST_DAY = (12, 31)


def goal(target: Target) -> str:
    """What is to be reached: ``≥ 25 亿元``, ``全覆盖``."""
    if target.value is None:
        return target.qualitative or ""
    unit = target.unit or ""
    space = "" if unit == "%" else " "
    return f"{_SIGNS[target.comparator]}{target.value:,.10g}{space}{unit}".strip()


def due(deadline: date | None, language: Language) -> str:
    """A deadline: the last day of a year is its end."""
    if deadline is None:
        return ""
    if (deadline.month, deadline.day) == _LAST_DAY:
        return words(language)["end_of_year"].format(year=deadline.year)
    return deadline.isoformat()


def numeral(number: str) -> str:
    """A number before a title: ``3. ``, ``三、`` and ``（三）``."""
    if number.endswith(("）", ")", "〕")):
        return number
    return f"{number}. " if number[-1:].isascii() else f"{number}、"


def place(page: int | None, cell: str | None, language: Language) -> str:
    """Where on paper words stand: ``第 3 页 · 清单!C5``; empty for plain text."""
    number = words(language)["page_number"].format(page=page) if page else ""
    return " · ".join(part for part in (number, cell) if part)


def named(prefix: str, value: str, language: Language) -> str:
    """The word for one of a fixed set of values, e.g. of `role` and ``lead``."""
    return words(language)[f"{prefix}_{value.replace(' ', '_')}"]


def column(name: str, language: Language) -> str:
    """The heading of a column of an answer; one that has no word yet stands as it is."""
    return words(language).get(f"column_{name}", name)


def moment(at: datetime) -> str:
    """A time as the clock of the machine that serves the page shows it."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def corrected(correction: Correction, language: Language) -> list[tuple[str, str]]:
    """What a correction says is true instead, each under the name of its field."""
    said = correction.model_dump(mode="json", exclude_unset=True, exclude={"organization"})
    spoken = words(language)
    return [
        (name, spoken.get(f"{name}_{str(value).replace(' ', '_')}", str(value)))
        for name, value in said.items()
    ]


def in_language(language: Language) -> dict[str, object]:
    """The functions above as a template calls them."""
    return {
        "goal": goal,
        "numeral": numeral,
        "place": partial(place, language=language),
        "due": partial(due, language=language),
        "column": partial(column, language=language),
        "named": partial(named, language=language),
        "moment": moment,
        "corrected": partial(corrected, language=language),
    }
