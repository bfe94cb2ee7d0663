"""Titles and items end with their line; wrapped lines go on."""

import pytest

from ingest.pairing.lines import sentences_of
from ingest.text.flow import Flow
from tests.ingest.pairing.reading import bound

LONG = "省里召开会议,对新一轮省内对口帮扶工作作出部署,要求各地压实责任,加强产业合作与劳务对接。"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (f"对口帮扶名单确定\n{LONG}", ["对口帮扶名单确定", LONG.rstrip("。")]),
        (f"{LONG}\n龙湾区帮扶泰顺县\n", [LONG.rstrip("。"), "龙湾区帮扶泰顺县"]),
        (
            f"结对安排如下:\n龙湾区—泰顺县。{LONG}",
            ["结对安排如下:龙湾区—泰顺县", LONG.rstrip("。")],
        ),
        (
            "龙湾区与泰顺县建立山海\n协作关系,共建产业园。",
            ["龙湾区与泰顺县建立山海协作关系,共建产业园"],
        ),
        ("", []),
    ],
)
def test_a_narrow_line_is_a_sentence(text: str, sentences: list[str]) -> None:
    flow = Flow.of(text)
    assert [flow.words[start:end] for start, end in sentences_of(flow)] == sentences


def test_items_under_a_heading_of_help_are_in_it() -> None:
    text = f"{LONG}\n全市强区将对口帮扶山区县\n龙湾区帮扶泰顺县\n瓯海区帮扶文成县\n{LONG}"
    assert bound(text) == [
        ("对口帮扶", "龙湾区", "泰顺县"),
        ("对口帮扶", "瓯海区", "文成县"),
    ]
