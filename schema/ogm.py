"""The graph as py2neo objects, for notebooks; needs the optional extra ``zeren[notebook]``.

docs/notebook.md shows the use. py2neo has had no release since 2021 and the service does not
depend on it; with Neo4j 5 and later these are its traps:

- Read with it, write with `zeren ingest`. Saving an object writes its related objects too: those
  not in the list lose their relationship, and several relationships between one pair of nodes
  become alike.
- Of several relationships of one type between two nodes, only one is seen.
- `Subgraph` and `merge` ignore a relationship's properties: what holds since 2021 is overwritten
  by what holds since 2022. Dates are therefore kept on nodes and relationships as ISO 8601 strings,
  which also spares you `interchange.time.Date`.
- Its calls for constraints and indexes use a syntax that Neo4j 5 rejects; the layout is made when
  zeren opens the graph.
- No clusters to route within, nothing asynchronous; connections stay open until the process ends
  or ``repository.graph.service.connector.close()``.

Attributes are the properties that docs/architecture.md lists; ``related.get(other, "role")`` reads
a property of the relationship to `other`.
"""

from py2neo.ogm import Model, Property, RelatedFrom, RelatedTo


class _Node(Model):  # type: ignore[misc]
    """`id` is the key of every label."""

    __primarykey__ = "id"
    id = Property()


class _Passage(_Node):
    """What stands in a text: its words, and where."""

    quote = Property()
    start = Property()
    end = Property()
    page = Property()
    cell = Property()


class _Reported(_Node):
    """What was reported last: see `ingest.progress.following`."""

    status = Property()
    reported_on = Property()
    behind = Property()
    share = Property()
    begun = Property()
    lasts = Property()


class Document(_Node):
    """One version of one published text."""

    title = Property()
    kind = Property()
    source = Property()
    sha256 = Property()
    digest = Property()
    reader = Property()
    series = Property()
    location = Property()
    doc_number = Property()
    issuer = Property()
    issued_on = Property()
    division = Property()
    period_start = Property()
    period_end = Property()
    superseded = Property()
    loaded_at = Property()
    measures = Property()
    repeats = Property()
    revision = Property()

    texts = RelatedTo("Text", "HAS_TEXT")
    readings = RelatedTo("Reading", "HAS_READING")
    tasks = RelatedTo("Task", "HAS_TASK")
    targets = RelatedTo("Target", "HAS_TARGET")
    pairings = RelatedFrom("Pairing", "STATED_IN")
    jurisdictions = RelatedTo("Division", "IN_JURISDICTION")
    supersedes = RelatedTo("Document", "REVISION_OF")
    superseded_by = RelatedFrom("Document", "REVISION_OF")


class Text(_Node):
    """The text that every `start` and `end` of the document's facts points into."""

    content = Property()


class Reading(_Node):
    """What was read from the document before any judgement, packed: see `ingest.readings`."""

    facts = Property()


class Task(_Passage):
    """A numbered item of a document; `path` lists the headings above it."""

    number = Property()
    title = Property()
    path = Property()
    quote_end = Property()
    position = Property()

    documents = RelatedFrom("Document", "HAS_TASK")
    measures = RelatedTo("Measure", "HAS_MEASURE")
    targets = RelatedTo("Target", "HAS_TARGET")
    committed_by = RelatedTo("Organization", "COMMITTED_BY")


class Measure(_Passage, _Reported):
    """The part of a task that one responsibility clause governs."""

    text = Property()
    clause = Property()
    clause_start = Property()
    clause_end = Property()
    clause_page = Property()
    clause_cell = Property()
    deadline = Property()
    deadline_text = Property()
    position = Property()

    # What a ledger says of it: see `ingest.loading.ledger`.
    section = Property()
    held = Property()
    due = Property()
    has_target = Property()
    has_figure = Property()

    tasks = RelatedFrom("Task", "HAS_MEASURE")
    targets = RelatedTo("Target", "HAS_TARGET")
    responsible = RelatedFrom("Organization", "RESPONSIBLE_FOR")


class Organization(_Node):
    """A bureau, office, branch or company of one division."""

    name = Property()
    canonical = Property()
    division = Property()
    kind = Property()
    collective = Property()

    responsible_for = RelatedTo("Measure", "RESPONSIBLE_FOR")
    commitments = RelatedFrom("Task", "COMMITTED_BY")
    belongs_to = RelatedTo("Division", "BELONGS_TO")


class Division(_Node):
    """A place of GB/T 2260; `id` is its code."""

    name = Property()
    short = Property()
    level = Property()

    within = RelatedTo("Division", "WITHIN")
    divisions = RelatedFrom("Division", "WITHIN")
    organizations = RelatedFrom("Organization", "BELONGS_TO")
    pairings = RelatedFrom("Pairing", "HAS_PARTY")


class Target(_Passage, _Reported):
    """A commitment that can be checked."""

    indicator = Property()
    comparator = Property()
    value = Property()
    unit = Property()
    qualitative = Property()
    deadline = Property()
    cadence = Property()
    confidence = Property()
    doubts = Property()
    judgement = Property()


class Report(_Node):
    """What a person reported of a measure or a target; `record` is all of it as JSON."""

    kind = Property()
    subject = Property()
    words = Property()
    document = Property()
    series = Property()
    status = Property()
    value = Property()
    by = Property()
    organization = Property()
    at = Property()
    origin = Property()
    record = Property()

    measures = RelatedTo("Measure", "ABOUT")
    targets = RelatedTo("Target", "ABOUT")


class Party(_Node):
    """A side of a pairing: a Division or an Organization, by what both have."""

    name = Property()


class Pairing(_Node):
    """Parties bound in a kind of cooperation; status and dates stand on `stated_in`."""

    kind = Property()

    parties = RelatedTo("Party", "HAS_PARTY")
    stated_in = RelatedTo("Document", "STATED_IN")
