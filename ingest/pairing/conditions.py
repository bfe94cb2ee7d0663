"""What the words of a form must say besides its letters for its sides to be bound."""

import re

from ingest.pairing.rows import Row


def works_there(row: Row, match: re.Match[str]) -> bool:
    """甲到乙考察山海协作 is a visit, 甲到乙开展山海协作 is not."""
    words = _between(row, match, match.end("other"), match.end())
    if next(row.kinds(match)).apart:
        # 甲在乙的飞地, but 甲……,在乙设立飞地
        return "," not in row.letters[match.end("one") : match.start("other")] or builds(words)
    return _DOING.search(words) is not None


def builds(words: str) -> bool:
    """在甲建设飞地, not 在甲科创飞地准备讲稿."""
    return _BUILDING.search(words) is not None


def helps(row: Row, match: re.Match[str]) -> bool:
    """甲对口帮扶考察团来乙 is a visit; 甲等8地帮扶乙等8地 leaves open who helps whom."""
    between = _between(row, match, match.end("one"), match.start("other"))
    verb = next(token for token in row.of(match)[match.end("one") - match.start() :] if token.kind)
    # 甲的帮扶之路 is no sentence.
    if _COMING.search(between) or row.words[verb.start - 1] == "的":
        return False
    many = min(len(row.sides(match, "one")), len(row.sides(match, "other"))) > _MANY
    counted = _COUNTED.match(row.words, row.tokens[match.end("one") - 1].end)
    return not (many and counted and not _IN_STEP.search(row.words, *row.span(match)))


def lies_there(row: Row, match: re.Match[str]) -> bool:
    """位于甲的乙飞地."""
    return next(row.kinds(match)).apart and _AT.search(row.before(match.start())) is not None


def relates(row: Row, match: re.Match[str]) -> bool:
    """甲和乙建立对口协作关系."""
    words = _between(row, match, match.end("other"), match.end())
    end = row.span(match)[1]
    return _RELATION.match(words + row.words[end : end + _TAIL]) is not None


def is_cause(row: Row, match: re.Match[str]) -> bool:
    """因为山海协作,甲与乙走到一起."""
    return _CAUSE.search(row.before(match.start())) is not None


def is_partner(row: Row, match: re.Match[str]) -> bool:
    """乙是甲某协作的对口县."""
    return _PARTNER.match(row.words, row.span(match)[1]) is not None


def is_one_of(row: Row, match: re.Match[str]) -> bool:
    """乙是甲帮扶某市四县之一."""
    return _ONE_OF.match(row.words, row.span(match)[1]) is not None


def joins(row: Row, match: re.Match[str]) -> bool:
    """甲—乙高速公路一体化 is of the road."""
    return _LINES.search(_between(row, match, match.end("other"), match.end())) is None


def gives(row: Row, match: re.Match[str]) -> bool:
    """甲向乙学习山海协作 gives nothing."""
    return _LEARNING.search(_between(row, match, match.end("other"), match.end())) is None


def is_remark(row: Row, match: re.Match[str]) -> bool:
    """某协作(甲—乙)."""
    return row.words[row.tokens[match.start("one")].start - 1] == "("


def are_two(row: Row, match: re.Match[str]) -> bool:
    """甲、乙、丙帮扶某地: of many that help nobody helps another."""
    return not next(row.kinds(match)).directed or len(row.sides(match, "one")) <= _TWO


def are_joined(row: Row, match: re.Match[str]) -> bool:
    """甲乙科创飞地."""
    return next(row.kinds(match)).apart and joins(row, match)


def are_meant(row: Row, match: re.Match[str]) -> bool:
    """甲和乙两省省委推动,两地…… tells of their committees; 甲、乙两区帮扶丙 of a third."""
    end = row.tokens[match.end("other") - 1].end
    third = row.letters[match.end() - 1 : match.end() + 1] == "VP"
    return _COMMITTEES.match(row.words, end) is None and not third


def is_said_of(row: Row, match: re.Match[str]) -> bool:
    """甲与乙建设某园等一批山海协作项目 tells of many things what one of them need not be."""
    return _OTHERS.search(_between(row, match, match.end("other"), match.end())) is None


def each_other(row: Row, match: re.Match[str]) -> bool:
    """甲省、乙省持续深化对口合作: of two provinces, or of places in them, with each other."""
    provinces = {side.id[:2] for group in ("one", "other") for side in row.sides(match, group)}
    words = _between(row, match, match.end("other"), match.end())
    undirected = not next(row.kinds(match)).directed
    return undirected and len(provinces) == _TWO and _ON.match(words) is not None


def are_alike(row: Row, match: re.Match[str]) -> bool:
    """甲区教育局和乙区教育局开展结对帮扶: with each other, as two of one sort do."""
    [one], [other] = row.sides(match, "one"), row.sides(match, "other")
    words = _between(row, match, match.end("other"), match.end())
    return one.name[-_SORT:] == other.name[-_SORT:] and _ON.match(words) is not None


def _between(row: Row, match: re.Match[str], first: int, last: int) -> str:
    """The words from behind the letter before `first` to the letter `last`."""
    end = row.tokens[last].start if last < len(row.tokens) else len(row.words)
    return row.words[row.tokens[first - 1].end : end]


_TWO = 2
# The letters at the end of a name that tell its sort.
_SORT = 2
# As many on either side are bound in step, if not so many that it would have to be said.
_MANY = 3
_COUNTED = re.compile(r"等?[\d三四五六七八九十]+[个座]")
_IN_STEP = re.compile("分别|依次|对应")
_AT = re.compile("(?:位于|地处|设在|设于|坐落于?|落户|落地|入驻)$")
_COMING = re.compile("[团组队].{0,3}[来赴到]|会议|调整为|改为")
_BUILDING = re.compile("[建设办]|打造|布局|运营|落户|落地|启用|谋划|推进|发展")
_DOING = re.compile("开展|实施|推进|推动|对接|落实|深化|建立")
_COMMITTEES = re.compile("(?:两[市地县区省])?[省市县区州]?(?:委|党委|政府|领导)")
_LEARNING = re.compile("学习|借鉴|考察|了解|取经|汇报|看齐")
_LINES = re.compile("[路线轨铁桥航]|高速|隧道|管[网道廊]|通道")
_ON = re.compile("将?(?:持续|继续|深化|深入|不断|全面|开展|推进|加强|启动)")
_OTHERS = re.compile("等[^,。;]{0,8}(?:一批|一系列|项目|工程|活动|事项|成果)")
_RELATION = re.compile(
    "(?:正式)?(?:建立|确立|结成|缔结|结为|互为|签[订署])了?.*(?:关系|协议|对子|机制)"
)
_PARTNER = re.compile("的?(?:对口|结对|帮扶|协作|合作)?(?:[县市区州]|对象|单位|地区|城市|伙伴)")
_ONE_OF = re.compile("[^,。;]{0,12}之一")
_TAIL = 8
_CAUSE = re.compile("(?:因为?|得益于|依托|借助|乘着|通过)[^,。;]{0,6}$")
