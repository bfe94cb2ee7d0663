"""Which item of one version is which of another, by where they stand and what they say."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.versions.assignment import assign

# A stretch of two characters that more items than this share says little of any of them.
_COMMON = 40
# Items of the other version that are compared word by word with each.
_CANDIDATES = 8
# Words further in decide no more which item is meant.
_READ = 600


@dataclass(frozen=True)
class Item:
    """What an item says, squeezed: `title` and `body`; and `place`, where it stands."""

    title: str
    body: str
    place: Hashable = None
    number: str | None = None


Worth = Callable[[Item, Item], float]


def align(
    old: Sequence[Item], new: Sequence[Item], worth: Worth, alone: float = 60
) -> dict[int, int]:
    """The index in `new` of each of `old` that is there again; an item is used once.

    Items that say the same are the same, those in the same place first; of the others such as are
    alike, so that the sum of `worth` (0 to 100) is greatest, none of it below `alone`.
    """
    pairs: dict[int, int] = {}
    for key in (_all_said, _words_said):
        pairs |= _same(old, new, key, pairs)
    rest, free = _rest(len(old), pairs), _rest(len(new), pairs.values())
    worths = _worths([old[at] for at in rest], [new[at] for at in free], worth)
    return pairs | {rest[one]: free[other] for one, other in assign(worths, alone).items()}


def _all_said(item: Item) -> Hashable:
    return item.title, item.body, item.place


def _words_said(item: Item) -> Hashable:
    return item.title, item.body


def _same(
    old: Sequence[Item],
    new: Sequence[Item],
    key: Callable[[Item], Hashable],
    pairs: Mapping[int, int],
) -> dict[int, int]:
    """Those not in `pairs` yet whose `key` is the same, in order."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(_rest(len(new), pairs.values())):
        waiting[key(new[at])].append(at)
    found: dict[int, int] = {}
    for at in _rest(len(old), pairs):
        if same := waiting.get(key(old[at])):
            found[at] = same.pop()
    return found


def _rest(count: int, taken: Iterable[int]) -> list[int]:
    used = set(taken)
    return [at for at in range(count) if at not in used]


def _worths(old: Sequence[Item], new: Sequence[Item], worth: Worth) -> dict[int, dict[int, float]]:
    index = _Index(new)
    return {
        at: {other: worth(item, new[other]) for other in index.like(item)}
        for at, item in enumerate(old)
    }


class _Index:
    """Items by what is particular to them: pairs of characters, title, place and number."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.places: defaultdict[Hashable, list[int]] = defaultdict(list)
        for at, item in enumerate(items):
            for feature in dict.fromkeys(_features(item)):
                self.places[feature].append(at)

    def like(self, item: Item) -> list[int]:
        """The items most like `item`, by the particulars that they share, rare ones first."""
        shared: Counter[int] = Counter()
        for feature in dict.fromkeys(_features(item)):
            found = self.places.get(feature, ())
            if len(found) <= _COMMON:
                shared.update(dict.fromkeys(found, 1))
        return [at for at, _ in shared.most_common(_CANDIDATES)]


def _features(item: Item) -> Iterator[Hashable]:
    yield item.title
    yield item.place, item.number
    for words in (item.title, item.body[:_READ]):
        yield from map("".join, pairwise(words))
