"""The few forms in which sentences bind parties, as patterns over the letters of tokens."""

import re
from collections.abc import Iterator

from ingest.pairing.bonds import Bond
from ingest.pairing.kinds import Kind
from ingest.pairing.rows import Row
from ingest.pairing.tokens import sides_of
from ingest.phrases import phrases


def stated(row: Row) -> list[Bond]:
    """The bonds of the forms that a sentence holds; each party is used by one form."""
    found: list[Bond] = []
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(row.letters):
            sides = _places_of(row, match)
            if taken.isdisjoint(sides) and _does_something(row, match):
                taken.update(sides)
                found += _bonds(row, match)
    return found


def together(row: Row) -> Iterator[Bond]:
    """甲、乙继续开展山海协作: with each other, when one of them is known to be supported."""
    for match in _TOGETHER.finditer(row.letters):
        sides = sides_of(row.tokens[match.start("one") : match.end("other")])
        kind = row.tokens[match.end() - 1].kind
        known = phrases("pairings")["supported"]["codes"]
        if kind and kind.directed and sum(side.id in known for side in sides) == 1:
            yield Bond(*row.span(match), kind, sides[:1], sides[1:])


def pairs_within(
    row: Row, kind: Kind, start: int, end: int, form: re.Pattern[str] | None = None
) -> Iterator[Bond]:
    """The pairs of a list of such that takes the letters ``start:end``."""
    for pair in (form or PAIR).finditer(row.letters, start, end):
        yield Bond(*row.span(pair), kind, row.sides(pair, "one"), row.sides(pair, "other"))


def _bonds(row: Row, match: re.Match[str]) -> Iterator[Bond]:
    kind = next(row.kinds(match))
    if listed := _list_of(match):
        form = _COUPLE if match.re is _COUPLES else PAIR
        yield from pairs_within(row, kind, *match.span(listed), form)
        return
    yield Bond(
        *row.span(match),
        kind,
        row.sides(match, "one"),
        row.sides(match, "other"),
        directed=kind.directed and match.re in _WITH_DIRECTION,
        jointly=_JOINTLY.search(row.words, *row.span(match)) is not None,
    )


def _list_of(match: re.Match[str]) -> str | int:
    """The group of a form that holds a list of pairs; 0 for forms without."""
    return next((name for name in ("pairs", "couples") if name in match.re.groupindex), 0)


def _does_something(row: Row, match: re.Match[str]) -> bool:
    """Whether a form binds: 甲到乙考察山海协作 is a visit, and so is 甲对口帮扶考察团来乙."""
    if match.re is _WITHIN and not next(row.kinds(match)).apart:
        place = row.tokens[match.end("other") - 1].end
        return _DOING.search(row.words, place, row.span(match)[1]) is not None
    if match.re is _DIRECTED:
        between = row.words[
            row.tokens[match.end("one") - 1].end : row.tokens[match.start("other")].start
        ]
        return _COMING.search(between) is None
    if match.re is _RELATED:
        first, end = row.tokens[match.end("other") - 1].end, row.span(match)[1]
        return _RELATION.match(row.words[first:end] + row.words[end : end + 2]) is not None
    if match.re is _LOCATED:
        opening = row.words[: row.tokens[match.start()].start]
        return next(row.kinds(match)).apart and _AT.search(opening) is not None
    if match.re is _JOINED:
        place = row.tokens[match.end("other") - 1].end
        return _LINES.search(row.words, place, row.span(match)[1]) is None
    return True


def _places_of(row: Row, match: re.Match[str]) -> set[int]:
    """Where the sides of a form stand; other forms may use what lies behind a list of pairs."""
    start, end = match.span(_list_of(match))
    return {i for i in range(start, end) if row.tokens[i].sides}


