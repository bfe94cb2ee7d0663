"""Owners named in running sentences: 由甲厅牵头，乙厅配合; 甲局会同有关部门建立工作机制.

A sentence says many things that are no assignment (鼓励企业牵头制定标准), so every name must be
that of an organization, and the list must stand where an assignment begins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.phrases import any_of, phrases
from ingest.responsibility.clauses import Clause
from ingest.responsibility.mentions import Mention, ends_like_organization, is_place, read_mentions
from ingest.responsibility.roles import Owner, Verb, find_verbs
from schema import offices, organizations
from schema.extraction import Role

_BOUNDARY = re.compile(r"[。;:,!?()〔〕“”《》]")
_SENTENCE = re.compile(r"[。!?]")
# What stands before those who are 负责: 由, or the end of what was said before.
_OPENS_DUTY = ("", "由", "。", ";")
# One that the tables do not hold, though none but a bureau is called so: 省交通综合执法局.
_BUREAU_OF_A_PLACE = re.compile(r"(?:自治[区州县]|[省市县区州])(?!级|场)[一-龥]{2,10}[局厅委]")
# Nor that of a park or a zone: 钱江源国家公园管理局.
_ADMINISTRATION = re.compile(r"[一-龥]{4,14}(?:管理局|管委会|管理委员会)")
_FURTHER = re.compile(r"[,;]")
_LONGEST_LIST = 120


def find_sentence_clauses(words: str, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Assignments in sentences, outside the `clauses` found already, which are in order."""
    covered = 0
    starts = [clause.start for clause in clauses]
    for opening in _openings().finditer(words):
        at = bisect_right(starts, opening.start()) - 1
        within = at >= 0 and opening.start() < clauses[at].end
        if within or opening.start() < covered:
            continue
        clause = _read(words, opening, covered)
        if clause is not None:
            covered = clause.end
            yield clause


def _read(words: str, opening: re.Match[str], covered: int) -> Clause | None:
    first = _list_before(words, opening.start(), covered)
    if first is None:
        return None
    start, mentions = first
    if opening["plain"] and words[start - 1 : start] not in _OPENS_DUTY:
        return None
    joins = opening["joins"] is not None
    role: Role = "responsible" if opening["plain"] else "lead"
    owners = [Owner(mention, role) for mention in mentions]
    end, others = _read_on(words, opening.end(), joins=joins)
    if joins and not others:
        return None
    return Clause(start, end, (*owners, *others), in_sentence=True)


def _list_before(words: str, end: int, covered: int) -> tuple[int, list[Mention]] | None:
    """The list of names that ends at `end`, if nothing but names stands in it."""
    window = words[max(covered, end - _LONGEST_LIST) : end]
    base = end - len(window)
    lead_in = list(_lead_ins().finditer(window))
    boundary = [m.end() for m in _BOUNDARY.finditer(_without_brackets(window))]
    start = base + max([m.end() for m in lead_in] + boundary, default=0)
    mentions = read_mentions(words, start, end)
    if not mentions or not all(_is_owner(mention) for mention in mentions):
        return None
    return mentions[0].start, mentions


def _without_brackets(window: str) -> str:
    """The window with what stands in closed brackets blotted out, so that they do not bound."""
    return re.sub(r"\([^()]*\)", lambda match: "x" * len(match[0]), window)


def _read_on(words: str, place: int, *, joins: bool) -> tuple[int, list[Owner]]:
    """The owners that the rest of the sentence adds, and where the last of them ends."""
    stop = _SENTENCE.search(words, place)
    limit = min(stop.start() if stop else len(words), place + 2 * _LONGEST_LIST)
    owners: list[Owner] = []
    end = place
    if joins:
        joined = _joined(words, place, limit)
        if not joined:
            return place, []
        owners += [Owner(mention, "responsible") for mention in joined]
        end = place = joined[-1].end
    for verb in find_verbs(words, place, limit):
        mentions = _following(words, place, verb.start)
        if not mentions:
            break
        owners += [Owner(mention, _role(verb)) for mention in mentions]
        end = verb.end
        following = _FURTHER.search(words, end, limit)
        if following is None:
            break
        place = following.end()
    return end, owners


def _following(words: str, start: int, end: int) -> list[Mention]:
    """The names that end at `end`, from `start` or from where what else is said ends."""
    mentions = read_mentions(words, start, end)
    if mentions and all(_may_follow(mention) for mention in mentions):
        return mentions
    pauses = [match.end() for match in _FURTHER.finditer(words, start, end)]
    mentions = read_mentions(words, pauses[-1], end) if pauses else []
    return mentions if all(_is_owner(mention) for mention in mentions) else []


def _joined(words: str, start: int, limit: int) -> list[Mention]:
    """The names right after 会同, as far as they go: the sentence runs on from the last one."""
    stop = _BOUNDARY.search(words, start, limit)
    end = stop.start() if stop else limit
    last = words.rfind("、", start, end) + 1 or start
    longest: list[Mention] = []
    for ending in _endings().finditer(words, last, end):
        mentions = read_mentions(words, start, ending.end())
        if mentions and all(_is_owner(mention) for mention in mentions):
            longest = mentions
            if mentions[-1].collective:
                break  # 各有关部门组建专班 would be a collective to its end
    return longest


def _role(verb: Verb) -> Role:
    return "responsible" if verb.joins else verb.role


def _may_follow(mention: Mention) -> bool:
    """Whether a name may go on a list that an owner began, be it in no table."""
    return _is_owner(mention) or (not mention.collective and ends_like_organization(mention.words))


def _is_owner(mention: Mention) -> bool:
    """Organizations of government; a bureau's field alone (发展改革) where a list abbreviates."""
    name = mention.words
    if mention.collective:
        return not name.endswith(("企业", "机构", "方面"))
    if offices.is_field(name.split("(")[0]):
        return True
    known = organizations.is_known(name) or is_place(name) or _BUREAU_OF_A_PLACE.fullmatch(name)
    known = known or _ADMINISTRATION.fullmatch(name)
    return ends_like_organization(name) and bool(known)


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    verbs = phrases("phrases")["verbs"]
    duties = (verb for verb in verbs["responsible"] if verb.endswith(("负责", "负总责")))
    return re.compile(
        # 甲局会同乙局编制的规划: who wrote a paper owns no task of it.
        rf"(?P<joins>(?:{any_of(verbs['with'])})(?![^,;。]{{0,40}}(?:编制|制定|起草|印发)的))"
        rf"|(?P<lead>(?:{any_of(verbs['lead'])})(?!单位|部门|\(?责任))"
        rf"|(?P<plain>(?:{any_of(duties)})(?!人|制|任|解释|的))"
    )


@lru_cache(maxsize=1)
def _lead_ins() -> re.Pattern[str]:
    return re.compile(any_of(phrases("phrases")["around"]["before"]))


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    return re.compile(any_of(phrases("phrases")["endings"]["organization"]))
