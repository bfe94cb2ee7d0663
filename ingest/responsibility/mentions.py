"""Lists of organizations: where one name ends and the next begins.

Names hold the very characters that separate them (各市、县〔市、区〕人民政府, 发展和改革局,
省市场监管局（省知识产权局）), so a separator counts only where a whole name stands before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest.phrases import ROLES, any_of, either, phrases
from schema import divisions
from schema.extraction import Role

# What a name may hold: anything but a separator, and brackets with all they hold.
_NAME = re.compile(
    r"(?:\((?:[^()]|\([^()]*\))*\)|〔[^〔〕]*〕|\[[^\[\]]*\]|<[^<>]*>|“[^“”]*”|[^、,;。|()〔〕\[\]<>“”])+"
)
_SEPARATORS = "、,;。|:·)>〕]】("
_ACTING = re.compile(r"^([^<>]+)<([^<>]+)>$")
_BRACKET_AT_END = re.compile(r"^(.+?)[(〔\[](.+)[)〕\]]$")
KINDS_OF_PLACES = "省市区县州旗盟"
_STARS = "*★☆▲△※#"
# 省级层面由省发展改革委: what stands before 由 says where, not who.
_BY = re.compile(r"[^、,;]*(?<!自)由")


@dataclass(frozen=True)
class Mention:
    """One owner in a list, at `start`–`end` of the words of a flow.

    `words` are the folded words of the name alone: an acting office in angle brackets and a role
    in round ones stand apart. `guessed`: no separator was printed before or after it.
    `starred`: a star stands by it, which some plans give to those who lead.
    """

    start: int
    end: int
    words: str
    collective: bool = False
    acting_office: str | None = None
    role: Role | None = None
    guessed: bool = False
    starred: bool = False


def read_mentions(words: str, start: int, end: int) -> list[Mention]:
    """The owners listed in `words[start:end]`."""
    found: list[Mention] = []
    for first, last, guessed in _split(words, start, end):
        above = found[-1].words if found and found[-1].collective else None
        mention = _mention(words, first, last, guessed=guessed, collective_above=above)
        if mention is not None:
            found.append(mention)
    return found


@lru_cache(maxsize=4096)
def is_collective(name: str) -> bool:
    """Whether `name` means a group of which nobody can be held to it."""
    return bool(_collective().search(name)) or bool(_grid().fullmatch(name))


@lru_cache(maxsize=4096)
def ends_like_organization(name: str) -> bool:
    """Whether the last words of `name` are those of an organization, or it is a place."""
    bare = _BRACKET_AT_END.sub(r"\1", name)
    return bool(_ending().search(bare)) or is_collective(name) or is_place(name)


def is_place(name: str) -> bool:
    """Whether `name` is that of a place with its kind, which may own what its government does."""
    return name[-1:] in KINDS_OF_PLACES and divisions.is_name(name)


def _split(words: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where names begin and end, and whether either had to be guessed."""
    place = start
    while place < end:
        if words[place] in _SEPARATORS:
            place += 1
            continue
        grid = _grid().match(words, place, end)
        name = grid or _NAME.match(words, place, end)
        if name is None:
            place += 1
            continue
        place = name.end()
        if grid is not None:
            yield name.start(), place, False
        else:
            yield from _names(words, name.start(), place)


