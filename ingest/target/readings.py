"""One quantity between the words around it: whether it commits, to what, and how strictly."""

import re
from dataclasses import replace

from ingest.target.clauses import Clause, Reading, is_idle
from ingest.target.commitments import is_condition
from ingest.target.contexts import SHORTEST_NAME
from ingest.target.cues import cues
from ingest.target.indicators import trim
from ingest.target.namings import Naming
from ingest.target.surroundings import LINKS, SHARES
from ingest.text.numbers import Quantity

_LONGEST_SCOPE = 4


def read_quantity(
    clause: Clause, quantity: Quantity, following: Quantity | None, last: Reading | None
) -> Reading | None:
    """How `quantity` commits; None for a description, a condition or a mere figure.

    `following` is the next quantity of the clause that may state something, `last` the one that
    was read before.
    """
    context = _Reader(clause, quantity, following, last)
    if is_condition(clause.words) and not context.is_counted_subject():
        return None
    if reading := context.joined() or context.shared() or context.completed():
        return reading
    if context.is_description():
        return None
    return context.compared() or context.based() or context.granted() or context.counted()


class _Reader(Naming):
    """What a quantity states in its context, form by form; None where a form does not fit."""

    def joined(self) -> Reading | None:
        """It goes on with a list: 65%和55%, 100个甲和1000个乙."""
        if self.last is None:
            return None
        # 客流和收入分别达到120万人次和2.4亿元: each is measured in its own unit.
        alike = self.last.quantity.sort == self.quantity.sort or "分别" in self.clause.words
        goes_on = self.before in LINKS or (not self.before and self.counts and self.closes)
        if alike and goes_on:
            comparator = self.quantity.comparator or self.last.comparator
            end = self.quantity.end
            return replace(self.last, quantity=self.quantity, comparator=comparator, end=end)
        if self.counts and self.before.endswith(LINKS) and self.after:
            return self.named_after(self.quantity.start)
        return None

    def compared(self) -> Reading | None:
        """A word of comparison stands at the number: 达到240亿元, 不少于50个应用场景, 1.46以内."""
        if self.prefix is None:
            named = self.closes and self.quantity.comparator and len(self.before) > 1
            return self._stated(len(self.before), "") if named else None
        word = self.prefix["word"]
        if is_idle(self.quantity) and cues().comparators[word] == "=":
            return None
        return self._stated(self.prefix.start(), word) if self.says_enough() else None

    def _stated(self, cut: int, word: str) -> Reading:
        """The indicator stands before the comparison, otherwise after the number."""
        left = self.before[:cut]
        start, end = trim(_FROM.sub("", left))
        name = left[start:end]
        named_after = self.counts and not self.closes
        if self.last and word in cues().changes and left in LINKS and not named_after:
            return self.reading(len(left), self.quantity.end, self.last.indicator + word, word)
        if self.last and self.closes and left in ("", *LINKS):
            # 保300亿元、争350亿元: one indicator, two goals.
            return self.reading(len(left), self.quantity.end, self.last.indicator, word)
        nameless = len(name) < SHORTEST_NAME or cues().nameless.fullmatch(name)
        if nameless or (self.counts and not self.closes):
            verb = cues().nameless.fullmatch(name) or cues().verb.search(left)
            start = self.since + (verb.start() if verb else cut)
            # 突破50项技术: before a noun that is the verb, not a comparison.
            governs = not self.closes and cues().verbs.fullmatch(word)
            reading = self.named_after(start, "" if governs else word)
            return replace(reading, grant=bool(cues().granting.search(left)))
        if word in cues().changes:
            name += word
        elif cues().granting.search(left) or self.is_paid_for_each(name):
            name += self.grant_noun() or ""
        reading = self.reading(start, self.quantity.end, name, word)
        return replace(reading, grant=self.after.startswith(_PAYS))

    def based(self) -> Reading | None:
        """A share of something: 不高于合同金额的30%, 高于GDP增速1个百分点, 按照售价的15%."""
        if self.quantity.sort != "measured":
            return None
        found = next((m for p in cues().shares if (m := p.search(self.before))), None)
        if found and (self.closes or self.after.startswith(_PAID)):
            name = f"{self.grant_noun() or self.left_of(found)}占{found['base']}比例"
            reading = self.reading(found.start(), self.quantity.end, name, found["word"])
            return replace(reading, grant=self.after.startswith(_PAYS))
        if self.closes and (found := cues().relation.search(self.before)):
            start, _ = trim(self.before[: found.start()])
            return self.reading(start, self.quantity.end, self.before[start:])
        return None

    def completed(self) -> Reading | None:
        """A share of a work that shall be done: 完成80%以上的坡改梯和90%的护岸加固."""
        shares = self.quantity.unit == "%" and self.after.startswith("的")
        goes_on = self.last and self.last.quantity.unit == "%" and self.before.endswith(LINKS)
        if not shares or not (goes_on or (self.verb and self.verb["verb"] in cues().completing)):
            return None
        return self.named_after(self.since + (self.verb.start() if self.verb else 0))

    def shared(self) -> Reading | None:
        """A share of many that shall do something: 30%以上的行政村建成示范村."""
        doing = self.after.startswith("的") and cues().verbs.search(self.after)
        doing = doing or _MANY_DO.match(self.after)
        opens = len(self.before) <= _LONGEST_SCOPE and self.quantity.comparator is not None
        if self.quantity.unit not in SHARES or not opens or not doing:
            return None
        return self.named_after(self.quantity.start)

    def granted(self) -> Reading | None:
        """Money that a policy pays: 给予50万元奖励, 奖励50万元."""
        if self.quantity.sort != "measured":
            return None
        by = _BY.search(self.before)
        noun = (cues().rate.search if by else cues().rate.match)(self.after)
        if noun and (noun["noun"] or by or _PER_HEAD.match(self.before)):
            name = noun["noun"] or noun["head"] or noun["fund"]
            reading = self.reading(len(self.before), self.quantity.end, name)
            return replace(reading, grant=True)
        found = cues().granting.search(self.before)
        if found is None:
            return None
        reading = replace(self.named_after(self.since + found.start()), grant=True)
        if reading.comparator == "=" and _AT_MOST.search(self.before):
            reading = replace(reading, comparator="<=")
        noun = cues().grant.match(found[0]) if self.closes else None
        return replace(reading, indicator=noun["noun"]) if noun else reading

    def counted(self) -> Reading | None:
        """Things that a verb of commitment governs: 培育30家企业, 建设站点1000个."""
        if is_idle(self.quantity) and not _EACH.search(self.before):
            return None
        if self.closes or self.is_all_invested():
            elliptic = not self.clause.dated and not cues().verbs.search(self.before)
            stated = self._stated(len(self.before), "") if self.is_governed() else None
            return replace(stated, elliptic=elliptic) if stated else None
        if self.verb and self.is_countable_by(self.verb["verb"]):
            return self.named_after(self.since + self.verb.start())
        opens = _OPENING.fullmatch(self.before) and cues().verbs.match(self.before)
        if self.counts and (opens or self.sums_up() or self.ends_a_list()):
            return self.named_after(self.since)
        if self.counts and (self.is_promised() or self.is_served() or self.counts_a_list()):
            return self.named_after(self.since)
        if self.quantity.sort == "measured" and self.sums_up_works():
            return self.named_after(self.since)
        if done := self._done_wholly():
            return done
        return self.named_after(self.quantity.start) if self.is_pledged() else None

    def _done_wholly(self) -> Reading | None:
        """新建建筑100%执行标准: what follows says in what respect all of them shall."""
        found = _WHOLLY.match(self.after) if self.quantity.unit == "%" else None
        if found is None or len(self.before) < SHORTEST_NAME:
            return None
        start, end = trim(self.before)
        name = self.before[start:end] + found[0]
        return self.reading(start, self.quantity.end + found.end(), name)


