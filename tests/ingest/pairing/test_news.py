"""How news and reports speak of pairings: of 两地, in headings, by towns and hospitals."""

import pytest

from tests.ingest.pairing.reading import bound, pairings, sides

Expected = list[tuple[str, str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the two that were named last
            "龙湾区与松潘县会商。会上说,自2021年开展东西部协作以来,两地走动频繁。",
            [("东西部协作", "龙湾区", "松潘县")],
        ),
        ("浙江省、吉林省持续深化对口合作。", [("对口合作", "浙江省", "吉林省")]),
        # of one province, each with somebody else
        ("龙湾区、瓯海区持续深化对口合作。", []),
        ("浙江和吉林正式建立对口合作关系。", [("对口合作", "浙江省", "吉林省")]),
        ("自1995年对口支援松潘以来,龙湾区选派多批干部。", [("对口支援", "龙湾区", "松潘县")]),
        ("龙湾·松潘2025年东西部协作座谈会召开。", [("东西部协作", "龙湾区", "松潘县")]),
        ("东西部协作(龙湾—松潘)成果展开幕。", [("东西部协作", "龙湾区", "松潘县")]),
        (
            "龙湾区以高度的责任感对松潘县进行全方位、多渠道帮扶。",
            [("结对帮扶", "龙湾区", "松潘县")],
        ),
        ("自新一轮东西部协作开展以来,龙湾和松潘两地互访。", [("东西部协作", "龙湾区", "松潘县")]),
        (  # what a place is like stands before its name
            "老区城市广元市与发达地区城市台州市建立对口合作关系。",
            [("对口合作", "广元市", "台州市")],
        ),
        (
            "因为东西部协作,龙湾区与松潘县走到了一起。",
            [("东西部协作", "龙湾区", "松潘县")],
        ),
        (
            "自2016年底开展东西部协作以来,龙湾区聚焦所需,倾心倾力帮扶松潘县。",
            [("东西部协作", "龙湾区", "松潘县")],
        ),
        (
            "龙湾区和松潘县互为东西部协作结对帮扶关系。",
            [("东西部协作", "龙湾区", "松潘县")],
        ),
        ("松潘县是龙湾区东西部协作的对口县。", [("东西部协作", "龙湾区", "松潘县")]),
        ("甬凉两地在东西部协作的实践中缘结千里。", [("东西部协作", "宁波市", "凉山彝族自治州")]),
        ("龙湾区向松潘县学习东西部协作经验。", []),
        (
            "调研组对龙湾区和松潘县结对五年多以来的成效予以肯定。",
            [("结对合作", "龙湾区", "松潘县")],
        ),
        ("龙湾松潘两地签订东西部协作协议。", [("东西部协作", "龙湾区", "松潘县")]),
        (  # a region and towns in it, counted among others
            "龙湾区、瓯海区等区、企业和院校持续对口支援松潘县。",
            [("对口支援", "龙湾区", "松潘县"), ("对口支援", "瓯海区", "松潘县")],
        ),
        ("龙湾区日报社对口支援松潘日报社。", []),
        ("龙湾、瓯海两区组队考察后重点帮扶松潘县。", []),
        (  # said in full once, an enclave beside the programme
            "龙湾区与泰顺县签订山海协作“产业飞地”协议。",
            [("山海协作", "龙湾区", "泰顺县"), ("飞地", "龙湾区", "泰顺县")],
        ),
    ],
)
def test_news_of_two_places(text: str, expected: Expected) -> None:
    assert bound("浙江省与四川省有东西部协作。" + text)[1:] == expected


