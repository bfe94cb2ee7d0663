"""Task tables of files: what their cells say, whoever merged them and wherever a page ended."""

from datetime import date
from pathlib import Path

import pytest
from docx.document import Document
from openpyxl.worksheet.worksheet import Worksheet

from ingest.extract import extract, extract_content
from ingest.formats import read_content
from ingest.formats.content import Box, Writer
from ingest.structure.heads import head
from ingest.structure.tables import grids_of
from schema.extraction import Extraction, Task
from tests.ingest.formats.files import HEADS, ROWS, TITLE, word, word_table, xlsx

Owners = list[tuple[str, str]]


def read(data: bytes) -> Extraction:
    return extract_content(read_content(data), source="清单", sha256="0" * 64)


def read_table(*rows: list[str]) -> Extraction:
    def write(document: Document) -> None:
        document.add_paragraph(TITLE)
        word_table(document, rows)

    return read(word(write))


def owners(task: Task) -> list[Owners]:
    return [[(r.mention, r.role) for r in m.responsibilities] for m in task.measures]


def test_row_is_a_task_whose_columns_are_roles() -> None:
    plan = read_table(HEADS, *ROWS)
    first, second = plan.tasks
    assert (first.number, first.title) == ("1", "建设果园20个")
    assert owners(first) == [
        [("市农业农村局", "lead"), ("市财政局", "cooperating"), ("市林业局", "cooperating")]
    ]
    assert owners(second) == [[("市商务局", "lead")]]
    [measure] = first.measures
    assert (measure.text, measure.deadline) == ("建设果园20个", date(2025, 6, 30))
    assert [(t.value, t.deadline, t.task_id) for t in plan.targets] == [
        (20, date(2025, 6, 30), first.id)
    ]
    for task in plan.tasks:
        for owner in task.measures[0].responsibilities:
            assert plan.text[slice(*owner.span)] == owner.mention


def test_workbook_with_its_title_and_heads_over_two_rows() -> None:
    rows = [
        [TITLE, "", "", "", ""],
        ["序号", "重点任务", "责任分工", "", "完成时限"],
        ["", "", "牵头单位（排在首位）", "配合单位", ""],
        ROWS[0],
    ]

    def write(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append([one or None for one in row])
        for merged in ("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"):
            sheet.merge_cells(merged)

    plan = read(xlsx(write))
    assert plan.document.title == TITLE
    [task] = plan.tasks
    assert [role for _, role in owners(task)[0]] == ["lead", "cooperating", "cooperating"]


def test_measures_of_one_merged_task() -> None:
    plan = read_table(
        ["序号", "重点任务", "工作举措", "牵头单位", "完成时限"],
        ["1", "做强果业", "建设果园", "市农业农村局", "6月底前"],
        ["↑", "↑", "办好果品节", "市商务局", "年底前"],
        ["2", "做强渔业", "建设渔港", "市水利局", "年底前"],
    )
    first, second = plan.tasks
    assert [measure.text for measure in first.measures] == ["建设果园", "办好果品节"]
    assert owners(first) == [[("市农业农村局", "lead")], [("市商务局", "lead")]]
    assert (second.title, owners(second)) == ("做强渔业", [[("市水利局", "lead")]])


def test_owner_merged_over_tasks_owns_each() -> None:
    plan = read_table(
        ["序号", "重点任务", "牵头单位"],
        ["1", "建设果园", "市农业农村局"],
        ["2", "办好果品节", "↑"],
        ["3", "建设渔港", "市水利局"],
    )
    assert [owners(task) for task in plan.tasks] == [
        [[("市农业农村局", "lead")]],
        [[("市农业农村局", "lead")]],
        [[("市水利局", "lead")]],
    ]
    assert [task.measures[0].text for task in plan.tasks] == ["建设果园", "办好果品节", "建设渔港"]
    assert plan.tasks[1].measures[0].clause is None


def test_owners_may_stand_before_the_task() -> None:
    [task] = read_table(["牵头单位", "重点任务"], ["市水利局", "建设渔港"]).tasks
    assert (task.title, task.measures[0].text) == ("建设渔港", "建设渔港")
    assert owners(task) == [[("市水利局", "lead")]]


def test_heading_within_a_table_is_the_path_of_what_follows() -> None:
    plan = read_table(
        HEADS,
        ["一、做强果业", "←", "←", "←", "←"],
        ROWS[0],
        ["二、做强流通", "←", "←", "←", "←"],
        ROWS[1],
    )
    assert [task.path for task in plan.tasks if task.measures] == [
        ["一、做强果业"],
        ["二、做强流通"],
    ]


def test_several_tables_each_with_its_own_columns() -> None:
    def write(document: Document) -> None:
        document.add_paragraph(TITLE)
        word_table(document, [HEADS, ROWS[0]])
        document.add_paragraph("附表")
        word_table(document, [["责任部门", "任务事项"], ["市水利局", "建设渔港"]])

    assert [owners(task)[0][0] for task in read(word(write)).tasks] == [
        ("市农业农村局", "lead"),
        ("市水利局", "responsible"),
    ]


def test_table_goes_on_over_the_end_of_a_page() -> None:
    writer = Writer()
    for page, rows in enumerate(([HEADS, ROWS[0]], [ROWS[1]], [HEADS, ["3", *ROWS[1][1:]]]), 1):
        writer.page(page)
        writer.table(
            [Box(r, c, words) for r, row in enumerate(rows) for c, words in enumerate(row)]
        )
    content = writer.content()
    grids = grids_of(content.text, content.tables)
    assert [row[0].words for grid in grids for row in grid.rows] == ["1", "2", "3"]
    assert {grid.heads for grid in grids} == {tuple(HEADS)}


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("牵头单位", "牵头单位"),
        ("责任单位(列第一位的为牵头单位)", "责任单位"),
        ("市级牵头单位", "牵头单位"),
        ("时间安排", "完成时限"),
        ("2025年重点任务", "重点任务"),
        ("备注", "备注"),
    ],
)
def test_usual_names_of_heads(printed: str, usual: str) -> None:
    assert head(printed) == usual


