import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.extraction import Jurisdiction
from tests.ingest.pairing.reading import bound, pairings, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("持续推进杭衢结对帮扶。", ("结对帮扶", "杭州市", "衢州市")),
        ("提升龙湾—泰顺科创飞地水平。", ("飞地", "龙湾区", "泰顺县")),
        ("做深瓯洞一体化文章。", ("一体化", "瓯海区", "洞头区")),
        ("杭州、衢州两市帮扶结对走深走实。", ("结对帮扶", "杭州市", "衢州市")),
        ("推进杭绍甬一体化。", ("一体化", "杭州市", "绍兴市", "宁波市")),
        ("滨江区与泰顺县建立山海协作关系。", ("山海协作", "滨江区", "泰顺县")),
        ("景宁县在宁波市鄞州区建设“飞地”。", ("飞地", "景宁畲族自治县", "鄞州区")),
        ("在杭州等地建设科创飞地。", ("飞地", "洞头区", "杭州市")),
        (
            "实施宁波丽水革命老区重点城市对口合作。",
            ("革命老区重点城市结对合作", "宁波市", "丽水市"),
        ),
    ],
)
def test_a_pairing_is_read_with_its_kind_and_parties(text: str, expected: tuple[str, ...]) -> None:
    assert bound(text) == [expected]


def test_pairings_stand_side_by_side_in_a_list() -> None:
    assert bound("深化杭衢帮扶结对、宁波丽水山海协作。") == [
        ("结对帮扶", "杭州市", "衢州市"),
        ("山海协作", "宁波市", "丽水市"),
    ]


def test_one_side_may_support_many_and_a_list_may_hold_several_supporters() -> None:
    text = "福建省帮扶宁夏回族自治区、甘肃省定西市和临夏州,广州市帮扶贵州省黔南州、毕节市。"
    found = pairings(text)
    assert [sides(p) for p in found] == [
        [("福建省", "supporting"), ("宁夏回族自治区", "supported")],
        [("福建省", "supporting"), ("定西市", "supported")],
        [("福建省", "supporting"), ("临夏回族自治州", "supported")],
        [("广州市", "supporting"), ("黔南布依族苗族自治州", "supported")],
        [("广州市", "supporting"), ("毕节市", "supported")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "龙湾区、瓯海区分别结对帮扶泰顺县、文成县。",
        "龙湾区与泰顺县、瓯海区与文成县建立山海协作关系。",
    ],
)
def test_sides_may_be_bound_two_by_two(text: str) -> None:
    assert [[name for name, _ in sides(pairing)] for pairing in pairings(text)] == [
        ["龙湾区", "泰顺县"],
        ["瓯海区", "文成县"],
    ]


def test_several_may_support_one_together() -> None:
    found = pairings("由龙湾区和余杭区共同结对帮扶文成县。")
    assert [sides(pairing)[0][0] for pairing in found] == ["龙湾区", "余杭区"]


def test_who_is_supported_may_stand_first() -> None:
    [pairing] = pairings("泰顺县由滨江区结对帮扶。")
    assert sides(pairing) == [("滨江区", "supporting"), ("泰顺县", "supported")]


def test_mountain_and_island_counties_are_the_supported_ones() -> None:
    [pairing] = pairings("泰顺县与滨江区开展山海协作。")
    assert sides(pairing) == [("泰顺县", "supported"), ("滨江区", "supporting")]


def test_the_document_s_own_place_may_be_left_unsaid() -> None:
    text = "深化“山海协作”,联合乐清、余杭共商共建。聚焦文旅融合、科创飞地等重点领域见实效。"
    first, second = pairings(text)
    assert sides(first) == [("洞头区", "supported"), ("乐清市", "supporting")]
    assert sides(second) == [("洞头区", "supported"), ("余杭区", "supporting")]
    assert first.fields == ["文旅融合", "科创飞地"]
    assert first.confidence < 1
    assert text[slice(*first.span)] == "深化“山海协作”,联合乐清、余杭共商共建"
    assert pairings(text, None) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("滨江区结对帮扶泰顺县。", "in force"),
        ("谋划滨江区与泰顺县共建飞地。", "planned"),
        ("不再由滨江区结对帮扶泰顺县。", "ended"),
    ],
)
def test_a_pairing_is_planned_in_force_or_ended(text: str, status: str) -> None:
    assert [pairing.status for pairing in pairings(text)] == [status]


