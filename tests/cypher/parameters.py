"""What the statements are asked with: a sample for each parameter's name."""

from datetime import UTC, datetime
from typing import Any

from ingest.accounts.accounts import NewAccount
from ingest.accounts.sessions import SignIn
from ingest.accounts.tokens import NewToken, token_id
from ingest.progress.reminders import Reminder
from ingest.progress.reports import Entry
from ingest.review.proposals import Proposal
from ingest.rules import rules_version
from ingest.versions.series import series_of
from schema.account import account_id
from schema.identity import identifier
from schema.judgement import Subject, judgement_id
from schema.progress import Reported, ReportSubject, report_id
from tests.samples import TAISHUN, WENCHENG, page, plan, revised_plan

_PAGE, _REVISED = page(), revised_plan()
_FIRST = _REVISED.tasks[0]
_LEADER, _SUPPORTER = _FIRST.measures[0].responsibilities
_NODES = [
    WENCHENG.code,
    _REVISED.document.id,
    _FIRST.id,
    _FIRST.measures[0].id,
    _LEADER.organization.id,
    _REVISED.targets[0].id,
    _PAGE.pairings[0].id,
    TAISHUN.code,
]

# What people decided before the statements are asked.
DECIDED_AT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
DECISIONS = [
    Proposal(_LEADER.id, "accept", "林督查", "核对过"),
    Proposal(_SUPPORTER.organization.id, "distinct", "林督查", other=_LEADER.organization.id),
]
_DECIDED = judgement_id(
    Subject(
        kind="responsibility", id=_LEADER.id, document=_REVISED.document.id, words=_LEADER.mention
    ),
    "accept",
    "林督查",
    DECIDED_AT,
)

# Who may sign in when they are asked: a first administrator, with a session and a token.
ACCOUNT = NewAccount("lin", "administrator", "not a hash", "林督查")
SIGN_IN = SignIn(account_id("lin"), "林督查", "127.0.0.1", DECIDED_AT)
TOKEN = NewToken("digest", "gest", "日历", DECIDED_AT, datetime(2027, 1, 5, tzinfo=UTC))
SESSION = "digest of a session"
# What was reported by then: of a measure, of its target, and of what no version in force has.
_FARM, _ROAD = _FIRST.measures[0], plan().tasks[2].measures[0]
_TARGET = _REVISED.targets[0]
LOST = Entry(_ROAD.id, Reported(status="behind"), "陈科长")
REPORTED = [
    Entry(_FARM.id, Reported(status="under_way", note="已选址"), "陈科长", _LEADER.organization.id),
    Entry(_TARGET.id, Reported(status="behind", value=3.0), "林督查"),
]
_REPORT = report_id(
    ReportSubject(
        kind="measure", id=_FARM.id, document=_REVISED.document.id, series="", words=_FARM.text
    ),
    "陈科长",
    DECIDED_AT,
)

REMINDER = Reminder("reminder-1", _FARM.id, "2027-12-31", "soon", "webhook")

SAMPLES: dict[str, Any] = {
    "account": SIGN_IN.account,
    "action": "judgement",
    "digest": TOKEN.digest,
    "now": "2026-01-06T09:30:00.000000+00:00",
    "seen_after": "2026-01-05T09:00:00.000000+00:00",
    "session": SESSION,
    "token": token_id(TOKEN.digest),
    "after_id": None,  # the test turns the page itself
    "after_key": None,
    "by": "organization",
    "today": "2026-07-01",
    "soon": "2026-07-31",
    "fresh": "2026-04-02",
    "day": 739798,
    "lag": 0.2,
    "light": "red",
    "codes": [TAISHUN.code, WENCHENG.code, "110000"],
    "digests": [_REVISED.document.sha256],
    "division": "3303",
    "doc_number": _REVISED.document.doc_number,
    "document": _REVISED.document.id,
    "documents": [_REVISED.document.id],
    "fact": _LEADER.id,
    "from_place": "",
    "to_place": "\U0010ffff",
    "due_from": "2026-01-01",
    "due_to": "2027-12-31",
    "section": "重点任务",
    "rows": 2,
    "role": "lead",
    "reason": "forecast",
    "subject": _LEADER.id,
    "end": _PAGE.pairings[0].id,
    "level": "county",
    "limit": 500,
    "location": "/nowhere/plan.txt",
    "name": "农",
    "organizations": [_LEADER.organization.id],
    "names": ["农业农村局", "商务局"],
    "method": "as nobody signs",
    "number": "1",
    "office": "改革办",
    "organization": _LEADER.organization.id,
    "other": "330482",
    "party": TAISHUN.code,
    "reader": rules_version(),
    "series": series_of(_REVISED.document),
    "start": _FIRST.id,
    "status": "in force",
    "within": "3303",
    "words": "蔬菜",
    "year": "2022",
}