# 开通至周边城市3条航线: where things are may stand between the verb and their number.
# 新建以林果为主的10个: or what describes them.
_OPENING = re.compile(r"[^的对、]{2,12}|[^,、;对]{4,30}的")
_FROM = re.compile(r"(?:由|从)(?:原来|原先|目前|现在)?的?\d[^,]*$")
_WHOLLY = re.compile(
    r"(?:执行|纳入|达到|落实|完成|使用|采用|配备|接入|进入|实施|实行|通过|安装|推行|建立|办结)[^,]{1,20}"
)
_PER_HEAD = re.compile(r"[^,]{0,10}按照?(?:每|人均|户均)")
# 用水、用气分别按0.8元/吨和0.2元/立方米给予补助
_BY = re.compile("分别按照?$")
# 80%以上行政村达到标准
_MANY_DO = re.compile(r"[^,的]{2,16}?(?:达到|建成|实现|纳入|完成|通过|开展|配备|创建|接入)")
_PAYS = ("给予", "予以")
# 按不低于基准地价的70%执行
_PAID = (*_PAYS, "的", "返还", "执行", "计收", "收取", "核定")
_AT_MOST = re.compile(r"最高|最多|不超过|上限")
# Small counts in words do state something of each: 每年创建一个景区, 每个县至少有一所.
_EACH = re.compile(r"每(?:年|季度|月|个?[县市区镇乡村])[^,]{0,12}$|至少[^,\d]{0,6}$")
