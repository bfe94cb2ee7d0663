import pytest

from ingest.structure.grids import find_grids

ROWS = [
    ["序号", "重点任务", "牵头单位"],
    ["1", "建设果园", "县农业局"],
    ["2", "修建果带", "县林业局"],
]


@pytest.mark.parametrize("edge", ["\t", "  ", "\u3000", " | "])
def test_cells_parted_by_tabs_blanks_and_bars(edge: str) -> None:
    text = "果业分工表\n" + "\n".join(edge.join(row) for row in ROWS) + "\n备注：按季通报。\n"
    [grid] = find_grids(text)
    assert grid.title == "果业分工表"
    assert grid.heads == tuple(ROWS[0])
    assert [[text[slice(*cell.span)] for cell in row] for row in grid.rows] == ROWS[1:]


def test_bars_at_both_ends_and_the_rule_below_the_heads() -> None:
    lines = [f"| {' | '.join(row)} |" for row in ROWS]
    [grid] = find_grids("\n".join([lines[0], "|---|---|---|", *lines[1:]]))
    assert [row[2].words for row in grid.rows] == ["县农业局", "县林业局"]


def test_a_table_that_is_drawn_with_rules() -> None:
    drawn = ["┌──┬────┬────┐", *(f"│{'│'.join(row)}│" for row in ROWS), "└──┴────┴────┘"]
    drawn.insert(2, "├──┼────┼────┤")
    [grid] = find_grids("\n".join(drawn))
    assert [[cell.words for cell in row] for row in grid.rows] == ROWS[1:]


@pytest.mark.parametrize("text", ["", "果业  分工  方案\n一  二  三\n", "序号\t重点任务\n1\t甲\n"])
def test_lines_that_are_no_table(text: str) -> None:
    assert find_grids(text) == []


def test_a_row_that_begins_with_empty_cells_is_a_row() -> None:
    heads = "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n"
    [grid] = find_grids(f"{heads}| 1 | 修路 | 市交通局 |\n| | 种树 | |\n")
    assert [[cell.words for cell in row] for row in grid.rows] == [
        ["1", "修路", "市交通局"],
        ["", "种树", ""],
    ]
    empty = [cell.span for row in grid.rows for cell in row if not cell.words]
    assert all(start == end for start, end in empty)