def test_an_adjusted_pairing_ends_and_another_begins() -> None:
    old, new = pairings("原由萧山区帮扶淳安县调整为滨江区帮扶淳安县。")
    assert (sides(old)[0][0], old.status) == ("萧山区", "ended")
    assert (sides(new)[0][0], new.status) == ("滨江区", "in force")


def test_a_pairing_may_say_since_when() -> None:
    assert pairings("自2021年7月起,滨江区结对帮扶泰顺县。")[0].since == "2021-07"
    assert pairings("2025年起余杭区结对洞头区。")[0].since == "2025"
    [term] = pairings("2013—2020年,滨江区结对帮扶泰顺县。")
    assert (term.since, term.until) == ("2013", "2020")


@pytest.mark.parametrize(
    "text",
    [
        "全省已建立山海协作结对关系50对。",
        "推进城乡一体化、水肥一体化,做大莲都一体化机制。",
        "推进第一中学与杭州、温州市区等学校合作办学。",
        "选派20名干部对口支援新疆、西藏。",
        "加强与经济强县、省属国企“山海协作”结对合作。",
    ],
)
def test_counts_and_unnamed_sides_are_no_pairings(text: str) -> None:
    assert pairings(text) == []


def test_a_pairing_is_asserted_once_at_its_first_place() -> None:
    text = "深化杭\n衢帮扶结对。再接再厉。深化衢杭结对帮扶。"
    [pairing] = pairings(text)
    assert text[slice(*pairing.span)] == "杭\n衢帮扶结对"
    assert [party.mention for party in pairing.parties] == ["杭", "衢"]


PIECES = [
    "洞头",
    "余杭区",
    "杭衢",
    "甬丽",
    "四川省阿坝州",
    "山海协作",
    "结对帮扶",
    "对口支援",
    "飞地",
    "一体化",
]
PIECES += [
    "与",
    "和",
    "、",
    "由",
    "在",
    "分别",
    "联合",
    "调整为",
    "不再",
    "自2021年7月起",
    "\n",
    ",",
    "。",
    "等地",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_whatever_is_printed_a_pairing_has_two_sides(text: str) -> None:
    for pairing in pairings(text):
        start, end = pairing.span
        assert 0 <= start < end <= len(text)
        assert len({party.id for party in pairing.parties}) == len(pairing.parties) >= 2


def test_each_that_supports_ends_the_list_before_it() -> None:
    assert bound("宁波市支援库车市、杭州市支援阿克苏市。") == [
        ("对口支援", "宁波市", "库车市"),
        ("对口支援", "杭州市", "阿克苏市"),
    ]


def test_division_of_the_corps_stands_before_its_town() -> None:
    text = "浙江省对口支援阿克苏地区和新疆生产建设兵团第一师阿拉尔市、那曲市。"
    assert [b[2] for b in bound(text)] == ["阿克苏地区", "阿拉尔市", "那曲市"]


def test_who_supports_may_go_without_saying() -> None:
    [pairing] = pairings("今年安排对口支援松潘县资金3000万元。")
    assert sides(pairing) == [("洞头区", "supporting"), ("松潘县", "supported")]
    assert pairing.confidence < 1


def test_adjusted_pairing_ends_and_another_begins() -> None:
    text = "原由鄞州区结对帮扶的衢江区，自2023年起调整为由海曙区结对帮扶。"
    former, present = pairings(text)
    assert (former.status, former.until, former.since) == ("ended", "2023", None)
    assert (present.status, present.since) == ("in force", "2023")
    assert sides(present) == [("海曙区", "supporting"), ("衢江区", "supported")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # remarks in brackets are passed over
            "龙湾区（某老区）与泰顺县（山区）建立山海协作关系。",
            [("山海协作", "龙湾区", "泰顺县")],
        ),
        (  # the kind stands once, behind all pairs
            "龙湾区与泰顺县，瓯海区与文成县；乐清市与平阳县建立对口协作关系。",
            [
                ("对口协作", "龙湾区", "泰顺县"),
                ("对口协作", "瓯海区", "文成县"),
                ("对口协作", "乐清市", "平阳县"),
            ],
        ),
        (  # or before all of them
            "山海协作结对安排如下：\n龙湾区——泰顺县\n瓯海区——文成县、平阳县\n",
            [
                ("山海协作", "龙湾区", "泰顺县"),
                ("山海协作", "瓯海区", "文成县"),
                ("山海协作", "瓯海区", "平阳县"),
            ],
        ),
        (  # a general word is of the kind that opens the sentence
            "东西部协作结对关系为：杭州市帮扶四川省广元市；宁波市帮扶凉山州。",
            [
                ("东西部协作", "杭州市", "广元市"),
                ("东西部协作", "宁波市", "凉山彝族自治州"),
            ],
        ),
        ("龙湾区与我县签订山海协作协议。", [("山海协作", "龙湾区", "泰顺县")]),
        ("乐清和平阳结对开展山海协作工程。", [("山海协作", "乐清市", "平阳县")]),
        (
            "龙湾区，和泰顺县、文成县结对。",
            [("结对合作", "龙湾区", "泰顺县"), ("结对合作", "龙湾区", "文成县")],
        ),
        (
            "自2017年建立对口合作关系以来，浙江与吉林硕果累累。",
            [("对口合作", "浙江省", "吉林省")],
        ),
        (
            "温州市所属的龙湾区与丽水市的庆元县结对。",
            [("结对合作", "龙湾区", "庆元县")],
        ),
        (
            "龙湾区与泰顺县、文成县签订协议，共建“飞地”产业园。",
            [("飞地", "龙湾区", "泰顺县"), ("飞地", "龙湾区", "文成县")],
        ),
        (
            "温州市第三医院与泰顺县人民医院结对帮扶。",
            [("结对帮扶", "温州市第三医院", "泰顺县人民医院")],
        ),
    ],
)
def test_forms_that_papers_use(text: str, expected: list[tuple[str, ...]]) -> None:
    taishun = Jurisdiction(code="330329", name="浙江省温州市泰顺县")
    found = [(p.kind, *(party.name for party in p.parties)) for p in pairings(text, taishun)]
    assert found == expected


