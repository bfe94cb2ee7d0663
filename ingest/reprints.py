"""The pass over the corpus: what documents print again of each other, found and written down.

It asks for signatures alone, and for the text of a document only where a passage has a candidate.
A document is compared when it is new, was read otherwise than before, or when a document that it
repeats has changed its standing; the graph keeps which are waiting (`Signature.compared`).
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
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

# Documents compared at once, and signatures asked for at once: what bounds the memory.
_BLOCK, _PAGE = 500, 200
# Texts whose passages are held while candidates are checked.
_KEPT_TEXTS = 64


@dataclass(frozen=True)
class ReprintReport:
    """What a pass did: how many documents it compared, and the reprints they hold now."""

    documents: int
    reprints: int
    repeated_targets: int


def find_reprints(database: Database, *, every: bool = False) -> ReprintReport:
    """Compare the documents that wait for it, or with `every` all, with all others.

    A document is written in a transaction of its own; when the pass is broken off, those that were
    not reached still wait. Raises `cypher.errors.GraphError`.
    """
    _sign_unsigned(database)
    waiting = [row["id"] for row in database.read("read/reprints_waiting")]
    if not waiting and not every:
        return ReprintReport(0, 0, 0)
    printed = {row["id"]: Printed(**row) for row in database.read("read/printed_documents")}
    run = _Pass(database, printed)
    compared = list(printed) if every else [each for each in waiting if each in printed]
    followers = run.compare(compared)
    run.compare(sorted(followers - set(compared)))
    return ReprintReport(run.documents, run.reprints, run.repeated_targets)


class _Pass:
    """One pass over the corpus, counting what it finds."""

    def __init__(self, database: Database, printed: dict[str, Printed]) -> None:
        self.documents = self.reprints = self.repeated_targets = 0
        self._database = database
        self._printed = printed
        self._papers: Papers = lru_cache(_KEPT_TEXTS)(partial(_paper, database))
        self._targets = lru_cache(_KEPT_TEXTS)(partial(_facts, database, "read/printed_targets"))
        self._tasks = lru_cache(_KEPT_TEXTS)(partial(_facts, database, "read/printed_tasks"))

    def compare(self, documents: Iterable[str]) -> set[str]:
        """Write down what `documents` repeat; the others that may repeat them."""
        followers: set[str] = set()
        for block in _blocks(documents, _BLOCK):
            comparison = Comparison(self._printed)
            for document, bands in _signatures(self._database, block):
                comparison.add(document, bands)
            for document, bands in _signatures(self._database, self._printed):
                comparison.meet(document, bands)
            found = {each: find(each, comparison, self._papers) for each in block}
            for document, findings in found.items():
                if findings:
                    self._write(document, findings)
            self._database.write(partial(_clear, [each for each in block if not found[each]]))
            self.documents += len(block)
            followers |= comparison.followers
        return followers

    def _write(self, document: str, findings: list[Finding]) -> None:
        targets = self._repeated(findings, self._repeated_targets)
        tasks = self._repeated(findings, self._repeated_tasks)
        self._database.write(partial(_write, document, findings, targets, tasks))
        self.reprints += len(findings)
        self.repeated_targets += len(targets)

    def _repeated(
        self, findings: Iterable[Finding], of: Callable[[Finding], Iterator[Row]]
    ) -> list[Row]:
        """The facts that `of` tells of each finding, each once."""
        return list({row["id"]: row for finding in findings for row in of(finding)}.values())

    def _repeated_targets(self, finding: Finding) -> Iterator[Row]:
        document, author = finding.document, finding.author
        printer, whose = self._printed[document], self._printed[author]
        own, others = self._targets(document), self._targets(author)
        return repeated_targets(finding, own, others, printer, whose)

    def _repeated_tasks(self, finding: Finding) -> Iterator[Row]:
        own, others = self._tasks(finding.document), self._tasks(finding.author)
        return repeated_tasks(finding, own, others)


def _write(
    document: str,
    findings: list[Finding],
    targets: list[Row],
    tasks: list[Row],
    transaction: Transaction,
) -> None:
    _clear([document], transaction)
    transaction.run("write/reprints_of_others", document=document, rows=[_row(f) for f in findings])
    transaction.run("write/repeated_targets", rows=targets)
    transaction.run("write/repeated_tasks", rows=tasks)


def _clear(documents: list[str], transaction: Transaction) -> None:
    """Leave no reprints of `documents`, and no need to compare them."""
    transaction.run("write/remove_reprints", documents=documents)
    transaction.run("write/compared", documents=documents)


def _row(finding: Finding) -> Row:
    start, end = finding.span
    of_start, of_end = finding.of
    return {
        "id": finding.id,
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


def _facts(database: Database, statement: str, document: str) -> list[Row]:
    return database.read(statement, document=document)


def _blocks(documents: Iterable[str], size: int) -> Iterator[list[str]]:
    waiting = iter(documents)
    while block := list(islice(waiting, size)):
        yield block
