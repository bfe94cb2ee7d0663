"""The words that tell a target from other figures, compiled once from ``data/targets.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ingest.phrases import any_of, either, phrases
from schema.extraction import Comparator

_Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Cues:
    """Patterns that end in ``$`` are searched in what precedes a quantity, the others anywhere.

    `prefix`: a word of comparison at the number, group ``word``. `shares`: a bound or basis with
    what the share is taken of, groups ``word``, ``base``. `relation`: 高于GDP增速 and the like.
    `granting`: a verb that pays; `grant`: what it pays, group ``noun``; `rate`: the same of so much
    a head (3000元标准给予补贴; without 标准 group ``head``), or group ``fund`` that is set aside.
    `verb`: a verb of commitment that governs the number, group ``verb``; `verbs`: any of them.
    `pledge`: a word that promises;
    `serving`: what is done for those counted (为200户家庭实施改造), `taking_part`: what they do
    themselves; `compares`: what begins with a comparison. `able`: what something can do
    once it is built; `rates`: so much a head and a year. `attributive`: units that say what kind
    of thing is meant (50岁). `opening`: what commits at the head of a sentence alone. `completing`:
    verbs that a share of a work may follow. `outdoing`: what leads from a goal to a higher one.
    `done_within`: what is to be done within a duration before it (1小时内办结). `nameless`: words
    that are no indicator's name. `shortening`: what makes a duration a target. `goals`: targets
    without figures, group ``goal``, worth looking for where one of `hints` is.
    """

    comparators: Mapping[str, Comparator]
    prefix: _Pattern
    shares: tuple[_Pattern, ...]
    relation: _Pattern
    granting: _Pattern
    grant: _Pattern
    rate: _Pattern
    verb: _Pattern
    verbs: _Pattern
    pledge: _Pattern
    serving: _Pattern
    taking_part: _Pattern
    compares: _Pattern
    nameless: _Pattern
    shortening: _Pattern
    hints: _Pattern
    goals: tuple[_Pattern, ...]
    extents: frozenset[str]
    completing: frozenset[str]
    outdoing: frozenset[str]
    endings: tuple[str, ...]
    inputs: tuple[str, ...]
    changes: frozenset[str]
    amounts: tuple[str, ...]
    tails: tuple[str, ...]
    names_after: tuple[str, ...]
    bounds_before: _Pattern
    able: _Pattern
    rates: _Pattern
    attributive: frozenset[str]
    opening: frozenset[str]
    done_within: tuple[str, ...]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cues of all documents."""
    words = phrases("targets")
    comparators = _comparators(words["before"])
    softeners = f"(?:{any_of(words['before']['around']['softeners'])})*"
    grant, commit = words["grant"], words["commit"]
    nouns = any_of(grant["nouns"])
    pays = any_of(grant["verbs"])
    recipients = any_of(grant["recipients"])
    vague = any_of([*words["indicator"]["vague"], *words["before"]["around"]["softeners"]])
    return Cues(
        comparators=comparators,
        prefix=re.compile(
            rf"(?!{_parts(words['before']['parts'])})(?P<word>{any_of(comparators)})[了到]?{softeners}$"
        ),
        shares=_shares(comparators, any_of(grant["basis"])),
        relation=re.compile(rf"(?:{any_of(words['relations']['words'])})[^\d,]{{2,20}}$"),
        granting=re.compile(rf"(?:{pays})(?:[^,\d]{{0,8}}(?:{recipients}))?{softeners}$"),
        grant=re.compile(rf"(?:[^,]*?(?:给予|予以|的))?[^,]{{0,12}}?(?P<noun>{nouns})"),
        rate=re.compile(
            rf"的?(?:{any_of(grant['amounts'])})[^,]{{0,4}}?(?:{pays})(?P<noun>{nouns})"
            rf"|(?:的?标准)?(?:{any_of(grant['allots'])})(?P<fund>[^,]{{0,8}}?(?:经费|资金|费用|补助))"
            rf"|(?:{pays})(?P<head>{nouns})"
        ),
        verb=_governing(commit, softeners),
        verbs=re.compile(any_of([*commit["verbs"], *commit["governing"]])),
        pledge=either(commit["marks"]),
        serving=re.compile(rf"[^,。的]{{0,20}}?(?:{any_of(commit['serving'])})"),
        taking_part=re.compile(rf"[^,的]{{1,12}}?(?:{any_of(commit['taking_part'])})"),
        compares=re.compile(rf"(?:{softeners})?(?:{any_of(comparators)})"),
        nameless=re.compile(rf"(?:{pays}|{vague})+"),
        shortening=re.compile(rf"(?:{any_of(words['shortening']['words'])})[^,]{{0,6}}$"),
        hints=either(words["qualitative"]["hints"]),
        goals=tuple(re.compile(goal) for goal in words["qualitative"]["goals"]),
        extents=frozenset(commit["extent"]),
        completing=frozenset(commit["completing"]),
        outdoing=frozenset(words["before"]["around"]["outdoing"]),
        endings=tuple(words["indicator"]["endings"]),
        inputs=tuple(words["indicator"]["inputs"]),
        changes=frozenset(words["indicator"]["changes"]),
        amounts=(*grant["nouns"], *grant["amounts"]),
        tails=(*grant["nouns"], *commit["tails"], "给予", "予以", "的"),
        names_after=tuple(words["descriptive"]["after"]),
        bounds_before=re.compile(rf"(?:{'|'.join(words['descriptive']['before'])})$"),
        able=re.compile(rf"(?:{'|'.join(words['descriptive']['able'])})[^,]{{0,12}}$"),
        rates=re.compile(rf"(?:{'|'.join(words['descriptive']['rates'])})$"),
        attributive=frozenset(words["descriptive"]["units"]),
        opening=frozenset(commit["opening"]),
        done_within=tuple(words["shortening"]["done"]),
    )


def _comparators(groups: Mapping[str, Any]) -> dict[str, Comparator]:
    signs: tuple[Comparator, ...] = ("=", ">=", ">", "<=", "<")
    return {word: sign for sign in signs for word in groups[sign]}


def _parts(words: Mapping[str, str]) -> str:
    """Where a word of comparison is but the end of a longer word: 上 in 5亿元以上20个."""
    return "|".join(rf"(?<=[{before}]){word}" for word, before in words.items())


def _shares(comparators: Mapping[str, Comparator], basis: str) -> tuple[_Pattern, ...]:
    bounds = any_of(word for word, sign in comparators.items() if sign != "=" and len(word) > 2)
    return (
        re.compile(rf"(?:{basis})?(?P<word>{bounds})(?P<base>[^,]{{2,40}}?)的?$"),
        re.compile(rf"(?P<word>{basis})(?P<base>[^,]{{2,40}}?)的$"),
    )


def _governing(commit: Mapping[str, Any], softeners: str) -> _Pattern:
    verbs, scope = any_of([*commit["verbs"], *commit["governing"]]), "".join(commit["scope"])
    return re.compile(
        rf"(?P<verb>{verbs})(?:[^,、]{{0,10}}[{scope}])?"
        rf"(?:至少|不少于|不超过)?{softeners}$"
    )
