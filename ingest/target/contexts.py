"""What stands around one quantity: whether it commits at all."""

import re

from ingest.target.clauses import Clause, Reading
from ingest.target.commitments import counts_its_subject
from ingest.target.cues import cues
from ingest.target.indicators import trim
from ingest.text.numbers import Quantity

_YEARS = range(1900, 2101)
SHORTEST_NAME = 2
_NEAR = 30


class Context:
    """A quantity with the words `before` it, back to the last one read, and `after` it."""

    def __init__(
        self, clause: Clause, quantity: Quantity, following: Quantity | None, last: Reading | None
    ) -> None:
        self.clause, self.quantity, self.following, self.last = clause, quantity, following, last
        self.since = last.quantity.end if last else 0
        self.before = clause.words[self.since : quantity.start]
        self.after = clause.words[quantity.end :]
        covers = quantity.unit == "%" and self.after.startswith(("覆盖", "全覆盖"))
        self.covers = covers
        spends = quantity.unit == "%" and self.after.startswith("用于")
        self.closes = (
            covers or spends or self.after in ("", "等") or bool(_CLOSED.match(self.after))
        )
        self.counts = quantity.sort == "countable"
        # 1小时内办结: a bound on how long something may take.
        self.bounds = quantity.comparator == "<=" and self.after.startswith(cues().done_within)
        self.closes = self.closes or (self.bounds and quantity.sort == "duration")
        self.prefix = cues().prefix.search(self.before, max(0, len(self.before) - _NEAR))
        self.verb = cues().verb.search(self.before, max(0, len(self.before) - _NEAR))
        self.closes = self.closes or self._is_outdone()

    def _is_outdone(self) -> bool:
        """保300亿元争350亿元: a second goal for the same stands right behind."""
        if self.prefix is None or self.following is None:
            return False
        between = self.clause.words[self.quantity.end : self.following.start]
        return self.following.unit == self.quantity.unit and between in cues().outdoing

    def is_counted_subject(self) -> bool:
        """Whether a clause that ends like a condition counts those it describes."""
        if not self.counts or not self.verb or self.before.startswith("对"):
            return False
        return self.following is not None or counts_its_subject(
            self.clause.words, self.quantity.unit or ""
        )

    def is_description(self) -> bool:
        """Whether the quantity belongs to a name, a range or a condition of something else."""
        if self.after.startswith(cues().names_after) or self.before.endswith("了"):
            return True
        if self.before.endswith(cues().bounds_before) and not self.prefix and not self.sums_up():
            return True
        if self.quantity.sort == "bare" and not self._fits_bare():
            return True
        if _ENTITLED.search(self.before) and _ENTITLES.match(self.after):
            return True
        timed = self.bounds or cues().shortening.search(self.before)
        if self.quantity.sort == "duration" and not timed:
            return True
        return not self.closes and self._is_attribute()

    def sums_up(self) -> bool:
        """新增甲、乙等10家: the number after a list that a verb governs."""
        ends = self.closes or self.quantity.comparator is not None
        return self.before.endswith("等") and ends and bool(cues().verbs.search(self.before))

    def _fits_bare(self) -> bool:
        told = self.prefix is not None or not self.clause.words[self.quantity.end - 1].isdecimal()
        if self.quantity.value in _YEARS or not (told or ODD_UNIT.match(self.after)):
            return False
        return self.closes or ODD_UNIT.match(self.after) is not None

    def _is_attribute(self) -> bool:
        """A later quantity of the clause is what is stated (收入50万元以上村占比达到55%)."""
        if self.quantity.unit in cues().attributive and not self.prefix:
            return True
        if self.counts and self.verb:
            return self._opens_a_measure()
        if self.after.startswith("的") and self._qualifies():
            return True
        if self.after.startswith("的") and not self.verb:
            return not self.after[1:].startswith(cues().amounts)
        if self.following is None:
            return False
        between = self.clause.words[self.quantity.end : self.following.start]
        return not _JOINT.search(between) and not between.startswith(("给予", "予以"))

    def _opens_a_measure(self) -> bool:
        """完成20户以上自然村硬化3000公里: the last figure of the clause is what is measured."""
        last = self.following
        if last is None or self.quantity.comparator is None or last.sort != "measured":
            return False
        between = self.clause.words[self.quantity.end : last.start]
        return last.end == len(self.clause.words) and not _JOINT.search(between)

    def _qualifies(self) -> bool:
        """新建10万平方米以上的住宅小区: a measure of each, not of all."""
        measured = self.quantity.sort == "measured" and self.quantity.unit != "%"
        return measured and self.quantity.comparator is not None and not self.prefix

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

    def is_pledged(self) -> bool:
        """A count that opens a pledge: 到2027年,力争10家以上企业上市."""
        led = cues().nameless.fullmatch(self.before) or cues().pledge.fullmatch(self.before)
        bare = not self.before or led
        compared = self.counts and self.quantity.comparator is not None
        ahead = self.clause.dated or self.clause.pledged or self.before
        return bool(bare and compared and ahead)

    def is_countable_by(self, verb: str) -> bool:
        if self.counts:
            return True
        weighty = self.quantity.comparator is not None or verb in cues().extents
        weighty = weighty or _CAPACITY.fullmatch(self.after) is not None
        return self.quantity.sort == "measured" and weighty

    def is_governed(self) -> bool:
        if self.clause.dated or self.covers or self._is_all_invested():
            return True
        if len(self.before) < SHORTEST_NAME:
            return False
        if self.clause.pledged and (self.counts or cues().pledge.search(self.before)):
            return True
        ahead = self.clause.pledged or self.clause.elliptic or "年均" in self.before
        if ahead and self._names_an_indicator():
            return True
        if self.clause.elliptic and self.before.startswith("其中"):
            return not self.before.endswith(cues().inputs)
        if self.last is not None and self.before.startswith(LINKS):
            return self.counts or not self.before.endswith(cues().inputs)
        if not self.counts:
            opens = cues().verbs.match(self.before) and not self.before.endswith(cues().inputs)
            return bool(opens) or any(verb in self.before for verb in cues().extents)
        return self.clause.elliptic or bool(cues().verbs.search(self.before))

    def _names_an_indicator(self) -> bool:
        if self.quantity.unit == "%" and _SHARE.search(self.before):
            return True
        start, end = trim(self.before)
        name = self.before[start:end]
        return name.endswith(cues().endings) and not name.endswith(cues().inputs)

    def _is_all_invested(self) -> bool:
        """投资450亿元 that opens a sentence is what shall be spent, not what a project costs."""
        return self.clause.start == 0 and self.before in cues().opening


# A unit that no list knows: the one or two words between a number and the clause's end.
ODD_UNIT = re.compile(
    r"(?![年月日号级型档强圈版期制大第番])[\u4e00-\u9fff]{1,2}(?=$|以上$|以内$|左右$)"
)
# 引进企业8家来此落户: who is counted has been named.
_CLOSED = re.compile("[、和及或与)(]|来|落户|入驻|落地")
# 形成2000万吨钢规模
_CAPACITY = re.compile(r"[^,]{0,4}(?:规模|产能|能力)")
LINKS = ("、", "和", "及", "与", "以及", "/")
_JOINT = re.compile(r"[、和及并且]$|[、和及并且][^、]{2,}$|^[、和及或与]")
# 对新建1万吨以上冷库给予支持: the figure says who is entitled.
_ENTITLED = re.compile(r"对(?:[^按照]*)$")
_ENTITLES = re.compile(r"(?!给予|予以|的?(?:标准|比例))[^,]+?(?:给予|予以)")
AT_LEAST = re.compile(r"至少|不少于|不低于")
# 每条航线, 单个企业: money is paid for each.
_PER = re.compile("每|单个")
_SHARE = re.compile(r"占[^,]{2,20}的?$")
