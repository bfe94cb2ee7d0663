"""Answers about who is bound to whom."""

from collections.abc import Iterable, Sequence

from app.lookups import pairings
from app.lookups.paging import everything
from app.lookups.pairings import Pairing, PairingFilter, Party
from app.lookups.record import PARTY_ROLES
from app.questions.asked import Asked, Found, Row
from app.questions.wording import evidence, listed

_STATUS = {"in force": "现行", "planned": "计划中", "ended": "已结束"}


def listing(asked: Asked) -> Found:
    """Every pairing of the kind asked for, of the organizations if any are named."""
    if asked.organizations:
        return _of_organizations(asked)
    found = _of_kind(asked, everything(pairings.find, asked.database, PairingFilter()))
    if not found:
        return Found("图谱里没有这样的结对关系。")
    return _found(
        found, f"图谱里的结对关系有{len(found)}个：{listed(_described(found), unit='个')}。"
    )


def _of_organizations(asked: Asked) -> Found:
    """With whom an organization is bound, or what binds two."""
    one, *others = asked.organizations
    every = everything(pairings.find, asked.database, PairingFilter(party=one.id))
    wanted = {other.id for other in others}
    found = [
        each for each in _of_kind(asked, every) if wanted <= {party.id for party in each.parties}
    ]
    names = "和".join(organization.name for organization in asked.organizations)
    if not found:
        return Found(f"图谱里没有{names}{'之间' if others else ''}结对的记载。")
    if others:
        return _found(found, f"{names}的结对关系：{listed(_described(found), unit='个')}。")
    return _found(found, _partners(found, names, one.id))


def of_place(asked: Asked) -> Found:
    """With whom a place is bound."""
    place = asked.places[0]
    every = everything(pairings.find, asked.database, PairingFilter(party=place.code))
    found = _of_kind(asked, every)
    if not found:
        return Found(f"图谱里没有{place.full_name}的{_kind(asked) or '结对'}关系。")
    return _found(found, _partners(found, place.full_name, place.code))


def of_both(asked: Asked) -> Found:
    """What binds two places."""
    one, other = asked.places[:2]
    found = _of_kind(asked, pairings.between(asked.database, one.code, other.code))
    if not found:
        return Found(f"图谱里没有{one.full_name}和{other.full_name}之间结对的记载。")
    kinds = listed(list(dict.fromkeys(pairing.kind for pairing in found)), unit="种")
    return _found(
        found, f"{one.full_name}和{other.full_name}是{kinds}关系：{listed(_described(found))}。"
    )


def _partners(found: Sequence[Pairing], name: str, party: str) -> str:
    named = [
        f"{'、'.join(_others(pairing, party)) or '未写明的一方'}（{pairing.kind}）"
        for pairing in found
    ]
    return f"{name}的结对关系有{len(found)}个，对方是{listed(named, unit='个')}。"


def _found(found: Sequence[Pairing], answer: str) -> Found:
    passages = evidence(each.passage for pairing in found for each in pairing.statements)
    return Found(answer, [_row(pairing) for pairing in found], passages)


def _of_kind(asked: Asked, found: Iterable[Pairing]) -> list[Pairing]:
    """Those of the kind that the question names; 结对 and 帮扶 alone name none."""
    kind = _kind(asked)
    return [pairing for pairing in found if kind is None or kind in pairing.kind]


def _kind(asked: Asked) -> str | None:
    return next(iter(asked.reading.said("kind")), None)


def _others(pairing: Pairing, own: str) -> list[str]:
    return [party.name for party in pairing.parties if party.id != own]


def _described(found: Iterable[Pairing]) -> list[str]:
    return [f"{'与'.join(p.name for p in each.parties)}（{each.kind}）" for each in found]


def _row(pairing: Pairing) -> Row:
    statement = pairing.statements[0] if pairing.statements else None
    return {
        "kind": pairing.kind,
        "parties": "、".join(_with_role(party) for party in pairing.parties),
        "status": _STATUS[statement.status] if statement else None,
        "fields": "、".join(statement.fields) or None if statement else None,
        "since": statement.since if statement else None,
        "document": statement.passage.document_title if statement else None,
    }


def _with_role(party: Party) -> str:
    return party.name if party.role == "peer" else f"{party.name}（{PARTY_ROLES[party.role]}）"