# 甲、乙共同帮扶丙、丁: each of the one with each of the other.
_JOINTLY = re.compile("共同|均|都(?=[与和由])|联手")
_COMING = re.compile("[团组队].{0,3}[来赴到]|会议|调整为|改为")
_AT = re.compile("(?:位于|地处|设在|设于|坐落于?|落户|落地|入驻)$")
# 甲—乙高速公路一体化 is of the road.
_LINES = re.compile("[路线轨铁桥航]|高速|隧道|管[网道廊]|通道")
_RELATION = re.compile("(?:正式)?(?:建立|确立|结成|缔结|结为)了?.*(?:关系|协议|对子)")
_DOING = re.compile("开展|实施|推进|推动|对接|落实|深化|建立")
# Words between the parts of a form, and what parts those of a list.
X = "[xqegt]"
SIDE = "[PO]"
AND = "[la]"
# One that does something itself ends the list before it: 甲帮扶乙、丙帮扶丁.
_LIST = f"q?{SIDE}(?:[laj]?q?{SIDE}(?!{X}{{0,4}}V{X}{{0,6}}{SIDE}))*"
_SIDES = f"{SIDE}(?:{AND}{SIDE})*"
# 甲帮扶乙、丙和丁
_DIRECTED = re.compile(
    f"(?P<one>{SIDE}(?:[law]{SIDE})*){X}{{0,4}}[uw]?V{X}{{0,6}}(?P<other>{_LIST})"
)
# 乙由甲帮扶
_PASSIVE = re.compile(
    f"(?P<other>{_SIDES}){X}{{0,3}}b(?P<one>{_SIDES}){X}{{0,4}}V(?!{X}{{0,2}}{SIDE})"
)
# 甲承担乙、丙的定点帮扶任务
_UNDERTAKEN = re.compile(
    f"(?P<one>{SIDE}){X}{{0,4}}ux?d?(?P<other>{SIDE}(?:[laj,]{SIDE})*)q{{0,2}}[KV]"
)
# 甲对乙开展帮扶
_TOWARD = re.compile(f"(?P<one>{_SIDES}){X}{{0,8}}d(?P<other>{_LIST}){X}{{0,6}}[KV]")
# 甲与乙, a pair of a list of such: those that begin the next pair belong to it.
PAIR = re.compile(
    f"(?P<one>{SIDE}(?:l{SIDE})*){X}{{0,3}}[wj](?P<other>{SIDE}(?:{AND}{SIDE}(?!{X}{{0,3}}[wj]))*)"
)
_PAIRS = f"{SIDE}(?:l{SIDE})*{X}{{0,3}}[wj]{SIDE}(?:{AND}{SIDE}(?!{X}{{0,3}}[wj]))*"
# A list of such pairs; a new one may be parted in any way.
LIST_OF_PAIRS = f"{_PAIRS}(?:[,;la]?{_PAIRS})*"
# 甲与乙、丙与丁建立……结对关系
_CHAIN = re.compile(f"(?P<pairs>{_PAIRS}q?(?:[,;la][la]?{_PAIRS}q?)+)[xqegtulawPOA,]{{0,30}}[KV]")
# 甲和乙、丙和丁签署……协议
_COUPLES = re.compile(
    f"(?P<couples>{SIDE}a{SIDE}(?:[,;l]{SIDE}a{SIDE})+)(?:{X}{{0,3}}n?P?{X}{{0,6}}g)?{X}{{0,14}}[KV]"
)
_COUPLE = re.compile(f"(?P<one>{SIDE})a(?P<other>{SIDE})")
_LISTED = re.compile(
    f"[KV]{X}{{0,10}}[:j](?:{SIDE}:)?(?P<pairs>{LIST_OF_PAIRS})(?!{X}{{0,14}}[KV])"
)
# 甲与乙建立……结对关系
_WITH = re.compile(
    f"(?P<one>{_SIDES}){X}{{0,7}}w(?P<other>{_LIST}(?:,{_SIDES}(?!{X}{{0,4}}w))*)"
    f"(?:{X}{{0,14}}(?:K|V(?!{SIDE}))|{X}{{0,14}},{X}{{0,8}}K)"
)
# 甲,和乙、丙结对
_AND = re.compile(f"(?<![laj])(?P<one>{SIDE})(?:,|,?x)a(?P<other>{_SIDES}){X}{{0,6}}V")
# 自建立结对关系以来,甲与乙……
_SINCE = re.compile(f"[KV]{X}{{0,6}}s,?(?P<pairs>{LIST_OF_PAIRS})")
# 甲、乙继续开展山海协作
_TOGETHER = re.compile(f"(?<![lajwnb])(?P<one>P){AND}(?P<other>P){X}{{1,8}}K")
# 甲和乙、丙签署……协议
_SIGNED = re.compile(f"(?<![laj])(?P<one>{SIDE})a(?P<other>{_SIDES}){X}{{0,3}}g{X}{{0,14}}[KV]")
# 甲和乙建立对口协作关系
_RELATED = re.compile(
    f"(?<![laj])(?P<one>{SIDE})a(?P<other>{_SIDES})x{{2,8}}[KV](?!{X}{{0,3}}[PO])"
)
# 甲乙两地……自结对以来, 甲与乙……对口支援让两地
_TWO = re.compile(
    f"(?<![wPOlaj])(?P<one>{SIDE})[lajw]?(?P<other>{SIDE})"
    "(?:x{0,2}t[^PO;]{0,60}[KV]|[^PO;]{0,30}[KV]x{0,3}t|[^PO;]{0,30}w[^PO;]{0,12}[KV]"
    "|nP[xqegt]{0,8}[KV])"
)
# 乙是甲的帮扶对象
_IS = re.compile(f"(?P<other>{SIDE})i(?P<one>{SIDE}){X}{{0,5}}V(?!x{{0,2}}[PO])")
# 甲在乙建设飞地, 甲到乙开展对口帮扶
_WITHIN = re.compile(
    f"(?P<one>{SIDE})(?:{X}{{0,8}}|[^PO;]{{0,30}},)n(?P<other>{_LIST}){X}{{0,10}}[KV]"
)
# 甲—乙科创飞地
_JOINED = re.compile("(?<![lajPO])(?P<one>P)j(?P<other>P)[xq]{0,4}(?:K|V(?!x{0,2}[PO]))")
# 位于甲的乙飞地
_LOCATED = re.compile(f"(?<![lajwPO])(?P<other>P)q(?P<one>P){X}{{0,6}}K")
# 杭衢帮扶结对, 甲、乙两市结对
_SET = re.compile(
    f"(?<![wdPO])(?<![PO][laj])(?<!,[la])"
    f"(?P<one>A(?=[qt]?x{{0,4}}[KV])|{SIDE}(?:[laj]?{SIDE})+(?=x?[qt]{{0,2}}[KV]))"
    f"[qt]?x{{0,4}}[qt]?[KV]"
)
_WITH_DIRECTION = (_DIRECTED, _PASSIVE, _UNDERTAKEN, _TOWARD, _IS)
_FORMS = (
    _CHAIN,
    _COUPLES,
    _LISTED,
    _PASSIVE,
    _UNDERTAKEN,
    _AND,
    _WITH,
    _TOWARD,
    _IS,
    _WITHIN,
    _DIRECTED,
    _SIGNED,
    _RELATED,
    _SET,
    _JOINED,
    _LOCATED,
    _TWO,
    _SINCE,
)