@pytest.mark.parametrize(
    "text",
    [
        "龙湾区与泰顺县建设某公路港等一批山海协作项目。",
        "龙湾区与泰顺县6所学校结对共建。",
        "瓯海区56家医院与泰顺县122家医院建立结对关系。",
        "龙湾、瓯海、鹿城、乐清4个发达地区结对帮扶某地。",
        "龙湾、瓯海、鹿城、乐清等4个地区帮扶泰顺、文成、苍南、平阳等4个县。",
        "龙湾、泰顺融入长三角一体化。",
        "龙湾的帮扶之路通向泰顺。",
        "在浙江和四川两省省委、省政府推动下,各地开展东西部协作。",
        "龙湾—泰顺产业园区协同发展座谈会暨企业帮扶协议签约仪式举行。",
        "组织龙湾区与薄弱村、经济相对落后村结对。",
    ],
)
def test_what_joins_nobody_by_name(text: str) -> None:
    assert bound(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在大门镇会议室召开瓯海区南白象街道对口帮扶泰顺县雅阳镇座谈会。",
            ("瓯海区南白象街道", "泰顺县雅阳镇"),
        ),
        (
            "召开瓯海区南白象街道泰顺县雅阳镇山海协作座谈会。",
            ("瓯海区南白象街道", "泰顺县雅阳镇"),
        ),
        ("瓯海区援建泰顺县雅阳镇共有四类项目。", ("瓯海区", "泰顺县雅阳镇")),
        ("瓯海区对口援建泰顺的雅阳镇。", ("瓯海区", "雅阳镇")),
        ("温州市第七中学向泰顺县第七中学提供对口支援。", ("温州市第七中学", "泰顺县第七中学")),
        ("瓯海区与泰顺县雅阳镇塔头底村等6个村签订结对协议。", ("瓯海区", "雅阳镇塔头底村")),
        ("瓯海区工商联与泰顺县雅阳镇塔头底村签订结对协议。", ("工商业联合会", "雅阳镇塔头底村")),
        ("从秋季开始,龙湾区教育局和泰顺县教育局开展结对帮扶。", ("龙湾区教育局", "泰顺县教育局")),
        (
            "温州大学、泰顺县人民政府、泰顺县第七中学签订托管帮扶协议。",
            ("温州大学", "泰顺县第七中学"),
        ),
        ("瓯海经济技术开发区重点帮扶泰顺县园区。", ("瓯海经济技术开发区", "泰顺县园区")),
    ],
)
def test_towns_schools_and_zones_are_named_where_sentences_run_on(
    text: str, expected: tuple[str, str]
) -> None:
    [pairing] = pairings(text)
    for (name, _), ending in zip(sides(pairing), expected, strict=True):
        assert name.endswith(ending)


def test_who_is_named_for_short_is_who_was_named_in_full() -> None:
    text = "瓯海区南白象街道与泰顺县雅阳镇开展山海协作。南白象街道与雅阳镇的山海协作成效明显。"
    assert bound(text) == [("山海协作", "瓯海区南白象街道", "泰顺县雅阳镇")]


def test_a_short_name_is_known_where_the_whole_one_stands_anywhere() -> None:
    text = "九寨沟县委书记出席。龙湾与九寨沟建立结对关系。"
    assert bound(text) == [("结对合作", "龙湾区", "九寨沟县")]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("自1997年龙湾区对口帮扶泰顺县,2021年龙湾区帮扶文成县以来,成效好。", "1997", None),
        ("2010年7月,按照上级的安排,温州市龙湾区对口帮扶泰顺县。", "2010-07", None),
        ("2022年5月,揭开了龙湾区与泰顺县对口合作的新篇章。", "2022-05", None),
        ("2012年2月,龙湾区与泰顺县确定为对口帮扶单位。", "2012-02", None),
        ("龙湾区与泰顺县2024年山海协作结对会议召开。", None, None),
        ("龙湾区对口支援泰顺县,从2017年的2000万元到2018年的3000万元。", None, None),
        ("龙湾、泰顺签订《龙湾区·泰顺县对口帮扶协议(2023—2025年)》。", "2023", "2025"),
    ],
)
def test_years_are_those_of_the_pairing(text: str, since: str | None, until: str | None) -> None:
    pairing = pairings(text)[0]
    assert (pairing.since, pairing.until) == (since, until)


def test_each_clause_has_its_own_year() -> None:
    text = "自1997年龙湾区对口帮扶泰顺县,2021年龙湾区帮扶文成县以来,成效好。"
    assert [pairing.since for pairing in pairings(text)] == ["1997", "2021"]


def test_help_that_is_spoken_of_before_a_list_is_what_its_pairs_are_in() -> None:
    text = "扎实推进结对帮扶工作。具体结对安排如下:龙湾区——泰顺县;瓯海区——文成县。"
    assert {kind for kind, *_ in bound(text)} == {"结对帮扶"}
