"""What a target measures: the name of its indicator, cut out of the clause that states it."""

import re
from functools import lru_cache

from ingest.phrases import any_of, phrases

_LONGEST = 40
_SHORTEST = 2
# Words that are coordinated before a shared tail have two characters: 种植、收获 before 机械化率.
_WORD = 2
_NUMBERING = ".、)"


def trim(clause: str) -> tuple[int, int]:
    """Where the name stands in what precedes a comparator: adverbs and verbs around it are cut."""
    start, end = 0, len(clause)
    while end - start > _SHORTEST and (found := _trailing().search(clause, start, end)):
        if found.start() - start < _SHORTEST:
            break
        end = found.start()
    while end - start > _SHORTEST and (found := _leading().match(clause, start, end)):
        bare = clause[found.end() : end] in _endings() and found[0][-1] not in _NUMBERING
        if end - found.end() < _SHORTEST or bare:
            break
        start = found.end()
    return max(start, end - _LONGEST), end


def head_noun(after: str) -> int:
    """How many characters of what follows a quantity name the thing that is counted."""
    found = _DESCRIBED.match(after) or _NOUN.match(after)
    return found.end() if found else 0


def shared_out(names: str, count: int, *, whole: bool = False) -> list[str]:
    """The indicators of `count` values given 分别 for `names`.

    花生种植、收获机械化率 is 花生种植机械化率 and 花生收获机械化率; names that do not fall into
    `count` parts are left whole for each. `whole`: what has several units shares no tail.
    """
    parts = re.split("[、和及与]", names)
    if len(parts) != count:
        return [names] * count
    same = {part[-_WORD:] for part in parts if len(part) > 2 * _WORD}
    alike = len(same) == 1 and all(len(part) > 2 * _WORD for part in parts)
    if whole or count == 1 or alike or all(part.endswith(_endings()) for part in parts):
        return parts
    ending = next((end for end in _endings() if parts[-1].endswith(end)), "")
    head = parts[-1].removesuffix(ending)
    if ending and len(head) > _WORD and all(p.endswith(head[-_WORD:]) for p in parts[:-1]):
        # 高新技术企业和中小企业数量: whole names that share the ending alone.
        return [*(part + ending for part in parts[:-1]), parts[-1]]
    stem, tail = parts[0][:-_WORD], parts[-1][_WORD:]
    return [parts[0] + tail, *(stem + part + tail for part in parts[1:-1]), stem + parts[-1]]


# 带动性强、成长性好的企业: the noun is what the whole list describes.
_DESCRIBED = re.compile(
    r"的?[^,、;:()\d]{2,20}(?:、[^,、;:()\d]{2,20}){1,4}的[^,、;:()的\d]{2,20}(?=$|[,;:()])"
)
_NOUN = re.compile(r"的?[^,、;:()]{1,40}?(?=$|[,、;:()]|和\d|及\d|给予|予以)")


@lru_cache(maxsize=1)
def _leading() -> re.Pattern[str]:
    words = phrases("targets")
    verbs = [verb for verb in words["commit"]["verbs"] if not verb.startswith("新")]
    leading = any_of([*words["indicator"]["leading"], *verbs])
    # 使用外资 is no 使, and 计划生育 no 计划.
    leading = rf"(?!使用|计划生育)(?:{leading})"
    number = r"[●■◆▲★☆·—-]+|\(?[一二三四五六七八九十\d]{1,3}(?:\)、?|、|\.(?!\d))"
    return re.compile(rf"{leading}|{number}|[一二三四五六七八九十]是|[,、;:()和及]")


@lru_cache(maxsize=1)
def _trailing() -> re.Pattern[str]:
    words = any_of(phrases("targets")["indicator"]["trailing"])
    return re.compile(rf"(?:{words}|在?20\d\d年的?基础上)$")


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return tuple(sorted(phrases("targets")["indicator"]["endings"], key=len, reverse=True))
