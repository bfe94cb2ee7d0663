"""The numbers that Word prints before paragraphs and keeps apart from their words: 一、（一）1."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
    }
)
_CIRCLED = frozenset({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})
_SILENT = frozenset({"bullet", "none"})
_DIGITS = "零一二三四五六七八九"
_LEVEL = re.compile(r"%([1-9])")
_MOST_STYLES = 20


def qualified(name: str) -> str:
    """The name of an element or attribute as the parser holds it."""
    return _NAMESPACE + name


@dataclass(frozen=True)
class Level:
    """How one level of a list is printed: `pattern` is ``%1、`` or ``（%2）``."""

    pattern: str
    form: str
    start: int


@dataclass
class Numbers:
    """Counts the numbered paragraphs of a document in reading order."""

    lists: dict[str, str]  # by the id that paragraphs name: the list that it stands for
    levels: dict[tuple[str, int], Level]
    styles: dict[str, tuple[str, int]]  # the list and level that a style gives
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, numbering: BaseOxmlElement | None, styles: BaseOxmlElement | None) -> "Numbers":
        """From the parts of a document that define lists and styles; it may have neither."""
        lists: dict[str, str] = {}
        levels: dict[tuple[str, int], Level] = {}
        for one in [] if numbering is None else numbering.iter(qualified("num")):
            lists[_get(one, "numId")] = _value(one, "abstractNumId")
        for one in [] if numbering is None else numbering.iter(qualified("abstractNum")):
            for level in one.iter(qualified("lvl")):
                key = _get(one, "abstractNumId"), _integer(_get(level, "ilvl"))
                start = _integer(_value(level, "start") or "1")
                levels[key] = Level(_value(level, "lvlText"), _value(level, "numFmt"), start)
        return cls(lists, levels, _numbered_styles(styles))

    def next(self, paragraph: BaseOxmlElement) -> str:
        """The number before `paragraph`; empty when it has none."""
        list_id, depth = _numbered(paragraph, self.styles)
        name = self.lists.get(list_id, "")
        level = self.levels.get((name, depth))
        if level is None:
            return ""
        counts = self._counts[name]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return "" if level.form in _SILENT else self._printed(name, level, counts)

    def _printed(self, name: str, level: Level, counts: dict[int, int]) -> str:
        def number(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            own = self.levels.get((name, depth), level)
            return printed(counts.get(depth, own.start), own.form)

        return _LEVEL.sub(number, level.pattern)


def printed(count: int, form: str) -> str:
    """`count` in a number format of Word."""
    if form in _CHINESE:
        return _chinese(count)
    if form in _CIRCLED and 1 <= count <= 20:
        return chr(ord("①") + count - 1)
    if form in {"upperLetter", "lowerLetter"} and 1 <= count <= 26:
        return chr(ord("A" if form == "upperLetter" else "a") + count - 1)
    return str(count)


def _chinese(count: int) -> str:
    if count >= 100:
        return str(count)
    tens, ones = divmod(count, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def _numbered_styles(styles: BaseOxmlElement | None) -> dict[str, tuple[str, int]]:
    """The list and level of each style, which it may have from the one it is based on."""
    found: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in [] if styles is None else styles.iter(qualified("style")):
        name = _get(style, "styleId")
        based[name] = _value(style, "basedOn")
        own, depth = _numbered(style, {})
        if own:
            found[name] = own, depth
    for name in based:
        above = name
        for _ in range(_MOST_STYLES):
            if above in found:
                found[name] = found[above]
                break
            above = based.get(above, "")
    return found


def _numbered(element: BaseOxmlElement, styles: dict[str, tuple[str, int]]) -> tuple[str, int]:
    """The id of the list and the level that a paragraph, or a style, stands in."""
    properties = element.find(qualified("pPr"))
    if properties is None:
        return "", 0
    from_style = styles.get(_value(properties, "pStyle"), ("", 0))
    own = properties.find(qualified("numPr"))
    if own is None:
        return from_style
    depth = _value(own, "ilvl")
    return _value(own, "numId") or from_style[0], int(depth) if depth.isdigit() else from_style[1]


def _get(element: BaseOxmlElement, name: str) -> str:
    return str(element.get(qualified(name), ""))


def _value(element: BaseOxmlElement, name: str) -> str:
    found = element.find(qualified(name))
    return "" if found is None else _get(found, "val")


def _integer(text: str) -> int:
    return int(text) if text.isdigit() else 0