def test_dropped_pairings_have_ended() -> None:
    found = pairings("龙湾区不再帮扶泰顺县；瓯海区结对文成县。")
    assert [(sides(p)[0][0], p.status) for p in found] == [
        ("龙湾区", "ended"),
        ("瓯海区", "in force"),
    ]


@pytest.mark.parametrize(
    "text",
    ["三级医院与县级医院结对帮扶。", "推动城区学校与农村学校结对。", "组织经济强县与山区县结对。"],
)
def test_sorts_of_parties_are_nobody(text: str) -> None:
    assert pairings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "山海协作结对关系如下：（一）温州市：龙湾区—泰顺县。（二）丽水市：莲都区—庆元县、云和县。",
            [
                ("山海协作", "龙湾区", "泰顺县"),
                ("山海协作", "莲都区", "庆元县"),
                ("山海协作", "莲都区", "云和县"),
            ],
        ),
        (
            "福建省对口支援西藏昌都市及其下辖卡若、八宿2个县区。",
            [
                ("对口支援", "福建省", "昌都市"),
                ("对口支援", "福建省", "卡若区"),
                ("对口支援", "福建省", "八宿县"),
            ],
        ),
        ("龙湾区帮扶我省开化县。", [("结对帮扶", "龙湾区", "开化县")]),
        ("泰顺县受龙湾区支援。", [("对口支援", "龙湾区", "泰顺县")]),
        (
            "龙湾区与泰顺县、文成县开展对口协作。",
            [("对口协作", "龙湾区", "泰顺县"), ("对口协作", "龙湾区", "文成县")],
        ),
    ],
)
def test_lists_and_short_names(text: str, expected: list[tuple[str, ...]]) -> None:
    assert bound(text) == expected


def test_a_pairing_that_is_dropped_later_has_ended() -> None:
    text = "龙湾区结对帮扶泰顺县。自2026年起，龙湾区不再结对泰顺县，改由乐清市帮扶。"
    found = [(p.kind, sides(p)[0][0], p.status, p.until) for p in pairings(text)]
    assert found == [
        ("结对帮扶", "龙湾区", "ended", "2026"),
        ("结对帮扶", "乐清市", "in force", None),
    ]