@pytest.mark.parametrize(
    ("cell", "mentions"),
    [
        ("市农业农村局\n市林业局", ["市农业农村局", "市林业局"]),
        ("市农业农\n村局、市林业局", ["市农业农村局", "市林业局"]),
        ("市委\n组织部", ["市委组织部"]),
        ("市财政局，\n市林业局", ["市财政局", "市林业局"]),
        ("无", []),
        ("——", []),
    ],
)
def test_lines_of_a_cell_part_names_or_wrap_them(cell: str, mentions: list[str]) -> None:
    plan = read_table(["序号", "重点任务", "责任单位"], ["1", "建设果园", cell])
    assert [mention for mention, _ in owners(plan.tasks[0])[0]] == mentions


def test_document_of_tables_is_one_and_tells_the_cells_of_its_facts() -> None:
    plan = read_table(HEADS, *ROWS)
    assert plan.document.kind == "table"
    told = {place.cell: plan.text[slice(*place.span)] for place in plan.places}
    assert told["表1!C3"] == "市商务局"
    assert "表1!C1" not in told  # a head states nothing


def test_sheet_without_a_title_is_called_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "果业任务清单.xlsx"

    def write(sheet: Worksheet) -> None:
        for row in (HEADS, ROWS[0]):
            sheet.append(row)

    path.write_bytes(xlsx(write))
    assert extract(path).document.title == "果业任务清单"


def test_column_of_kinds_is_the_path() -> None:
    plan = read_table(
        ["类别", "重点任务", "牵头单位"],
        ["做强果业", "建设果园", "市农业农村局"],
        ["↑", "办好果品节", "市商务局"],
        ["做强渔业", "建设渔港", "市水利局"],
    )
    assert [task.path[-1] for task in plan.tasks] == ["做强果业", "做强果业", "做强渔业"]


def test_labels_within_a_cell_tell_the_role() -> None:
    cell = "牵头单位：市水利局\n配合单位：市财政局、市商务局"
    [task] = read_table(["重点任务", "责任单位"], ["建设渔港", cell]).tasks
    assert owners(task) == [
        [("市水利局", "lead"), ("市财政局", "cooperating"), ("市商务局", "cooperating")]
    ]
