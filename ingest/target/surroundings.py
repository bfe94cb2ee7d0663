"""The words around one quantity, and what they do with it."""

import re

from ingest.target.clauses import Clause, Reading
from ingest.target.commitments import counts_its_subject
from ingest.target.cues import cues
from ingest.text.numbers import AFTER, Quantity
from schema.extraction import Comparator

_NEAR = 30


class Surroundings:
    """A quantity with the words `before` it, back to the last one read, and `after` it."""

    def __init__(
        self, clause: Clause, quantity: Quantity, following: Quantity | None, last: Reading | None
    ) -> None:
        self.clause, self.quantity, self.following, self.last = clause, quantity, following, last
        self.since = last.quantity.end if last else 0
        self.before = clause.words[self.since : quantity.start].rstrip(_MARKS)
        self.after = clause.words[quantity.end :]
        covers = quantity.unit == "%" and self.after.startswith(("覆盖", "全覆盖"))
        self.covers = covers
        spends = self.after.startswith("用于")
        self.closes = (
            covers or spends or self.after in ("", "等") or bool(_CLOSED.match(self.after))
        )
        self.counts = quantity.sort == "countable"
        # 改造小区67个2868户: the same in two measures.
        twice = following and following.start == quantity.end and following.sort == quantity.sort
        self.closes = self.closes or (bool(twice) and self.counts)
        # 1小时内办结: a bound on how long something may take.
        self.bounds = quantity.comparator == "<=" and self.after.startswith(cues().done_within)
        self.closes = self.closes or (self.bounds and quantity.sort == "duration")
        self.prefix = cues().prefix.search(self.before, max(0, len(self.before) - _NEAR))
        self.verb = cues().verb.search(self.before, max(0, len(self.before) - _NEAR))
        self.closes = self.closes or self._is_outdone() or self._is_done()

    def _is_outdone(self) -> bool:
        """保300亿元争350亿元: a second goal for the same stands right behind."""
        if self.prefix is None or self.following is None:
            return False
        between = self.clause.words[self.quantity.end : self.following.start]
        return self.following.unit == self.quantity.unit and between in cues().outdoing

    def _is_done(self) -> bool:
        """完成水田20万亩的主体工程: as much of it shall be done, whatever of it is named behind."""
        done = cues().verbs.match(self.before)
        works = done and done[0] in cues().completing and _WORKS.fullmatch(self.after)
        return bool(works) and self.quantity.sort == "measured"

    def is_counted_subject(self) -> bool:
        """Whether a clause that ends like a condition counts those it describes."""
        if not self.counts or not self.verb or self.before.startswith("对"):
            return False
        return self.following is not None or counts_its_subject(
            self.clause.words, self.quantity.unit or ""
        )

    def sums_up(self) -> bool:
        """新增甲、乙等10家: the number after a list that a verb governs."""
        ends = self.closes or self.quantity.comparator is not None or self.clause.pledged
        if not self.before.endswith("等"):
            return False
        handled = _HANDLES.match(self.before) and cues().serving.match(self.after)
        return bool(handled) or (ends and bool(cues().verbs.search(self.before)))

    def sums_up_works(self) -> bool:
        """要完成甲、乙等53公里道路改建: how much of what has been named is done."""
        done = _TO_DO.sub("", self.before) if self.before.endswith("等") else ""
        verb = cues().verbs.match(done)
        return verb is not None and verb[0] in cues().extents

    def ends_a_list(self) -> bool:
        """完成甲水厂、5座水库除险加固工程: the last of the works that a verb governs."""
        done = cues().verbs.match(self.before)
        works = done and done[0] in cues().completing and self.before.endswith("、")
        return bool(works) and _WORKS_AFTER.fullmatch(self.after) is not None

    def says_enough(self) -> bool:
        if self.closes or self.counts or ODD_UNIT.match(self.after):
            return True
        return self.after.startswith(cues().tails)

    def is_paid_for_each(self, name: str) -> bool:
        """每条最高50万元给予补贴: what is paid is named behind."""
        return _PER.match(name) is not None and self.after.startswith(("给予", "予以"))

    def is_promised(self) -> bool:
        """力争/至少 before a count of things: 每个县至少有一所学校."""
        return AT_LEAST.search(self.before) is not None

    def is_served(self) -> bool:
        """为200户家庭实施改造, 对河东镇55个小区的电梯进行更新: for so many something is done."""
        led = _SERVES.search(self.before)
        if led and self.counts and cues().serving.match(self.after):
            return True
        works = _WORKED_ON.match(self.after) and _WORKS_ON.search(self.before)
        return bool(works and self.counts) and self.quantity.comparator is None

    def counts_a_list(self) -> bool:
        """完成甲、乙2个枢纽改造: as many as have been named."""
        verb = cues().verbs.match(self.before)
        named = self.before[verb.end() :].split("、") if verb else []
        return self.counts and 1 < len(named) == self.quantity.value and min(map(len, named)) > 1

    def comparator(self, word: str) -> Comparator:
        """How strictly `word` at the number, the number's own suffix or 至少 before it binds."""
        said = cues().comparators.get(word)
        if said == "<=" and self.quantity.comparator == "=":
            return "="  # 控制在1200家左右
        if said and said != "=" and (said, self.quantity.comparator) != (">", ">="):
            return said
        if self.quantity.comparator:
            return self.quantity.comparator
        if (odd := ODD_UNIT.match(self.after)) and (said := AFTER.get(self.after[odd.end() :])):
            return said  # 8000万袋以上
        return ">=" if AT_LEAST.search(self.before) else "="


SHARES = ("%", "成")
# A unit that no list knows: the one or two words between a number and the clause's end.
ODD_UNIT = re.compile(
    r"(?![年月日号级型档强圈版期制大第番])[\u4e00-\u9fff]{1,2}(?=$|以上$|以内$|左右$)"
)
# 引进企业8家来此落户: who is counted has been named.
_CLOSED = re.compile("[、和及或与)(]|来|落户|入驻|落地|[”’]$|等[^,]{0,4}(?:目标|指标|任务|要求)")
# A star before an item says whose it is, or how urgent: *新建1家、*改建3家.
_MARKS = "*★☆▲△"
LINKS = ("、", "和", "及", "与", "以及", "/")
AT_LEAST = re.compile(r"至少|不少于|不低于")
_WORKS = re.compile("的[^,的]{0,8}(?:工程|任务|建设|改造|项目|工作)")
_TO_DO = re.compile("^(?:要|将|应|须|力争|确保|计划)")
_WORKS_AFTER = re.compile("[^,的、]{2,30}(?:工程|建设|改造|项目|加固|治理|整治)")
_HANDLES = re.compile(r"[将把]")
_SERVES = re.compile(
    r"^(?:[^,为对]{0,6}(?:为|对)(?:全[省市县区镇乡州旗]|[^,的]{0,6}(?<=[省市县区镇乡]))?)$"
)
_WORKS_ON = re.compile(r"^[^,为对]{0,6}对[^,的]{0,10}$")
_WORKED_ON = re.compile(
    r"[^,]{2,20}?(?:进行|实施|开展)[^,]{0,6}(?:改造|更新|维修|治理|整治|修缮|提升|加固|翻新)"
)
# 每条航线, 单个企业: money is paid for each.
_PER = re.compile("每|单个")