def test_banners_and_numbers_of_places() -> None:
    assert bound("龙湾区与察右前旗签订东西部协作协议。") == [
        ("东西部协作", "龙湾区", "察哈尔右翼前旗")
    ]
    assert bound("上海、苏州2个东部城市对口帮扶贵州省。") == [
        ("对口帮扶", "上海市", "贵州省"),
        ("对口帮扶", "苏州市", "贵州省"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "各地分别与龙湾区、泰顺县等地36个村结对,瑞安市与四川、云南等地12个县建立结对关系。",
            [],
        ),
        ("龙湾区、瓯海区2个区结对帮扶泰顺县。", [("龙湾区", "泰顺县"), ("瓯海区", "泰顺县")]),
        ("龙湾区、泰顺县继续开展山海协作。", [("龙湾区", "泰顺县")]),
        ("龙湾区和泰顺县、文成县签署山海协作协议。", [("龙湾区", "泰顺县"), ("龙湾区", "文成县")]),
        (
            "自结对帮扶以来,龙湾区与泰顺县、瓯海区与文成县携手并进。",
            [("龙湾区", "泰顺县"), ("瓯海区", "文成县")],
        ),
        (
            "山海协作关系:龙湾区与泰顺县,瓯海区、鹿城区分别与文成县、永嘉县建立山海协作关系。",
            [("龙湾区", "泰顺县"), ("瓯海区", "文成县"), ("鹿城区", "永嘉县")],
        ),
        ("龙湾经济技术开发区与泰顺县工业园区结对。", [("龙湾经济技术开发区", "泰顺县工业园区")]),
        ("横溪镇与泰顺县雅阳镇结为友好乡镇。", [("横溪镇", "雅阳镇")]),
        (
            "两年来,龙湾与马边、瓯海与峨边结对协作。",
            [("龙湾区", "马边彝族自治县"), ("瓯海区", "峨边彝族自治县")],
        ),
        ("全市86所学校与杭州、宁波学校结对。", []),
        (
            "山海协作安排如下:某区、原某县——泰顺县;龙湾区——文成县;瓯海区——永嘉县。",
            [("龙湾区", "文成县"), ("瓯海区", "永嘉县")],
        ),
        ("龙湾区第二中学结对泰顺县第二中学。", [("龙湾区第二中学", "泰顺县第二中学")]),
        ("由温州市中心医院托管泰顺县人民医院。", [("温州市中心医院", "泰顺县人民医院")]),
    ],
)
def test_who_is_bound_to_whom(text: str, expected: list[tuple[str, str]]) -> None:
    found = [[name for name, _ in sides(pairing)] for pairing in pairings(text)]
    assert len(found) == len(expected)
    for (one, other), (left, right) in zip(found, expected, strict=True):
        assert (one.endswith(left), other.endswith(right)) == (True, True)


def test_one_pair_under_two_kinds_in_a_sentence_counts_once() -> None:
    text = "龙湾区与泰顺县开展山海协作,龙湾区结对帮扶泰顺县。"
    assert [pairing.kind for pairing in pairings(text)] == ["山海协作"]


def test_a_heading_says_the_kind_of_the_pairs_below() -> None:
    text = "(一)东西部协作结对关系。温州市帮扶阿坝州,绍兴市帮扶乐山市。县级结对:诸暨市—金口河区。"
    assert {pairing.kind for pairing in pairings(text)} == {"东西部协作"}


def test_an_aspect_says_the_kind() -> None:
    text = "东西部协作方面,温州市帮扶阿坝州。"
    assert [pairing.kind for pairing in pairings(text)] == ["东西部协作"]


def test_the_list_of_supported_counties_is_of_one_province() -> None:
    [pairing] = pairings("泰顺县与四川省南江县结对。")
    assert [role for _, role in sides(pairing)] == ["peer", "peer"]


def test_the_own_place_may_be_bound_with_several_in_one_sentence() -> None:
    text = "深化与萧山区山海协作关系,推动与嘉善县共建“科创飞地”。"
    assert bound(text) == [("山海协作", "洞头区", "萧山区"), ("飞地", "洞头区", "嘉善县")]


