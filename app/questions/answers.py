"""From a question to its answer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from app.lookups.names import NamedOrganization, acting_for
from app.questions.answering import (
    changes,
    comparisons,
    gaps,
    owners,
    pairings,
    papers,
    targets,
    tasks,
)
from app.questions.asked import Asked, Found, Handler
from app.questions.forms import Form, form_of
from app.questions.organizations import OrganizationMention
from app.questions.reading import Reading, read_question
from app.questions.suggestions import about_organizations, alike, suggest
from app.questions.topics import known_core
from app.questions.wording import listed
from cypher.database import Database
from schema.answers import Answer, Intent
from schema.divisions import Division, by_code

_CHINA_TIME = timezone(timedelta(hours=8))
_LONGEST = 200
_ROLES = {"lead": "牵头", "support": "配合"}
# Asked how many, these answer otherwise than by counting rows.
_UNCOUNTED: frozenset[Intent] = frozenset(
    {"busiest_organizations", "targets_of_topic", "targets_of_task", "task", "versions"}
)
_HANDLERS: Mapping[Intent, Handler] = {
    "tasks": tasks.listing,
    "tasks_of_organization": tasks.of_organizations,
    "tasks_of_topic": tasks.of_topics,
    "tasks_of_division": tasks.listing,
    "tasks_due": tasks.due,
    "tasks_without_owner": gaps.without_owner,
    "tasks_without_lead": gaps.without_lead,
    "tasks_without_target": gaps.without_target,
    "collectives_only": gaps.collectives_only,
    "task": tasks.numbered,
    "commitments_of_speaker": tasks.committed,
    "owners_of_task": owners.of_task,
    "owners_of_topic": owners.of_topics,
    "co_owners": owners.together,
    "organizations": owners.listing,
    "busiest_organizations": owners.busiest,
    "difference_of_organizations": comparisons.difference,
    "common_tasks": comparisons.common,
    "targets": targets.listing,
    "targets_due": targets.due,
    "targets_of_organization": targets.of_organization,
    "targets_of_task": targets.of_task,
    "targets_of_topic": targets.of_topics,
    "pairings": pairings.listing,
    "pairings_of_division": pairings.of_place,
    "relation_of_divisions": pairings.of_both,
    "documents": papers.listing,
    "versions": papers.versions,
    "changes": changes.of_versions,
}


class Part(NamedTuple):
    """An answer with its first rows and passages; how many rows there are, and if more passages."""

    answer: Answer
    rows: int = 0
    more: bool = False


def answer(database: Database, question: str, *, today: date | None = None) -> Answer:
    """What the graph says to a question in Chinese; `today` is that of China unless given.

    Raises `cypher.errors.GraphError`.
    """
    return answer_in_part(database, question, None, today=today).answer


def answer_in_part(
    database: Database, question: str, most: int | None, *, today: date | None = None
) -> Part:
    """As `answer`, with `most` rows and passages at most, or all when that is None."""
    today = today or datetime.now(_CHINA_TIME).date()
    if len(question) > _LONGEST:
        said = f"问题太长（超过{_LONGEST}字），请说得短一些。"
        return Part(Answer(question=question, answer=said))
    reading = read_question(database, question, today)
    form = form_of(reading.features)
    if form is None:
        return Part(_declined(database, question, reading))
    reading = replace(reading, topics=tuple(known_core(database, t) for t in reading.topics))
    mentions = [_narrowed(mention, reading) for mention in reading.organizations]
    if unclear := next((each for each in mentions if len(each.candidates) != 1), None):
        return Part(_which(database, question, reading, form, unclear))
    asked = Asked(
        database,
        reading,
        tuple(each.candidates[0] for each in mentions),
        tuple(mention.place for mention in reading.places),
        # One more than is told, to know whether more follow.
        None if most is None else most + 1,
    )
    found = _found(form, asked)
    answered = _answered(question, form, asked, found)
    rows, evidence = answered.rows[:most], answered.evidence[:most]
    return Part(
        answered.model_copy(update={"rows": rows, "evidence": evidence}),
        len(rows) if answered.intent == "counts" else found.count,
        len(evidence) < len(answered.evidence),
    )


def handled() -> frozenset[Intent]:
    """What can be answered; how many of each is an answer too."""
    return frozenset(_HANDLERS)


def _found(form: Form, asked: Asked) -> Found:
    """What answers the question; of several topics that nothing holds together, each by itself."""
    handler = _HANDLERS[form.intent]
    together = handler(asked)
    topics = asked.reading.topics
    if together.rows or len(topics) < 2:
        return together
    each = [
        handler(replace(asked, reading=replace(asked.reading, topics=(topic,)))) for topic in topics
    ]
    return Found(
        "".join(found.answer for found in each),
        [row for found in each for row in found.rows],
        [passage for found in each for passage in found.evidence],
        sum(found.count for found in each),
    )


def _answered(question: str, form: Form, asked: Asked, found: Found) -> Answer:
    counted = form.intent not in _UNCOUNTED and bool({"count", "how_much"} & asked.features)
    understood = _understood(asked.reading, asked.organizations)
    if counted:
        understood["counted"] = form.intent
    return Answer(
        question=question,
        intent="counts" if counted else form.intent,
        understood=understood,
        answer=found.answer,
        rows=[{"count": found.count}] if counted else found.rows,
        evidence=found.evidence,
    )


def _declined(database: Database, question: str, reading: Reading) -> Answer:
    """Say which words were not understood, and what can be asked instead."""
    odd = list(reading.strange)
    odd += [word for sign in ("negation", "or", "least") for word in reading.said(sign)]
    if reading.strange:
        said = f"图谱里没有叫“{'、'.join(reading.strange)}”的单位。"
    elif odd:
        said = f"没有听懂问题里的“{'、'.join(odd)}”，没有作答，以免答错。"
    elif reading.topics:
        said = f"没有听懂问题里的“{'、'.join(reading.topics)}”要问什么。"
    else:
        said = "没有听懂这个问题。"
    return Answer(
        question=question,
        answer=f"{said}可以换个问法。",
        suggestions=suggest(database, reading),
    )


def _which(
    database: Database, question: str, reading: Reading, form: Form, mention: OrganizationMention
) -> Answer:
    """Ask which of several bureaus is meant, or say that there is none."""
    names = [each.name for each in mention.candidates]
    if names:
        said = (
            f"叫“{mention.name}”的单位有{len(names)}个：{listed(names, unit='个')}。请问是哪一个？"
        )
        near = names
    elif near := acting_for(database, mention.name):
        said = f"文件里“{mention.name}”只作为{listed(near)}的承办机构出现，请问后者。"
    else:
        said = f"图谱现行文件里没有“{mention.name}”的任务或举措。"
        near = alike(database, mention.name)
    return Answer(
        question=question,
        intent=form.intent,
        understood=_understood(reading, ()) | {"organization": mention.name},
        answer=said,
        suggestions=about_organizations(near, question, mention.name),
    )


def _narrowed(mention: OrganizationMention, reading: Reading) -> OrganizationMention:
    """The namesakes in the place that the question names: 洞头的农业农村局."""
    places = [each.place for each in reading.places]
    if len(places) != 1:
        return mention
    return mention._replace(
        candidates=tuple(each for each in mention.candidates if _lies_in(each, places[0]))
    )


def _lies_in(organization: NamedOrganization, place: Division) -> bool:
    own = by_code(organization.division) if organization.division else None
    return own is not None and place.contains(own)


def _understood(reading: Reading, organizations: tuple[NamedOrganization, ...]) -> dict[str, str]:
    said = {
        "organization": "、".join(each.name for each in organizations),
        "division": "、".join(each.place.full_name for each in reading.places),
        "period": "、".join(period.named() for period in reading.periods),
        "task": "、".join(number.number for number in reading.numbers),
        "topic": "、".join(reading.topics),
        "role": "、".join(word for sign, word in _ROLES.items() if sign in reading.features),
    }
    return {name: words for name, words in said.items() if words}
