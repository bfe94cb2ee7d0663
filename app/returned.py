"""A list that comes back filled in: what was written into which cell, and what cannot be taken.

Cells are read as they stand: a formula is told, never worked out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any, get_args

import openpyxl
from openpyxl.utils import get_column_letter
from pydantic import BaseModel, Field, ValidationError

from app.pages.words import words
from app.problems import ProblemError, Words
from app.settings import Language
from app.workbook import HEADING_ROW
from ingest.formats.archive import check_package
from ingest.formats.excel import DAMAGE
from ingest.formats.refusals import RefusalError, broken
from schema.progress import Reported, Status

# What an office prints at most (app/pages/prescribed), and room for rows of its own.
_ROWS = 6000
_COLUMNS = 60
_FILLED = ("status", "value", "note", "link")
_LANGUAGES: tuple[Language, ...] = get_args(Language)


class Filled(BaseModel):
    """A row that was filled in; `project` is the one of the measure that it tells of."""

    row: int
    subject: str = Field(max_length=200)
    project: str | None = Field(default=None, max_length=200)
    base: str | None = Field(default=None, max_length=200)
    said: Reported
    cells: dict[str, str] = {}

    @property
    def reported(self) -> Reported:
        """What it says of the measure or the target."""
        if self.project is None:
            return self.said
        note = f"【{self.project}】{self.said.note}"[:1000]
        return self.said.model_copy(update={"note": note})


@dataclass(frozen=True)
class Trouble:
    """Why a cell keeps the file from being taken."""

    cell: str
    what: Words


@dataclass(frozen=True)
class Returned:
    """What a file holds."""

    filled: Sequence[Filled]
    troubles: Sequence[Trouble]


def read_list(data: bytes) -> Returned:
    """What was filled into a list; raises `ProblemError` for a file that is no workbook."""
    if not data.startswith(b"PK"):
        raise _refused(
            Words(
                "这不是 Excel 文件（.xlsx）。请选择从清单页下载、填好的表。",
                "This is no Excel file (.xlsx); choose the list that was downloaded and filled in.",
            )
        )
    try:
        check_package(data)
        book = openpyxl.load_workbook(BytesIO(data), read_only=True)
        sheet = book.worksheets[0]
        rows = [list(row) for row in islice(sheet.iter_rows(max_col=_COLUMNS), _ROWS + HEADING_ROW)]
    except RefusalError as error:
        raise _refused(Words(error.zh, error.en)) from error
    except DAMAGE as error:
        refusal = broken("Excel 文件", "Excel file")
        raise _refused(Words(refusal.zh, refusal.en)) from error
    if len(rows) > _ROWS:
        raise _refused(
            Words(f"超过 {_ROWS} 行，请分开导入。", f"More than {_ROWS} rows; split it.")
        )
    headings = rows[HEADING_ROW - 1] if len(rows) >= HEADING_ROW else []
    return _read(rows[HEADING_ROW:], [_text(cell.value) for cell in headings])


def _read(rows: Sequence[Sequence[Any]], headings: Sequence[str]) -> Returned:
    language = max(_LANGUAGES, key=lambda each: len(set(headings) & set(_headings(each).values())))
    named = _headings(language)
    columns = {field: headings.index(name) for field, name in named.items() if name in headings}
    troubles = list(_odd_headings(headings, named))
    if troubles:
        return Returned([], troubles)
    filled: list[Filled] = []
    for number, row in enumerate(rows, HEADING_ROW + 1):
        cells = {
            field: f"{get_column_letter(column + 1)}{number}" for field, column in columns.items()
        }
        values = {field: row[at] if at < len(row) else None for field, at in columns.items()}
        found = list(_troubles(values, cells, language))
        troubles += found
        if not found and (one := _filled(values, cells, number, language, troubles)):
            filled.append(one)
    return Returned(filled, troubles)


def _headings(language: Language) -> dict[str, str]:
    """What the columns that are read are called."""
    spoken = words(language)
    named = {field: spoken[f"sheet_progress_{field}"] for field in _FILLED}
    return named | {"base": spoken["sheet_base"], "id": spoken["sheet_id"]}


def _odd_headings(headings: Sequence[str], named: Mapping[str, str]) -> Iterator[Trouble]:
    for name in named.values():
        if headings.count(name) != 1:
            yield Trouble(
                f"{HEADING_ROW}",
                Words(
                    f"第 {HEADING_ROW} 行里应当有且只有一列“{name}”，表头被改动过。"
                    "请从清单页重新下载，把内容填进去。",
                    f"Row {HEADING_ROW} must have one column “{name}”; the headings were changed. "
                    "Download the list again and fill that in.",
                ),
            )


def _troubles(
    values: Mapping[str, Any], cells: Mapping[str, str], language: Language
) -> Iterator[Trouble]:
    for field, cell in values.items():
        if getattr(cell, "data_type", None) == "f":
            yield Trouble(
                cells[field],
                Words(
                    "是公式，没有计算。请改成写定的内容（复制后“粘贴为值”）。",
                    "A formula, which was not run. Write its value instead.",
                ),
            )
    said = {field: _text(_value(values[field])) for field in _FILLED}
    if not any(said.values()):
        return
    if not _text(_value(values["id"])):
        yield Trouble(
            cells["id"],
            Words(
                "这一行没有编号，不知道报的是哪一项。请从清单页下载的表里填写。",
                "The row has no id; fill in a list that was downloaded here.",
            ),
        )
    if not said["status"]:
        yield Trouble(
            cells["status"],
            Words("填了内容而没有选进展状态。", "Something was filled in, but no status chosen."),
        )
    elif said["status"] not in _statuses(language):
        known = "、".join(_statuses(language))
        yield Trouble(
            cells["status"],
            Words(
                f"“{said['status'][:20]}”不是进展状态；可用：{known}。",
                f"“{said['status'][:20]}” is no status; known: {known}.",
            ),
        )


def _filled(
    values: Mapping[str, Any],
    cells: dict[str, str],
    number: int,
    language: Language,
    troubles: list[Trouble],
) -> Filled | None:
    said = {field: _text(_value(values[field])) for field in _FILLED}
    if not any(said.values()):
        return None
    subject, _, project = _text(_value(values["id"])).partition(" ")
    given: dict[str, Any] = {
        "status": _statuses(language)[said["status"]],
        "value": said["value"].replace(",", "").replace("，", "") or None,
        "note": said["note"],
        "link": said["link"] or None,
    }
    try:
        reported = Reported.model_validate(given)
    except ValidationError as error:
        for each in error.errors():
            field = str(each["loc"][0])
            troubles.append(Trouble(cells[field], _UNFIT[field]))
        return None
    return Filled(
        row=number,
        subject=subject,
        project=project or None,
        base=_text(_value(values["base"])) or None,
        said=reported,
        cells=cells,
    )


_UNFIT = {
    "value": Words("完成值应是一个数，不带单位。", "A value is a number without its unit."),
    "note": Words("办理情况最多 1000 个字。", "A note has at most 1000 characters."),
    "link": Words("附件链接应以 http:// 或 https:// 开头。", "A link begins with http(s)://."),
    "status": Words("进展状态不对。", "No such status."),
}


def _statuses(language: Language) -> dict[str, Status]:
    return {words(language)[f"progress_{each}"]: each for each in get_args(Status)}


def _value(cell: object) -> object:
    return getattr(cell, "value", None)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _refused(why: Words) -> ProblemError:
    title = Words("文件不能导入", "The file cannot be imported")
    return ProblemError(422, "unreadable-list", title, why)
