from tests.viz.ties import among, directed, side
from viz.matrix import matrix
from viz.ties import Tie


def test_rows_support_and_columns_are_supported() -> None:
    found = matrix([directed("330108", "330329"), directed("330100", "330800")])
    assert [each.code for each in found.rows] == ["330100", "330108"]
    assert [each.code for each in found.columns] == ["330329", "330800"]
    assert [[len(ties) for ties in cells] for _, cells in found.lines()] == [[0, 1], [1, 0]]


def test_equal_sides_stand_both_ways() -> None:
    tie = among("330304", "330305")
    found = matrix([tie])
    assert [(row.code, cells) for row, cells in found.lines()] == [
        ("330304", [(), (tie,)]),
        ("330305", [(tie,), ()]),
    ]


def test_two_kinds_share_a_cell() -> None:
    (crossing,) = matrix([directed("1", "2"), directed("1", "2", "飞地")]).crossings
    assert [tie.kind for tie in crossing.ties] == ["山海协作", "飞地"]


def test_a_pairing_of_one_side_is_told_apart() -> None:
    alone = Tie(id="t", kind="飞地", sides=(side("330329"),))
    found = matrix([alone])
    assert (found.rows, found.off) == ((), (alone,))
