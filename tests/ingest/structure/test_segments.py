import pytest

from ingest.structure.segments import segment
from ingest.text.numbering import chinese_number


def outline(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segment(text)]


def test_headings_make_the_path() -> None:
    items = segment("一、总体要求\n总则。\n二、重点任务\n(一)产业行动\n1.做强产业。推进。\n")
    last = items[-1]
    assert (last.number, last.title) == ("1", "做强产业")
    assert last.path == ("二、重点任务", "(一)产业行动")


def test_title_and_body_on_one_line() -> None:
    text = "（一）打造产业高地。培育企业。\n"
    (item,) = segment(text)
    assert item.title == "打造产业高地"
    assert item.body is not None
    assert text[item.body :].startswith("培育企业。")


@pytest.mark.parametrize("mark", ["1.", "1．", "1、", "１．", "1 ."])
def test_marks_in_every_width(mark: str) -> None:
    assert outline(f"{mark}甲事。推进。\n2.乙事。推进。\n")[0] == ("1", "甲事")


def test_years_and_decimals_open_no_item() -> None:
    text = "1.甲事。到2025年增长\n1.5倍。\n2．2026年底前建成乙。\n"
    assert [item.number for item in segment(text)] == ["1", "2"]


def test_items_may_begin_with_another_number_below_a_heading_or_an_open_clause() -> None:
    text = "一、预期目标\n3.办甲。\n责任单位：甲局\n6.办乙。\n责任单位：乙局\n"
    assert [item.number for item in segment(text)] == ["一", "3", "6"]


def test_numbers_within_sentences_open_no_item() -> None:
    assert outline("一、重点\n推进三产融合、信息合一、数据归一、平台统一。\n") == [("一", "重点")]


def test_lost_line_breaks() -> None:
    filler = "推进平台建设并做好服务保障工作。" * 100
    text = (
        f"前言。一、把甲事做好（一）研究甲案。{filler}（甲局负责）具体措施：1．办甲。（甲局负责）"
        f"2．2026年底前办乙。（乙局负责）（二）研究乙案。{filler}（乙局负责）二、把乙事做好（三）研究丙案。"
    )
    assert [item.number for item in segment(text)] == [
        "一", "（一）", "1", "2", "（二）", "二", "（三）",
    ]  # fmt: skip


def test_signs_of_markdown_are_no_words() -> None:
    assert outline("# 方案\n## 一、任务\n**（一）甲事。**推进。\n") == [
        ("一", "任务"),
        ("（一）", "甲事"),
    ]


def test_first_item_may_follow_its_heading_on_one_line() -> None:
    assert outline("二、重点任务（一）产业行动1.做强制造。推进。\n") == [
        ("二", "重点任务"),
        ("（一）", "产业行动"),
        ("1", "做强制造"),
    ]


def test_hard_wraps_break_neither_titles_nor_items() -> None:
    lines = ["为推进平台建设提升服务水平特制定本方案现将有关事项通知"] * 9
    text = "\n".join(
        [
            *lines,
            "各地认真落实。",
            "一、打造高地",
            "（一）加快构建以甲市乙市为核心其他地区特色化发展的新格",
            "局。到二〇二七年建成平台并形成体系做好服务做好保障推进",
            "（二）培育企业。",
        ]
    )
    assert outline(text) == [
        ("一", "打造高地"),
        ("（一）", "加快构建以甲市乙市为核心其他地区特色化发展的新格局"),
        ("（二）", "培育企业"),
    ]


def test_papers_bound_in_one_stand_first_in_the_path() -> None:
    items = segment(
        "甲类专项行动方案\n一、任务\n（一）甲事。推进。\n乙类专项行动方案\n为推进乙事，制定本方案。\n"
        "一、任务\n（一）乙事。推进。\n"
    )
    assert [item.path for item in items if item.level == 1] == [
        ("一、任务",),
        ("乙类专项行动方案", "一、任务"),
    ]


def test_long_first_sentence_is_cut_for_a_title() -> None:
    text = "一、对落实政策措施成效好的市，" + "优先纳入试点并予以支持，" * 8 + "推动发展。\n"
    (item,) = segment(text)
    assert item.title == "对落实政策措施成效好的市"
    assert item.body is not None
    assert text[item.body :].startswith("对落实")


def test_closing_words_are_not_the_last_items() -> None:
    text = "（一）甲事。推进。（责任单位：甲局）\n本方案自2026年1月1日起施行。\n"
    (item,) = segment(text)
    assert text[slice(*item.span)].endswith("甲局）")


@pytest.mark.parametrize(
    ("printed", "value"),
    [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("二十七", 27), ("一百零三", 103)],
)
def test_chinese_numbers(printed: str, value: int) -> None:
    assert chinese_number(printed) == value


def test_count_that_goes_on_below_a_heading_of_the_same_line() -> None:
    text = (
        "（一）做强果业 1.甲事。推进。责任单位：县农业局 2.乙事。推进。\n"
        "（二）做优茶业 3.丙事。推进。\n"
    )
    assert [item.number for item in segment(text)] == ["（一）", "1", "2", "（二）", "3"]


def test_lost_line_breaks_of_a_short_paper() -> None:
    text = (
        "现提出意见如下：一、今年目标（一）产值增长。（县农业局牵头）（二）收入增长。"
        "（县财政局牵头）二、重点任务（三）建成平台。" + "持续推进平台建设。" * 50
    )
    numbers = [item.number for item in segment(text)]
    assert numbers == ["一", "（一）", "（二）", "二", "（三）"]


def test_circled_numbers_are_points() -> None:
    text = "1.治理河道\n①9月底前完成清淤。\n②建成堤防。\n"
    assert outline(text)[1:] == [("①", "9月底前完成清淤"), ("②", "建成堤防")]


def test_decimal_numbers_of_items() -> None:
    text = "一、果业\n1.1 建设果园。推进。\n1.2 修建果带。推进。\n二、茶业\n2.1 建设茶园。推进。\n"
    assert [number for number, _ in outline(text)] == ["一", "1.1", "1.2", "二", "2.1"]
