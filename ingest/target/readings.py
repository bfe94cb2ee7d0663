"""One quantity between the words around it: whether it commits, to what, and how strictly."""

import re
from dataclasses import dataclass, replace

from ingest.target.commitments import counts_its_subject, is_condition
from ingest.target.cues import cues
from ingest.target.indicators import head_noun, trim
from ingest.text.numbers import Quantity
from schema.extraction import Comparator

_YEARS = range(1900, 2101)
_SHORTEST_NAME = 2
_SMALL = 10
_LONGEST_SCOPE = 4
# How far before a number the words that govern it begin at most.
_NEAR = 30


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence between commas, from `start` on, its deadline left out.

    `dated` says that a deadline stood in it, `pledged` that the words have looked ahead by its
    end, `former` is what the clause before was about, `elliptic` that one before it has stated a
    target, so that this one may share its verb. `gap` is where a deadline was taken out of its
    middle, and how many characters.
    """

    start: int
    words: str
    dated: bool
    pledged: bool
    former: tuple[str, ...]
    elliptic: bool
    gap: tuple[int, int] = (0, 0)

    def place(self, at: int) -> int:
        """The place in the sentence of the character at `at` of `words`."""
        return self.start + at + (self.gap[1] if at >= self.gap[0] else 0)

    def former_name(self) -> str:
        """The name in the clause before; empty when there is none."""
        if not self.former:
            return ""
        start, end = trim(self.former[-1])
        return self.former[-1][start:end]


@dataclass(frozen=True)
class Reading:
    """A quantity that commits: where its statement stands in the clause, and what it says."""

    quantity: Quantity
    start: int
    end: int
    comparator: Comparator
    indicator: str
    elliptic: bool = False
    grant: bool = False


def is_idle(quantity: Quantity) -> bool:
    """一次, 三项: small counts in words state nothing by themselves."""
    small = quantity.chinese and quantity.value < _SMALL
    return small and quantity.sort == "countable" and quantity.comparator is None


def read_quantity(
    clause: Clause, quantity: Quantity, following: Quantity | None, last: Reading | None
) -> Reading | None:
    """How `quantity` commits; None for a description, a condition or a mere figure.

    `following` is the next quantity of the clause that may state something, `last` the one that
    was read before.
    """
    context = _Context(clause, quantity, following, last)
    if is_condition(clause.words) and not context.is_counted_subject():
        return None
    if reading := context.joined() or context.shared() or context.completed():
        return reading
    if context.is_description():
        return None
    return context.compared() or context.based() or context.granted() or context.counted()


class _Context:
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

    def joined(self) -> Reading | None:
        """It goes on with a list: 65%和55%, 100个甲和1000个乙."""
        if self.last is None:
            return None
        # 客流和收入分别达到120万人次和2.4亿元: each is measured in its own unit.
        alike = self.last.quantity.sort == self.quantity.sort or "分别" in self.clause.words
        if alike and self.before in _LINKS:
            comparator = self.quantity.comparator or self.last.comparator
            end = self.quantity.end
            return replace(self.last, quantity=self.quantity, comparator=comparator, end=end)
        if self.counts and self.before.endswith(_LINKS) and self.after:
            return self._named_after(self.quantity.start)
        return None

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
        if self.before.endswith(cues().bounds_before) and not self.prefix and not self._sums_up():
            return True
        if self.quantity.sort == "bare" and not self._fits_bare():
            return True
        if _ENTITLED.search(self.before) and _ENTITLES.match(self.after):
            return True
        timed = self.bounds or cues().shortening.search(self.before)
        if self.quantity.sort == "duration" and not timed:
            return True
        return not self.closes and self._is_attribute()

    def _sums_up(self) -> bool:
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

    def compared(self) -> Reading | None:
        """A word of comparison stands at the number: 达到240亿元, 不少于50个应用场景, 1.46以内."""
        if self.prefix is None:
            named = self.closes and self.quantity.comparator and len(self.before) > 1
            return self._stated(len(self.before), "") if named else None
        word = self.prefix["word"]
        if is_idle(self.quantity) and cues().comparators[word] == "=":
            return None
        return self._stated(self.prefix.start(), word) if self._says_enough() else None

    def _says_enough(self) -> bool:
        if self.closes or self.counts or ODD_UNIT.match(self.after):
            return True
        return self.after.startswith(cues().tails)

    def _stated(self, cut: int, word: str) -> Reading:
        """The indicator stands before the comparison, otherwise after the number."""
        left = self.before[:cut]
        start, end = trim(_FROM.sub("", left))
        name = left[start:end]
        named_after = self.counts and not self.closes
        if self.last and word in cues().changes and left in _LINKS and not named_after:
            return self._reading(len(left), self.quantity.end, self.last.indicator + word, word)
        if self.last and self.closes and left in ("", *_LINKS):
            # 保300亿元、争350亿元: one indicator, two goals.
            return self._reading(len(left), self.quantity.end, self.last.indicator, word)
        nameless = len(name) < _SHORTEST_NAME or cues().nameless.fullmatch(name)
        if nameless or (self.counts and not self.closes):
            verb = cues().nameless.fullmatch(name) or cues().verb.search(left)
            start = self.since + (verb.start() if verb else cut)
            # 突破50项技术: before a noun that is the verb, not a comparison.
            governs = not self.closes and cues().verbs.fullmatch(word)
            return self._named_after(start, "" if governs else word)
        if word in cues().changes:
            name += word
        elif cues().granting.search(left) or self._is_paid_for_each(name):
            name += self._grant_noun() or ""
        return self._reading(start, self.quantity.end, name, word)

    def _is_paid_for_each(self, name: str) -> bool:
        """每条最高50万元给予补贴: what is paid is named behind."""
        return _PER.match(name) is not None and self.after.startswith(("给予", "予以"))

    def based(self) -> Reading | None:
        """A share of something: 不高于合同金额的30%, 高于GDP增速1个百分点, 按照售价的15%."""
        if self.quantity.sort != "measured":
            return None
        found = next((m for p in cues().shares if (m := p.search(self.before))), None)
        if found and (self.closes or self.after.startswith(("给予", "予以", "的"))):
            name = f"{self._grant_noun() or self._left_of(found)}占{found['base']}比例"
            return self._reading(found.start(), self.quantity.end, name, found["word"])
        if self.closes and (found := cues().relation.search(self.before)):
            start, _ = trim(self.before[: found.start()])
            return self._reading(start, self.quantity.end, self.before[start:])
        return None

    def _left_of(self, share: re.Match[str]) -> str:
        start, end = trim(self.before[: share.start()])
        name = self.before[start:end]
        return name if len(name) >= _SHORTEST_NAME else "补助"

    def completed(self) -> Reading | None:
        """A share of a work that shall be done: 完成80%以上的坡改梯和90%的护岸加固."""
        shares = self.quantity.unit == "%" and self.after.startswith("的")
        goes_on = self.last and self.last.quantity.unit == "%" and self.before.endswith(_LINKS)
        if not shares or not (goes_on or (self.verb and self.verb["verb"] in cues().completing)):
            return None
        return self._named_after(self.since + (self.verb.start() if self.verb else 0))

    def shared(self) -> Reading | None:
        """A share of many that shall do something: 30%以上的行政村建成示范村."""
        doing = self.after.startswith("的") and cues().verbs.search(self.after)
        opens = len(self.before) <= _LONGEST_SCOPE and self.quantity.comparator is not None
        if self.quantity.unit != "%" or not opens or not doing:
            return None
        return self._named_after(self.quantity.start)

    def granted(self) -> Reading | None:
        """Money that a policy pays: 给予50万元奖励, 奖励50万元."""
        if self.quantity.sort != "measured":
            return None
        if noun := cues().rate.match(self.after):
            reading = self._reading(len(self.before), self.quantity.end, noun["noun"])
            return replace(reading, grant=True)
        found = cues().granting.search(self.before)
        if found is None:
            return None
        reading = replace(self._named_after(self.since + found.start()), grant=True)
        if reading.comparator == "=" and _AT_MOST.search(self.before):
            reading = replace(reading, comparator="<=")
        noun = cues().grant.match(found[0]) if self.closes else None
        return replace(reading, indicator=noun["noun"]) if noun else reading

    def counted(self) -> Reading | None:
        """Things that a verb of commitment governs: 培育30家企业, 建设站点1000个."""
        if is_idle(self.quantity) and not _EACH.search(self.before):
            return None
        if self.closes:
            elliptic = not self.clause.dated and not cues().verbs.search(self.before)
            stated = self._stated(len(self.before), "") if self._is_governed() else None
            return replace(stated, elliptic=elliptic) if stated else None
        if self.verb and self._is_countable_by(self.verb["verb"]):
            return self._named_after(self.since + self.verb.start())
        opens = _OPENING.match(self.before) and cues().verbs.match(self.before)
        if self.counts and (opens or self._sums_up()):
            return self._named_after(self.since)
        if self.counts and self._is_promised():
            return self._named_after(self.since)
        if done := self._done_wholly():
            return done
        return self._named_after(self.quantity.start) if self._is_pledged() else None

    def _done_wholly(self) -> Reading | None:
        """新建建筑100%执行标准: what follows says in what respect all of them shall."""
        found = _WHOLLY.match(self.after) if self.quantity.unit == "%" else None
        if found is None or len(self.before) < _SHORTEST_NAME:
            return None
        start, end = trim(self.before)
        name = self.before[start:end] + found[0]
        return self._reading(start, self.quantity.end + found.end(), name)

    def _is_promised(self) -> bool:
        """力争/至少 before a count of things: 每个县至少有一所学校."""
        return _AT_LEAST.search(self.before) is not None

    def _is_pledged(self) -> bool:
        """A count that opens a pledge: 到2027年,力争10家以上企业上市."""
        led = cues().nameless.fullmatch(self.before) or cues().pledge.fullmatch(self.before)
        bare = not self.before or led
        compared = self.counts and self.quantity.comparator is not None
        ahead = self.clause.dated or self.clause.pledged or self.before
        return bool(bare and compared and ahead)

    def _is_countable_by(self, verb: str) -> bool:
        if self.counts:
            return True
        weighty = self.quantity.comparator is not None or verb in cues().extents
        weighty = weighty or _CAPACITY.fullmatch(self.after) is not None
        return self.quantity.sort == "measured" and weighty

    def _is_governed(self) -> bool:
        if self.clause.dated or self.covers or self._is_all_invested():
            return True
        if len(self.before) < _SHORTEST_NAME:
            return False
        if self.clause.pledged and (self.counts or cues().pledge.search(self.before)):
            return True
        ahead = self.clause.pledged or self.clause.elliptic or "年均" in self.before
        if ahead and self._names_an_indicator():
            return True
        if self.clause.elliptic and self.before.startswith("其中"):
            return not self.before.endswith(cues().inputs)
        if self.last is not None and self.before.startswith(_LINKS):
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

    def _named_after(self, start: int, word: str = "") -> Reading:
        """The name of what is counted follows its number."""
        if least := _AT_LEAST.search(self.before):
            start = min(start, self.since + least.start())
        size = 0 if self.closes or self.after in cues().tails else head_noun(self.after)
        name = self.after[:size].removeprefix("的") or self._left_name()
        return self._reading(start - self.since, self.quantity.end + size, name, word)

    def _left_name(self) -> str:
        """What a nameless quantity is about: the noun given, or the clause before."""
        return self._grant_noun() or self.clause.former_name() or self.clause.words

    def _grant_noun(self) -> str | None:
        found = cues().grant.match(self.after)
        return found["noun"] if found else None

    def _reading(self, start: int, end: int, name: str, word: str = "") -> Reading:
        return Reading(self.quantity, self.since + start, end, self._comparator(word), name)

    def _comparator(self, word: str) -> Comparator:
        said = cues().comparators.get(word)
        if said and said != "=" and (said, self.quantity.comparator) != (">", ">="):
            return said
        if self.quantity.comparator:
            return self.quantity.comparator
        return ">=" if _AT_LEAST.search(self.before) else "="


# A unit that no list knows: the one or two words between a number and the clause's end.
ODD_UNIT = re.compile(
    r"(?![年月日号级型档强圈版期制大第番])[\u4e00-\u9fff]{1,2}(?=$|以上$|以内$|左右$)"
)
# 引进企业8家来此落户: who is counted has been named.
_CLOSED = re.compile("[、和及或与)(]|来|落户|入驻|落地")
# 形成2000万吨钢规模
_CAPACITY = re.compile(r"[^,]{0,4}(?:规模|产能|能力)")
_LINKS = ("、", "和", "及", "与", "以及", "/")
_JOINT = re.compile(r"[、和及并且]$|[、和及并且][^、]{2,}$|^[、和及或与]")
# 开通至周边城市3条航线: where things are may stand between the verb and their number.
_OPENING = re.compile(r"[^的对、]{2,12}$")
_FROM = re.compile(r"(?:由|从)(?:原来|原先|目前|现在)?的?\d[^,]*$")
# 对新建1万吨以上冷库给予支持: the figure says who is entitled.
_ENTITLED = re.compile(r"对(?:[^按照]*)$")
_ENTITLES = re.compile(r"(?!给予|予以|的?(?:标准|比例))[^,]+?(?:给予|予以)")
_WHOLLY = re.compile(
    r"(?:执行|纳入|达到|落实|完成|使用|采用|配备|接入|进入|实施|实行|通过|安装|推行|建立|办结)[^,]{1,20}"
)
_AT_LEAST = re.compile(r"至少|不少于|不低于")
# 每条航线, 单个企业: money is paid for each.
_PER = re.compile("每|单个")
_AT_MOST = re.compile(r"最高|最多|不超过|上限")
# Small counts in words do state something of each: 每年创建一个景区, 每个县至少有一所.
_EACH = re.compile(r"每(?:年|季度|月|个?[县市区镇乡村])[^,]{0,12}$|至少[^,\d]{0,6}$")
_SHARE = re.compile(r"占[^,]{2,20}的?$")
