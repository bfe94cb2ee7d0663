"""The document's own place, 洞头区, as a side that goes without saying."""

import pytest

from tests.ingest.pairing.reading import bound, pairings, sides


@pytest.mark.parametrize(
    "text",
    [
        "做好理县的对口帮扶工作,与黑水县保持沟通。",
        "持续抓好对理县的对口帮扶。",
        "不再承担理县的对口帮扶任务。",
        "自2021年起,我区按照上级安排对口帮扶理县。",
    ],
)
def test_who_is_helped_tells_who_helps(text: str) -> None:
    [pairing] = pairings(text)
    assert pairing.kind == "对口帮扶"
    assert sides(pairing) == [("洞头区", "supporting"), ("理县", "supported")]


def test_a_clause_may_begin_with_who_helps() -> None:
    text = "灾后重建以来,宁波市按照省委的部署对口支援青川县。"
    assert bound(text) == [("对口支援", "宁波市", "青川县")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主动对接萧山区,共建山海协作产业园。", [("山海协作", "洞头区", "萧山区")]),
        ("联系萧山区开展结对帮扶。", [("结对帮扶", "洞头区", "萧山区")]),
        ("携手萧山区打造“科创飞地”。", [("飞地", "洞头区", "萧山区")]),
        # 飞地 and 东西部协作 are said of others.
        ("联系萧山区学习“飞地”招商做法。", []),
        ("对接上海市,承接产业转移,推进东西部协作。", []),
    ],
)
def test_whom_one_turns_to_is_bound_when_the_work_follows(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    assert bound(text) == expected


def test_towns_of_the_own_place_are_sides_themselves() -> None:
    [pairing] = pairings("我区大门镇与泰顺县雅阳镇结对共建。")
    assert [name for name, _ in sides(pairing)] == ["大门镇", "泰顺县雅阳镇"]


def test_what_a_school_or_a_company_does_is_not_the_own_place_s() -> None:
    assert pairings("我校与理县教育局、泰顺县签订结对帮扶协议。") == []


def test_the_own_place_may_exchange_its_partner() -> None:
    former, present = pairings("原挂钩帮扶理县调整为结对黑水县。")
    assert [name for name, _ in sides(former)] == ["洞头区", "理县"]
    assert [name for name, _ in sides(present)] == ["洞头区", "黑水县"]
    assert (former.status, present.status) == ("ended", "in force")


def test_we_are_the_own_place_beside_another_place() -> None:
    assert bound("萧山区与我们结对帮扶后,走动频繁。") == [("结对帮扶", "萧山区", "洞头区")]
    assert pairings("萧山区的学校与我们结对帮扶后,走动频繁。") == []
