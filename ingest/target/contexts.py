"""What stands around one quantity: whether it commits at all."""

import re

from ingest.target.cues import cues
from ingest.target.indicators import trim
from ingest.target.surroundings import LINKS, ODD_UNIT, Surroundings

_YEARS = range(1900, 2101)
SHORTEST_NAME = 2


class Context(Surroundings):
    """Whether the words around a quantity describe with it, or commit to it."""

    def is_description(self) -> bool:
        """Whether the quantity belongs to a name, a range or a condition of something else."""
        if self.after.startswith(cues().names_after) or self.before.endswith("了"):
            return True
        bounded = cues().bounds_before.search(self.before) and not self.prefix
        part = self.clause.dated and self.counts and self.before.startswith(("其中", "其余"))
        if bounded and not (self.sums_up() or self.is_served() or part):
            return True
        if cues().able.search(self.before) or (
            cues().rates.search(self.before) and not self.prefix
        ):
            return True
        if self.quantity.sort == "bare" and not self._fits_bare():
            return True
        if _ENTITLED.search(self.before) and _ENTITLES.match(self.after):
            return True
        if _ALL_OF_THEM.match(self.after):
            return True
        if self.quantity.sort == "measured" and self.after.startswith(_DIMENSIONS):
            return True
        if _KEPT.search(self.quantity.unit or "") and _KEPT_IN.match(self.after):
            return True
        if self.before.endswith("(") and self.after.startswith(")"):
            return True  # 牵头工作(8项)
        if self._is_standard() or self._is_at_work() or self._is_difference():
            return True
        timed = self.bounds or cues().shortening.search(self.before)
        if self.quantity.sort == "duration" and not timed:
            return True
        return not self.closes and self._is_attribute()

    def _is_standard(self) -> bool:
        """按照服务半径不超过5公里的标准设站: by what measure something is done."""
        by = self.clause.words.startswith(("按", "以"))
        return by and _STANDARD.match(self.after) is not None

    def _is_difference(self) -> bool:
        """安排2亿元,比去年增加3000万元: what is promised has been said."""
        return self.quantity.unit != "%" and _THAN_LAST.match(self.before) is not None

    def _is_at_work(self) -> bool:
        """县局组织12个乡镇开展联创: who takes part in what is going on."""
        if self.clause.dated or self.clause.pledged or self.quantity.comparator:
            return False
        return self.before.endswith("组织") and cues().taking_part.match(self.after) is not None

    def _fits_bare(self) -> bool:
        told = self.prefix is not None or not self.clause.words[self.quantity.end - 1].isdecimal()
        if self.quantity.value in _YEARS or not (told or ODD_UNIT.match(self.after)):
            return False
        return self.closes or ODD_UNIT.match(self.after) is not None

    def _is_attribute(self) -> bool:
        """A later quantity of the clause is what is stated (收入50万元以上村占比达到55%)."""
        if self.quantity.unit in cues().attributive and not self.prefix:
            return True
        if self.counts_a_list():
            return False
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
        named = self.prefix or cues().granting.search(self.before)
        return measured and self.quantity.comparator is not None and not named

    def is_pledged(self) -> bool:
        """A count that opens a pledge: 到2027年,力争10家以上企业上市, 力争3个县建成示范县."""
        led = cues().nameless.fullmatch(self.before) or cues().pledge.fullmatch(self.before)
        bare = not self.before or led
        does = (led or self.clause.elliptic) and _ARE_TO.match(self.after)
        compared = self.counts and (self.quantity.comparator is not None or bool(does))
        ahead = self.clause.dated or self.clause.pledged or self.before
        return bool(bare and compared and ahead)

    def is_countable_by(self, verb: str) -> bool:
        if self.counts:
            return True
        weighty = self.quantity.comparator is not None or verb in cues().extents
        weighty = weighty or _CAPACITY.fullmatch(self.after) is not None
        return self.quantity.sort == "measured" and weighty

    def is_governed(self) -> bool:
        if self.clause.dated or self.covers or self.is_all_invested():
            return True
        if len(self.before) < SHORTEST_NAME:
            return False
        costs = self.before.endswith(cues().inputs) or self._shares_the_cost()
        measures = self.quantity.sort == "measured" and not costs
        if self.clause.pledged and (self.counts or measures):
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
        sizes = name.endswith(cues().inputs) or self.before.endswith(cues().inputs)
        return name.endswith(cues().endings) and not sizes

    def _shares_the_cost(self) -> bool:
        """总投资3亿元,省级资金70%: who pays how much of what a project costs."""
        told = self.clause.former[-1:] and find_costs(self.clause.former[-1])
        return bool(told) and self.before.endswith(("资金", "投资", "出资", "自筹"))

    def is_all_invested(self) -> bool:
        """投资450亿元 that opens a sentence is what shall be spent, not what a project costs."""
        goes_on = self.closes or cues().verbs.match(self.after)
        opening = _NUMBER.sub("", self.before) in cues().opening
        return bool(goes_on) and self.clause.start == 0 and opening


def find_costs(clause: str) -> bool:
    """Whether a clause says what a project costs, and no more."""
    return any(cost in clause for cost in cues().inputs)


# 形成2000万吨钢规模
_CAPACITY = re.compile(r"[^,]{0,4}(?:规模|产能|能力)")
_NUMBER = re.compile(r"^\(?[一二三四五六七八九十\d]{1,3}[)、.]")
# 建设20米宽的道路
_DIMENSIONS = ("宽", "长", "高", "深", "厚")
_JOINT = re.compile(r"[、和及并且]$|[、和及并且][^、]{2,}$|^[、和及或与]")
# 对新建1万吨以上冷库给予支持: the figure says who is entitled.
_ENTITLED = re.compile(r"对(?:[^按照]*)$")
_ENTITLES = re.compile(r"(?!给予|予以|的?(?:标准|比例))[^,]+?(?:给予|予以)")
_STANDARD = re.compile(r"[^给予奖补]*?的(?:标准|要求|原则|间距|规格|规模|比例)(?!给予|予以)")
# 实现16个市全覆盖: 全覆盖 is the goal.
_ALL_OF_THEM = re.compile(r"[县市区乡镇村街道社]{1,4}全覆盖")
# 200万只蛋鸡标准化养殖基地建设
_KEPT = re.compile("[只头羽尾匹]$")
_KEPT_IN = re.compile(
    r"[^,、]{1,14}(?:基地|养殖场|养殖小区|牧场|生产线|加工厂)(?:项目)?(?:建设|工程)?(?=$|[,、])"
)
_THAN_LAST = re.compile(r"(?:比|较)(?:去年|上年|上年同期|去年同期)")
_ARE_TO = re.compile(
    r"[^,的]{1,12}?(?:创建|建成|创成|达到|通过|入选|获评|上市|实现|纳入|完成|创建成)[^,]{2,}"
)
_SHARE = re.compile(r"占[^,]{2,20}的?$")