# Where a statement means something else by a name, or answers nothing when no filter is given.
OF_STATEMENT: dict[str, dict[str, Any]] = {
    "read/audit_entries": {"by": "林", "from_at": "", "to_at": "z"},
    "read/audit_entries_of": {"subject": SIGN_IN.account},
    "read/audit_window": {"from_at": "", "rows": 2},
    "read/documents_of_subjects": {"ids": [_FARM.id, _TARGET.id]},
    "read/reminders_told": {"ids": [REMINDER.id]},
    "read/report_history": {"ids": [_FARM.id, _TARGET.id]},
    "read/report_places": {"ids": [_REPORT]},
    "read/report_records": {"ids": [_REPORT]},
    "read/reports": {"subject": _FARM.id},
    "read/reports_of_subject": {"subject": _FARM.id},
    "read/responsible_for": {"ids": [_FARM.id, _TARGET.id]},
    "read/revision": {"of": "graph"},
    "read/rule": {"id": "lights"},
    "read/standings": {"ids": [_FARM.id, _TARGET.id]},
    "read/division_details": {"ids": [WENCHENG.code, TAISHUN.code]},
    "read/document_details": {"ids": [_REVISED.document.id, _PAGE.document.id]},
    "read/desk_details": {"ids": [measure.id for measure in _FIRST.measures]},
    "read/documents": {"kind": "plan"},
    "read/documents_of_organizations": {"ids": [_LEADER.organization.id]},
    "read/doubt_details": {
        "ids": [identifier("doubt", _PAGE.document.id, target.id) for target in _PAGE.targets]
    },
    "read/doubts": {"document": _PAGE.document.id, "kind": "target"},
    "read/judgement_records": {"ids": [_DECIDED]},
    "read/judgements_on": {"series": series_of(_PAGE.document)},
    "read/lineage": {"ids": [_REVISED.document.id, _PAGE.document.id]},
    "read/organization_identities": {"ids": [_LEADER.organization.id]},
    "read/documents_numbered": {"document": plan().document.id, "division": WENCHENG.code},
    "read/adjacent": {
        "id": _FIRST.measures[0].id,
        "kinds": ["organization", "task"],
        "without": [_LEADER.organization.id],
    },
    "read/divisions": {"name": "州"},
    "read/edges": {"ids": _NODES},
    "read/measure_clauses": {"ids": [measure.id for measure in _FIRST.measures]},
    "read/measure_passages": {"ids": [measure.id for measure in _FIRST.measures]},
    "read/task_passages": {"ids": [_FIRST.id]},
    "read/target_passages": {"ids": [target.id for target in _REVISED.targets]},
    "read/measure_details": {"ids": [measure.id for measure in _FIRST.measures]},
    "read/neighbours": {"ids": _NODES},
    "read/nodes": {"ids": _NODES},
    "read/organization_details": {"ids": [_LEADER.organization.id, _SUPPORTER.organization.id]},
    "read/other_versions": {
        "document": plan().document.id,
        "series": series_of(plan().document),
    },
    "read/pairing_details": {"ids": [pairing.id for pairing in _PAGE.pairings]},
    "read/pairings": {"kind": "山海协作"},
    "read/document_reprints": {"document": _PAGE.document.id},
    "read/search_divisions": {"words": "文成县 泰顺"},
    "read/signatures": {"ids": [_REVISED.document.id, _PAGE.document.id]},
    "read/target_details": {"ids": [target.id for target in _REVISED.targets]},
    "read/tasks_naming_partners": {"division": TAISHUN.code},
    "read/tasks_stating_pairings": {"division": TAISHUN.code},
    "read/task_details": {"ids": [task.id for task in _REVISED.tasks]},
}
