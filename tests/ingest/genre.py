"""Documents of the genre, made by hypothesis together with what they say.

A document is composed of items; each item's clause names who owns it, in one of the forms that are
in use. `printed_otherwise` then prints the same words as scans and web pages do.
"""

from dataclasses import dataclass

from hypothesis import strategies as st

from schema.extraction import Role

BUREAUS = (
    *("县发改局", "县经信局", "县财政局", "县农业农村局", "县文广旅体局", "县人力社保局"),
    *("县自然资源和规划局", "县市场监管局", "县委宣传部", "县委办公室", "县总工会"),
)
COLLECTIVES = ("各有关部门", "各乡镇（街道）", "各乡镇人民政府")
WORKS = ("建设滨水绿道", "培育特色产业", "改造老旧小区", "办好民生实事", "整治农村环境")
AIMS = (
    *("到2027年茶叶产值达到25亿元", "2026年底前新建驿站12个", "每年培训农民3000人次以上"),
    *("力争游客突破120万人次", "就业率保持在95%以上", "办理时限压缩至3个工作日以内", ""),
)
TITLE = "泰顺县乡村振兴行动方案\n泰顺县人民政府办公室\n2025年3月1日\n一、重点任务\n"
HALF = "0123456789().:;,%"
FULL = "０１２３４５６７８９（）．：；，％"

Owners = list[tuple[str, Role]]


@dataclass(frozen=True)
class Item:
    """A numbered item: its words, its clause as printed, and whom the clause names."""

    title: str
    words: str
    clause: str
    owners: Owners

    def printed(self, number: str) -> str:
        """The item's paragraph."""
        return f"{number}{self.title}。{self.words}{self.clause}\n"


def _responsible(names: list[str]) -> tuple[str, Owners]:
    return f"（责任单位：{'、'.join(names)}）", [(name, "responsible") for name in names]


def _tortoise_shell(names: list[str]) -> tuple[str, Owners]:
    return f"〔责任单位：{'、'.join(names)}〕", [(name, "responsible") for name in names]


def _shared(names: list[str]) -> tuple[str, Owners]:
    return f"（{'、'.join(names)}按职责分工负责）", [(name, "responsible") for name in names]


def _tiers(names: list[str]) -> tuple[str, Owners]:
    first, *rest = names
    owners: Owners = [(first, "lead"), *((name, "cooperating") for name in rest)]
    return f"（{first}牵头{'，' + '、'.join(rest) + '配合' if rest else ''}）", owners


def _labels(names: list[str]) -> tuple[str, Owners]:
    first, *rest = names
    owners: Owners = [(first, "lead"), *((name, "responsible") for name in rest)]
    return f"（牵头单位：{first}{'；责任单位：' + '、'.join(rest) if rest else ''}）", owners


_FORMS = (_responsible, _tortoise_shell, _shared, _tiers, _labels)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """An item with one to four owners, a collective last if any."""
    names = draw(st.lists(st.sampled_from(BUREAUS), min_size=1, max_size=3, unique=True))
    names += draw(st.lists(st.sampled_from(COLLECTIVES), max_size=1))
    clause, owners = draw(st.sampled_from(_FORMS))(names)
    aim = draw(st.sampled_from(AIMS))
    words = f"健全机制，压实责任。{aim}{'。' if aim else ''}"
    return Item(draw(st.sampled_from(WORKS)), words, clause, owners)


@st.composite
def plans(draw: st.DrawFn) -> tuple[str, list[Item]]:
    """A county's plan and its items, numbered in one of the ways in use."""
    listed = draw(st.lists(items(), min_size=1, max_size=6))
    number = draw(st.sampled_from(["{}.", "{}．", "{}、", "（{}）"]))
    digits = "一二三四五六" if number == "（{}）" else "123456"
    lines = (
        item.printed(number.format(digit)) for item, digit in zip(listed, digits, strict=False)
    )
    return TITLE + "".join(lines), listed


@st.composite
def printed_otherwise(draw: st.DrawFn, text: str) -> str:
    """`text` with spaces within words, and figures and marks of the other width."""
    to_full = draw(st.booleans())
    table = str.maketrans(HALF, FULL) if to_full else str.maketrans(FULL, HALF)
    wide = draw(st.sets(st.integers(0, len(text) - 1), max_size=30))
    spaced = draw(st.sets(st.integers(0, len(text) - 1), max_size=30))
    space = draw(st.sampled_from([" ", "\u3000", "\xa0", "  "]))
    return "".join(
        (character.translate(table) if at in wide else character) + (space if at in spaced else "")
        for at, character in enumerate(text)
    )


def wrapped(text: str, width: int) -> str:
    """`text` broken into lines of `width` characters, as a scan has them."""
    return "\n".join(
        line[at : at + width]
        for line in text.splitlines()
        for at in range(0, max(len(line), 1), width)
    )
