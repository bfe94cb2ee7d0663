"""Looks are told apart on both grounds, by eyes that lack a cone, and with no colour at all."""

from itertools import combinations

import pytest

from ingest.phrases import phrases
from viz.palette import BONDS, EDGES, GROUNDS, NODES, OTHER_BOND, bond

# Machado, Oliveira and Fernandes (2009), severity 1.0, in linear RGB.
_BLINDNESS = {
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
}


def _linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def _contrast(one: str, other: str) -> float:
    low, high = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), _linear(each), strict=True))
        for each in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def _seen(colour: str, blindness: str) -> list[float]:
    """The colour in CIE Lab as eyes of that blindness see it."""
    linear = _linear(colour)
    red, green, blue = (
        min(1, max(0, sum(w * c for w, c in zip(row, linear, strict=True))))
        for row in _BLINDNESS[blindness]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]


@pytest.mark.parametrize("kind", NODES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_shape_stands_out_from_the_ground(kind: str, ground: str) -> None:
    looks = {str(each): look for each, look in NODES.items()}
    assert _contrast(looks[kind].colour, GROUNDS[ground]) >= 3


@pytest.mark.parametrize("blindness", _BLINDNESS)
def test_kinds_of_one_outline_differ_to_every_eye(blindness: str) -> None:
    for one, other in combinations(NODES.values(), 2):
        if one.shape == other.shape:
            assert one.hollow != other.hollow
        pair = zip(_seen(one.colour, blindness), _seen(other.colour, blindness), strict=True)
        assert sum((a - b) ** 2 for a, b in pair) ** 0.5 > 5, (one.zh, other.zh)


def test_no_two_kinds_look_alike_without_colour() -> None:
    looks = [(look.shape, look.hollow) for look in NODES.values()]
    assert len(set(looks)) == len(looks)


def test_the_roles_of_an_owner_have_lines_of_their_own() -> None:
    owners = [EDGES["lead"], EDGES["responsible"], EDGES["cooperating"]]
    assert len({(line.width, line.dashes) for line in owners}) == 3


def test_every_kind_of_pairing_that_is_read_has_a_look() -> None:
    assert set(BONDS) == {kind["name"] for kind in phrases("pairings")["kinds"]}
    assert bond("从未见过") is OTHER_BOND


def test_kinds_of_pairing_differ_without_colour_and_stand_out() -> None:
    looks = [*BONDS.values(), OTHER_BOND]
    assert len({(look.width, look.dashes) for look in looks}) == len(looks)
    assert len({look.sign for look in looks}) == len(looks)
    for look in looks:
        for ground in GROUNDS.values():
            assert _contrast(look.colour, ground) >= 3, look.zh