def _names(words: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The names in a stretch without separators: usually one."""
    edges = [(start, False), *_cuts(words, start, end), (end, False)]
    for (first, after_guess), (last, before_guess) in pairwise(edges):
        yield first, last, after_guess or before_guess


def _cuts(words: str, start: int, end: int) -> list[tuple[int, bool]]:
    """Where further names begin, and whether that had to be guessed."""
    return [
        (match.start(), match["run"] is not None)
        for match in _joint().finditer(words, start, end)
        if match.start() > start and _depth(words, start, match.start()) == 0
    ]


def _depth(words: str, start: int, end: int) -> int:
    stretch = words[start:end]
    return sum(map(stretch.count, "(〔[<“")) - sum(map(stretch.count, ")〕]>”"))


def _mention(
    words: str, start: int, end: int, *, guessed: bool, collective_above: str | None
) -> Mention | None:
    start, end = _trim(words, start, end)
    if start >= end or words[start].isdigit():
        return None
    if words[start:end] in phrases("phrases")["around"]["none"]:
        return None
    name = words[start:end]
    office: str | None = None
    role: Role | None = None
    if name.endswith(">") and (acting := _ACTING.match(name)) and not _is_grid_word(acting[2]):
        name, office = acting[1], acting[2].strip("“”\"'")
    elif (
        name[-1] in ")〕]"
        and (bracket := _BRACKET_AT_END.match(name))
        and (role := role_of(bracket[2]))
    ):
        name = bracket[1]
    starred = name.strip(_STARS) != name
    start += len(name) - len(name.lstrip(_STARS))
    name = name.strip(_STARS)
    return Mention(
        start=start,
        end=start + len(name),
        words=name,
        collective=is_collective(name) or _shares_collective(name, collective_above),
        acting_office=office,
        role=role,
        guessed=guessed,
        starred=starred,
    )


def _shares_collective(name: str, above: str | None) -> bool:
    """Whether a name after the collective `above` leaves out its 各: 各区政府、管委会."""
    if above is None:
        return False
    if _is_grid_word(name) or (name.endswith("部门") and name[0] not in KINDS_OF_PLACES):
        return True
    collective = phrases("phrases")["collective"]
    owner = next((one for one in collective["grid_owners"] if name.endswith(one)), None)
    unit = name.removesuffix(owner or "")
    # 市政府 is one among departments, and many among governments.
    told = len(unit) > 1 or above.endswith(tuple(collective["grid_owners"]))
    return owner is not None and unit in collective["grid_units"] and told


def _is_grid_word(name: str) -> bool:
    collective = phrases("phrases")["collective"]
    return name in collective["grid_units"] or name in collective["grid_owners"]


def _trim(words: str, start: int, end: int) -> tuple[int, int]:
    if by := _BY.match(words, start, end):
        start = by.end()
    if before := _before().match(words, start, end):
        start = before.end()
    while after := _after().search(words, start, end):
        end = after.start()
    return start, end


@lru_cache(maxsize=64)
def role_of(word: str) -> Role | None:
    """The role that a label or a verb gives, when `word` is one."""
    tables = phrases("phrases")
    for role in ROLES:
        if word in tables["labels"][role] or word in tables["verbs"][role]:
            return role
    return None


@lru_cache(maxsize=1)
def _collective() -> re.Pattern[str]:
    return either(phrases("phrases")["collective"]["patterns"])


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('phrases')['endings']['organization'])})$")


@lru_cache(maxsize=1)
def _grid() -> re.Pattern[str]:
    collective = phrases("phrases")["collective"]
    unit, owner = any_of(collective["grid_units"]), any_of(collective["grid_owners"])
    more = rf"(?:[、和及/,](?:{unit})|[(〔\[<](?:{unit}|[、和及/])+[)〕\]>](?:{unit})?)"
    # 各市、县财政局 is one; 各乡镇、县财政局 and 各园区，市财政局 are two.
    levels = r"(?:(?<=[市州盟]、[县区旗])|(?<=县、区)|(?<=[)〕>\]]))(?!有关|相关|各|级|直|属)"
    kin = rf"{levels}[一-龥]{{2,8}}(?:局|委|部门|单位)"
    end = r"(?=[、,;。)〕\]】及和]|$|按|负责|牵头|配合|参与|落实|分别|具体|共同|组织|等)"
    return re.compile(rf"(?:各|有关|相关){{0,2}}(?:{unit}){more}+(?:{owner}|{kin})?{end}")


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrases('phrases')['around']['before'])}|[及和与等])+")


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    words = any_of(phrases("phrases")["around"]["after"])
    return re.compile(rf"(?:{words}|等(?:\d|[一二三四五六七八九十])*个?(?:部门|单位))$")


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    """Beginnings of further names: after 及, 和, 与; after 等; or with no word between at all."""
    ending = "局委办厅部署府心司会团院行站处队位区县市门联社校"
    # 有关部门和单位 is one group.
    one = r"(?<=部门|单位|地区)(?:及|和|与)(?:单位|部门|地区)(?=$|[、,;。)按等负落具共牵])"
    certain = r"(?<=[局办厅])|(?<=[^省市区县州旗常]委)|(?<=中心)|(?<=公司)|(?<=集团)|(?<=>)|(?<=\))"
    next_name = (
        rf"(?=各|有关|相关|(?:[{KINDS_OF_PLACES}])(?!级|域|场)[^、,;]{{2,12}}?(?:局|委|办|厅|部|中心|公司|集团|政府|联)"
        r"(?:$|[、,;。)等各<(]))"
    )
    return re.compile(
        rf"(?P<and>(?<=[{ending}等>)〕])(?!{one})(?:以及|及|和|与|暨)(?=[^、,;]{{2}}))"
        r"|(?P<among>等(?!\d|[一二三四五六七八九十]+个)(?=[^、,;。]{2,}(?:部门|单位|地区|企业|机构|方面)))"
        rf"|(?P<run>(?:{certain})(?:{next_name}))"
    )
