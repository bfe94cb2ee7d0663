"""The pass over the corpus: what documents print again of each other, found and written down.

It asks for signatures alone, and for the text of a document only where a passage has a candidate.
A document is compared when it is new, was read otherwise than before, or when a document that it
repeats has changed its standing; the graph keeps which are waiting (`Signature.compared`), and
which of these for another's sake alone (`follows`).
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from cypher.database import Database, Transaction
from ingest.corpus.authorship import Printed
from ingest.corpus.comparison import Comparison
from ingest.corpus.findings import Finding, Papers, find
from ingest.corpus.passages import Paper
from ingest.corpus.repeats import Row, repeated_targets, repeated_tasks
from ingest.corpus.signatures import METHOD, bands_of, sign
from ingest.loading.changed import tell_changed
from ingest.loading.writing import batches
from ingest.review.rejudging import settle

# Documents compared at once, and signatures asked for at once: what bounds the memory.
_BLOCK, _PAGE = 500, 200
# Documents whose findings are one transaction; more are not lost when the pass is broken off.
_WRITTEN = 50
# Texts whose passages are held while candidates are checked, and documents whose facts are.
_KEPT_TEXTS, _KEPT_FACTS = 64, 400

# Told how many documents are compared, and of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class ReprintReport:
    """What a pass did: how many documents it compared, and the reprints they hold now."""

    documents: int
    reprints: int
    repeated_targets: int


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def find_reprints(
    database: Database, *, every: bool = False, progress: Progress = _silent
) -> ReprintReport:
    """Compare the documents that wait for it, or with `every` all, with all others.

    Some documents are written in a transaction; when the pass is broken off, those that were not
    reached still wait. Raises `cypher.errors.GraphError`.
    """
    settle(database)
    _sign_unsigned(database)
    waiting, following = _waiting(database, follows=False), _waiting(database, follows=True)
    if not waiting and not following and not every:
        return ReprintReport(0, 0, 0)
    printed = {row["id"]: Printed(**row) for row in database.read("read/printed_documents")}
    run = _Pass(database, printed, progress)
    if every:
        run.compare(printed)
    else:
        run.compare(waiting, then_following=True)
        run.compare(_waiting(database, follows=True))
    return ReprintReport(run.documents, run.reprints, run.repeated_targets)


class _Pass:
    """One pass over the corpus, counting what it finds."""

    def __init__(self, database: Database, printed: dict[str, Printed], progress: Progress) -> None:
        self.documents = self.reprints = self.repeated_targets = 0
        self._total = 0
        self._database = database
        self._printed = printed
        self._progress = progress
        self._papers: Papers = lru_cache(_KEPT_TEXTS)(partial(_paper, database))
        self._targets = _Facts(database, "read/printed_targets")
        self._tasks = _Facts(database, "read/printed_tasks")

    def compare(self, documents: Iterable[str], *, then_following: bool = False) -> None:
        """Write down what `documents` repeat; with `then_following`, who may repeat them waits.

        Whoever follows changes nobody's standing, so nobody follows it in turn.
        """
        known = [each for each in documents if each in self._printed]
        self._total += len(known)
        self._progress(self.documents, self._total)
        for block in _blocks(known, _BLOCK):
            comparison = self._comparison(block)
            if then_following:
                followers = sorted(comparison.followers.difference(known))
                self._database.write(partial(_let_follow, followers))
            for some in _blocks(block, _WRITTEN):
                found = {each: find(each, comparison, self._papers) for each in some}
                self._write(found)
                self.documents += len(some)
                self._progress(self.documents, self._total)

    def _comparison(self, block: list[str]) -> Comparison:
        comparison = Comparison(self._printed)
        for document, bands in _signatures(self._database, block):
            comparison.add(document, bands)
        for document, bands in _signatures(self._database, comparison.above()):
            comparison.meet_above(document, bands)
        for document, bands in _signatures(self._database, comparison.order()):
            comparison.meet(document, bands)
        return comparison

    def _write(self, found: dict[str, list[Finding]]) -> None:
        findings = [finding for each in found.values() for finding in each]
        spoken_of = {name for each in findings for name in (each.document, each.author)}
        self._targets.fetch(spoken_of)
        self._tasks.fetch(spoken_of)
        targets = _once(row for each in findings for row in self._repeated_targets(each))
        tasks = _once(row for each in findings for row in self._repeated_tasks(each))
        self._database.write(partial(_write, list(found), findings, targets, tasks))
        self.reprints += len(findings)
        self.repeated_targets += len(targets)

    def _repeated_targets(self, finding: Finding) -> Iterator[Row]:
        document, author = finding.document, finding.author
        printer, whose = self._printed[document], self._printed[author]
        own, others = self._targets.of(document), self._targets.of(author)
        return repeated_targets(finding, own, others, printer, whose)

    def _repeated_tasks(self, finding: Finding) -> Iterator[Row]:
        own, others = self._tasks.of(finding.document), self._tasks.of(finding.author)
        return repeated_tasks(finding, own, others)


class _Facts:
    """The facts of some documents, as a statement tells them, asked for many at once."""

    def __init__(self, database: Database, statement: str) -> None:
        self._database = database
        self._statement = statement
        self._held: dict[str, list[Row]] = {}

    def fetch(self, documents: Iterable[str]) -> None:
        """Have the facts of `documents` at hand."""
        if len(self._held) > _KEPT_FACTS:
            self._held.clear()
        missing = sorted(set(documents) - self._held.keys())
        self._held.update((each, []) for each in missing)
        for row in self._database.read(self._statement, documents=missing):
            self._held[row["document"]].append(row)

    def of(self, document: str) -> list[Row]:
        return self._held[document]


def _once(rows: Iterable[Row]) -> list[Row]:
    """The rows, one of each id."""
    return list({row["id"]: row for row in rows}.values())


def _write(
    documents: list[str],
    findings: list[Finding],
    targets: list[Row],
    tasks: list[Row],
    transaction: Transaction,
) -> None:
    """Put what `documents` repeat in place of what they were said to, and let them wait no more."""
    transaction.run("write/remove_reprints", documents=documents)
    for name, rows in (
        ("write/reprints_of_others", [_row(each) for each in findings]),
        ("write/repeated_targets", targets),
        ("write/repeated_tasks", tasks),
    ):
        for batch in batches(rows):
            transaction.run(name, rows=batch)
    transaction.run("write/compared", documents=documents)
    tell_changed(transaction, documents)


def _let_follow(documents: Sequence[str], transaction: Transaction) -> None:
    transaction.run("write/follow", documents=list(documents))


def _row(finding: Finding) -> Row:
    start, end = finding.span
    of_start, of_end = finding.of
    return {
        "id": finding.id,
        "document": finding.document,
        "author": finding.author,
        "properties": {
            "quote": finding.quote,
            "start": start,
            "end": end,
            "of_quote": finding.of_quote,
            "of_start": of_start,
            "of_end": of_end,
            "similarity": finding.similarity,
        },
    }


def _waiting(database: Database, *, follows: bool) -> list[str]:
    return [row["id"] for row in database.read("read/reprints_waiting", follows=follows)]


def _sign_unsigned(database: Database) -> None:
    """Sign what was loaded before there were signatures, or when they were made otherwise."""
    for row in database.read("read/unsigned_documents", method=METHOD):
        bands = sign(_paper(database, row["id"]).passages)
        signature = {"id": row["id"], "method": METHOD, "bands": bands}
        database.write(partial(_sign, signature))


def _sign(signature: Row, transaction: Transaction) -> None:
    transaction.run("write/signature", **signature)


def _signatures(database: Database, documents: Iterable[str]) -> Iterator[tuple[str, "array[int]"]]:
    for page in _blocks(documents, _PAGE):
        for row in database.read("read/signatures", ids=page):
            yield row["id"], bands_of(row["bands"])


def _paper(database: Database, document: str) -> Paper:
    """The paper of a document; an empty one when it was removed meanwhile."""
    rows = database.read("read/document_text", document=document)
    return Paper.of(rows[0]["text"] if rows else "")


def _blocks(documents: Iterable[str], size: int) -> Iterator[list[str]]:
    waiting = iter(documents)
    while block := list(islice(waiting, size)):
        yield block
