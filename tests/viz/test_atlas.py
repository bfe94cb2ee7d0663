"""What is drawn of pairings on a grid, and what is told instead of drawn."""

import re
from itertools import combinations

from tests.viz.ties import among, directed, side
from viz.atlas import Atlas, atlas
from viz.curves import curve
from viz.grids import grid
from viz.ties import Tie

ZHEJIANG = grid("330000")
BINJIANG, TAISHUN, YUHANG, DONGTOU = "330108", "330329", "330110", "330305"
HANGZHOU, QUZHOU, LIANGSHAN, GUANGYUAN = "330100", "330800", "513400", "510800"


def draw(*ties: Tie, focus: str | None = None, limit: int = 100) -> Atlas:
    return atlas(ZHEJIANG, ties, focus, limit)


def test_an_arc_leads_from_who_supports_to_who_is_supported() -> None:
    drawn = draw(directed(BINJIANG, TAISHUN))
    (arc,) = drawn.arcs
    assert arc.ends == (BINJIANG, TAISHUN)
    tiles = {tile.code: tile for tile in drawn.tiles}
    x, y = map(float, re.findall(r"M([\d.]+),([\d.]+)", arc.path)[0])
    assert (x, y) == tiles[BINJIANG].anchor
    assert arc.head
    tip = [float(each) for each in arc.head.split()[0].split(",")]
    there = tiles[TAISHUN].anchor
    assert abs(tip[0] - there[0]) + abs(tip[1] - there[1]) < 10


def test_equal_sides_are_tied_each_with_each_and_without_a_head() -> None:
    drawn = draw(among(HANGZHOU, "330600", "330200"))
    assert {arc.ends for arc in drawn.arcs} == {
        ("330100", "330200"), ("330100", "330600"), ("330200", "330600"),
    }  # fmt: skip
    assert [arc.head for arc in drawn.arcs] == [None] * 3


def test_ties_of_the_same_two_places_do_not_lie_on_each_other() -> None:
    there, again = directed(BINJIANG, TAISHUN), directed(BINJIANG, TAISHUN, "飞地")
    back = directed(TAISHUN, BINJIANG, "飞地")
    paths = [arc.path for arc in draw(there, again, back).arcs]
    assert len(set(paths)) == 3
    bends = [curve((0, 0), (100, 0), lane, arrow=False).control for lane in (0, 1)]
    assert bends[0][1] != bends[1][1]
    assert curve((100, 0), (0, 0), arrow=False).control[1] == -bends[0][1]


def test_cities_are_places_of_the_grid() -> None:
    drawn = draw(directed(HANGZHOU, QUZHOU))
    assert not drawn.off
    assert [tile.count for tile in drawn.tiles if tile.code in {HANGZHOU, QUZHOU}] == [1, 1]


def test_places_elsewhere_stand_below_by_province_and_do_not_overlap() -> None:
    ties = [among(HANGZHOU, code) for code in ("341300", LIANGSHAN, GUANGYUAN, "510000", "652900")]
    drawn = draw(*ties)
    assert [group.name for group in drawn.groups] == ["安徽省", "四川省", "新疆维吾尔自治区"]
    chips = [chip for group in drawn.groups for chip in group.chips]
    assert [chip.name for chip in chips] == ["宿州", "四川省", "广元", "凉山", "阿克苏"]
    lowest = max(tile.y for tile in drawn.tiles)
    assert all(lowest < chip.y and chip.y + chip.height <= drawn.height for chip in chips)


def test_many_places_elsewhere_go_on_in_the_next_row() -> None:
    codes = [f"51{city:02}00" for city in (1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18)]
    drawn = draw(*(among(HANGZHOU, code) for code in codes))
    (group,) = drawn.groups
    assert len({chip.y for chip in group.chips}) > 1
    for chip in group.chips:
        assert chip.x + chip.width <= drawn.width
    for a, b in combinations(group.chips, 2):
        assert a.y != b.y or a.x + a.width <= b.x or b.x + b.width <= a.x


def test_what_is_not_drawn_is_told() -> None:
    ties = [
        directed(BINJIANG, TAISHUN),
        among("440100", "522700"),  # none of the province
        Tie(id="org", kind="飞地", sides=(side("org-1"), side(TAISHUN))),
        Tie(id="alone", kind="飞地", sides=(side(TAISHUN),)),
        directed("330104", TAISHUN),  # a district that is no more
    ]
    drawn = draw(*ties)
    assert [arc.tie for arc in drawn.arcs] == [ties[0]]
    assert list(drawn.off) == ties[1:]


def test_a_full_drawing_holds_the_focus_and_tells_the_rest() -> None:
    ties = [among(HANGZHOU, QUZHOU), directed(BINJIANG, TAISHUN), directed(YUHANG, DONGTOU)]
    drawn = draw(*ties, focus=DONGTOU, limit=1)
    assert [arc.tie for arc in drawn.arcs] == [ties[2]]
    assert list(drawn.off) == ties[:2]


def test_signs_cover_no_name_and_no_other_sign() -> None:
    drawn = draw(
        directed(BINJIANG, TAISHUN), directed(YUHANG, DONGTOU), directed(HANGZHOU, QUZHOU),
        directed("330411", "331181"), among("330304", DONGTOU),
    )  # fmt: skip
    names = [(tile.x, tile.y - 6) for tile in drawn.tiles]
    for number, arc in enumerate(drawn.arcs):
        others = [other.sign for other in drawn.arcs[:number]]
        for x, y in names + others:
            assert abs(arc.sign[0] - x) > 16 or abs(arc.sign[1] - y) > 14, arc.ends


def test_each_city_has_an_outline() -> None:
    assert len(draw().outlines) == 11


def test_a_label_says_who_supports_whom() -> None:
    assert directed("甲", "乙").label == "甲 → 乙"
    assert among("甲", "乙").label == "甲 — 乙"
