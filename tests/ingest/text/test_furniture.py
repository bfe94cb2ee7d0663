import pytest

from ingest.text.furniture import find_furniture


def hidden(text: str) -> list[str]:
    return [text[slice(*span)] for span in find_furniture(text).spans]


@pytest.mark.parametrize("page", ["— 3 —", "－ 12 －", "- 3 -", "—\n１\n—", "第 3 页 共 10 页"])
def test_page_numbers(page: str) -> None:
    assert hidden(f"推进平台建设，\n{page}\n做好服务。\n") == [page]


def test_bare_numbers_that_count_up_are_pages() -> None:
    page = "推进平台建设，做好服务保障，" * 20
    assert hidden(f"{page}\n1\n{page}\n2\n{page}\n") == ["1", "2"]


def test_lone_number_is_kept() -> None:
    assert hidden("指标\n25\n亿元\n") == []


def test_menu_within_a_sentence() -> None:
    text = "（责任单位：省经信厅、省发展改\n登\n首页\n组织机构\n数据服务\n革委、省科技厅）\n"
    assert hidden(text) == ["登", "首页", "组织机构", "数据服务"]


def test_breadcrumbs_and_page_labels() -> None:
    text = "首页 | 政策文件 | 区政府文件 |\n发布日期：2026-07-03\n关于建设平台的通知\n"
    assert hidden(text) == ["首页 | 政策文件 | 区政府文件 |", "发布日期：2026-07-03"]


def test_contents_are_no_items() -> None:
    text = "一、总体要求………………3\n二、任务........5\n一、总体要求\n"
    assert hidden(text) == ["一、总体要求………………3", "二、任务........5"]


def test_short_lines_of_prose_are_kept() -> None:
    assert hidden("聚焦\n山海间\n编者按\n共富\n来源\n正文开始，推进平台。\n") == []


def test_table_printed_cell_by_cell_is_set_apart() -> None:
    prose = "一、任务\n推进平台。\n"
    table = "序\n号\n任务\n责任\n单位\n完成时限\n1\n建平台\n甲局\n2026年\n"
    text = f"{prose}{table}二、保障\n做好保障。\n"
    (span,) = find_furniture(text).tables
    assert text[slice(*span)] == table.rstrip()