def test_what_is_ended_at_the_end_of_its_clause_is_in_force_no_more() -> None:
    [ended] = pairings("原滨江区与泰顺县的山海协作关系自2025年起终止。")
    assert (ended.status, ended.since, ended.until) == ("ended", None, "2025")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "龙湾区、瓯海区与泰顺县、文成县建立结对关系。",
            [("龙湾区", "泰顺县"), ("瓯海区", "文成县")],
        ),
        (
            "龙湾区和泰顺县、瓯海区和文成县签署山海协作协议。",
            [("龙湾区", "泰顺县"), ("瓯海区", "文成县")],
        ),
        (
            "泰顺县先后得到龙湾区、瓯海区等地的对口扶持。",
            [("龙湾区", "泰顺县"), ("瓯海区", "泰顺县")],
        ),
        ("龙湾区赴泰顺县对接东西部协作工作。", [("龙湾区", "泰顺县")]),
        ("泰顺县是龙湾区的对口帮扶对象。", [("龙湾区", "泰顺县")]),
        ("龙湾、泰顺两地情谊深厚,自2007年结对以来携手并进。", [("龙湾区", "泰顺县")]),
        ("龙湾区联合瓯海区对口帮扶泰顺县。", [("龙湾区", "泰顺县"), ("瓯海区", "泰顺县")]),
        (
            "温州市对口支援阿瓦提县,东西部协作乐山市。",
            [("温州市", "阿瓦提县"), ("温州市", "乐山市")],
        ),
        ("龙湾区与泰顺县结对,与文成县共建飞地。", [("龙湾区", "泰顺县"), ("龙湾区", "文成县")]),
        (
            "对口支援如下:\n浙江省:阿克苏市、沙雅县。",
            [("浙江省", "阿克苏市"), ("浙江省", "沙雅县")],
        ),
        ("龙湾区还承担着对泰顺县的对口帮扶任务。", [("龙湾区", "泰顺县")]),
        ("推进闽宁协作。", [("福建省", "宁夏回族自治区")]),
        ("龙湾区赴泰顺县考察学习山海协作经验。", []),
        ("龙湾区对口帮扶考察团来泰顺县考察。", []),
        ("江苏三市结对帮扶安徽三市。", []),
    ],
)
def test_forms_of_news_and_lists(text: str, expected: list[tuple[str, str]]) -> None:
    named = [tuple(name for name, _ in sides(pairing)) for pairing in pairings(text)]
    assert sorted(map(sorted, named)) == sorted(map(sorted, expected))


def test_a_pairing_said_again_by_a_general_word_is_the_same() -> None:
    text = "2016年起,龙湾区结对帮扶泰顺县。龙湾区与泰顺县召开山海协作联席会议。"
    [pairing] = pairings(text)
    assert (pairing.kind, pairing.since) == ("山海协作", "2016")


def test_an_enclave_stands_beside_the_pairing_of_its_parties() -> None:
    text = "龙湾区与泰顺县开展山海协作。泰顺县在龙湾区建设飞地。"
    assert [pairing.kind for pairing in pairings(text)] == ["山海协作", "飞地"]


def test_what_is_no_more_undertaken_has_ended() -> None:
    [pairing] = pairings("自2024年起,龙湾区不再承担对泰顺县的帮扶任务。")
    assert (pairing.status, pairing.until) == ("ended", "2024")


def test_another_takes_over_what_one_no_longer_supports() -> None:
    former, present = pairings("龙湾区不再帮扶泰顺县,由瓯海区接续帮扶。")
    assert (sides(former)[0][0], former.status) == ("龙湾区", "ended")
    assert (sides(present)[0][0], present.status) == ("瓯海区", "in force")


def test_a_partner_may_be_exchanged() -> None:
    former, present = pairings("龙湾区由泰顺县调整为结对文成县。")
    assert [name for name, _ in sides(former)] == ["龙湾区", "泰顺县"]
    assert [name for name, _ in sides(present)] == ["龙湾区", "文成县"]
    assert (former.status, present.status) == ("ended", "in force")


def test_a_plan_may_be_told_between_the_sides() -> None:
    [pairing] = pairings("龙湾区拟与泰顺县签订山海协作协议。")
    assert pairing.status == "planned"


def test_own_place_may_support_several_unsaid() -> None:
    assert bound("对口支援马尔康市,对口支援理县。") == [
        ("对口支援", "洞头区", "马尔康市"),
        ("对口支援", "洞头区", "理县"),
    ]


def test_short_names_are_of_the_places_that_a_document_names() -> None:
    text = "深圳市、赣州市各区县结对:福田—章贡,龙岗—寻乌。"
    assert [b[1:] for b in bound(text)] == [("福田区", "章贡区"), ("龙岗区", "寻乌县")]


def test_short_names_tell_each_other_where_nothing_else_does() -> None:
    found = pairings("萧山与龙泉结为山海协作对子。", None)
    assert [[name for name, _ in sides(p)] for p in found] == [["萧山区", "龙泉市"]]


def test_zones_that_bear_the_name_of_a_place_are_their_own_city_s() -> None:
    [pairing] = pairings("绍兴滨海新区与开化县签订山海协作协议。")
    assert [name for name, _ in sides(pairing)] == ["绍兴滨海新区", "开化县"]
