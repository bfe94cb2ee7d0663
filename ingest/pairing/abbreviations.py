"""Places named by a letter each, set together: 瓯洞, 杭绍甬."""

from collections.abc import Sequence
from itertools import product

from ingest.pairing.surroundings import NOWHERE, Surroundings
from schema.divisions import Division


def abbreviated(letters: str, here: Surroundings = NOWHERE) -> list[Division]:
    """The places that a run of abbreviations means together (瓯洞, 杭绍甬); empty when none.

    Of all readings one wins whose places are of one level, none within another. Of three letters
    and more the first may belong to the word before (做深瓯洞): places set together are neighbours.
    """
    meanings = [here.meanings(letter) for letter in letters]
    reading = min((list(one) for one in product(*meanings)), key=_oddness, default=[])
    if len(reading) > _SHORTEST and not _are_neighbours(reading):
        return abbreviated(letters[1:], here)
    return reading


def _are_neighbours(places: Sequence[Division]) -> bool:
    levels = {place.level for place in places}
    return levels == {"province"} or len({place.code[:2] for place in places}) == 1


def _oddness(reading: Sequence[Division]) -> tuple[bool, int]:
    nested = any(a is not b and a.contains(b) for a in reading for b in reading)
    return nested, len({place.level for place in reading})


_SHORTEST = 2
