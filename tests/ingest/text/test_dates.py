from datetime import date

import pytest

from ingest.text.dates import date_of_line, date_of_page


@pytest.mark.parametrize(
    "line",
    [
        "2025年6月4日",
        "（2025年6月4日）",
        "二〇二五年六月四日",
        "成文日期:2025年6月4日",
        "泰顺县人民政府办公室2025年6月4日印发",
        "(泰顺县人民政府办公室2025年6月4日印发)",
        "03要闻2025年6月4日星期三",
        "——2025年6月4日在泰顺县第十八届人民代表大会第五次会议上",
        "各部门要认真落实。" * 20 + "泰顺县人民政府2025年6月4日",
    ],
)
def test_line_that_is_a_date(line: str) -> None:
    assert date_of_line(line.replace("（", "(").replace("）", ")")) == date(2025, 6, 4)


@pytest.mark.parametrize(
    "line", ["本措施施行至2025年6月4日", "2025年6月4日前报送方案", "2025年13月40日", "2025年"]
)
def test_line_that_is_none(line: str) -> None:
    assert date_of_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "2025年6月4日 来源:泰顺发布",
        "2025-06-04 15:40:12",
        "发布时间:2025-06-04 浏览:13次",
        "信息来源:市农业农村局 发布日期:2025-06-04",
        "温州日报 2025年6月4日 第6版",
        "(来源:《温州日报》2025年6月4日)",
    ],
)
def test_day_of_a_page(line: str) -> None:
    assert date_of_page(line) == date(2025, 6, 4)


@pytest.mark.parametrize("line", ["2025年6月4日,会议召开", "截至2025-06-04完成投资", "2025-13-40"])
def test_a_day_in_a_sentence_is_not_the_page_s(line: str) -> None:
    assert date_of_page(line) is None
