"""What finding reprints among ten thousand documents costs, and what it finds.

`python -m tests.bench.reprints` prints it. Documents are made of words by chance, fifty passages
each, on the embedded graph; every tenth holds a passage of another with some words changed. They
hold no tasks: reading and loading those is measured elsewhere.
"""

import hashlib
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console

from cypher.database import Database, Transaction
from cypher.stores import open_database
from ingest.corpus.authorship import Printed
from ingest.corpus.comparison import Comparison
from ingest.corpus.findings import LEAST_SIMILAR
from ingest.corpus.passages import Paper, Passage, similarity
from ingest.corpus.signatures import METHOD, bands_of, sign
from ingest.reprints import find_reprints
from tests.bench.figures import memory, peak_memory, seconds

_DOCUMENTS, _PASSAGES, _WORDS = 10_000, 50, 60
_PLANTED_EVERY = 10
# Words of a planted passage that are changed, at most: around 0.8 alike.
_CHANGED = 5
_TRANSACTION = 100
_SAMPLE = 2000
_LETTERS = [chr(0x4E00 + number) for number in range(400)]
_VOCABULARY = [a + b for a in _LETTERS[:40] for b in _LETTERS[:20]]


@dataclass(frozen=True)
class _Made:
    """A document; `planted` is how like its changed passage is to the original, or None."""

    id: str
    text: str
    planted: float | None


def measure(folder: Path, documents: int = _DOCUMENTS) -> dict[str, float]:
    """Seconds, megabytes and shares; the ratio is against comparing every two passages."""
    with open_database(str(folder)) as database:
        made = list(_made(documents))
        before = memory()
        signing = seconds(lambda: [sign(Paper.of(each.text).passages) for each in made[:_SAMPLE]])
        _fill(database, made)
        filled = peak_memory()
        everything = seconds(lambda: find_reprints(database, every=True))
        grown = peak_memory() - filled
        found = _found(database)
        _fill(database, [_one_more(made)])
        one = seconds(lambda: find_reprints(database))
        alike = [each for each in made if (each.planted or 0) >= LEAST_SIMILAR]
        pair = _seconds_a_pair(made[0])
        return {
            "文件 documents": documents,
            "一份的签名 signing one, ms": signing / min(_SAMPLE, documents) * 1000,
            "全部比对 all with all, s": everything,
            "一份对全部 one with all, s": one,
            "比值 pairwise / one with all": pair * documents * _PASSAGES**2 / one,
            "比对所增内存 memory added, MB": max(grown, 0),
            "图库打开后内存 memory before, MB": before,
            "埋下的重复 planted at 0.8 or more": len(alike),
            "找到的比例 recall": sum(each.id in found for each in alike) / len(alike),
            "误报 found and not planted": len(found - {each.id for each in made if each.planted}),
            "一份的假候选 false candidates of one": _false_candidates(made),
        }


def _made(documents: int) -> Iterator[_Made]:
    chance = random.Random(1)  # noqa: S311 - nothing to keep secret
    former = ""
    for number in range(documents):
        passages = ["".join(chance.choices(_VOCABULARY, k=_WORDS)) + "。" for _ in range(_PASSAGES)]
        planted = None
        if number % _PLANTED_EVERY == 1:
            passages[7] = _changed(former, chance)
            one, other = (Passage((0, 1), words) for words in (former, passages[7]))
            planted = similarity(one, other)
        former = passages[3]
        yield _Made(f"doc-{number:06d}", "\n".join(passages), planted)


def _changed(words: str, chance: random.Random) -> str:
    letters = list(words)
    for _ in range(chance.randrange(_CHANGED + 1)):
        letters[chance.randrange(len(letters) - 1)] = chance.choice(_LETTERS)
    return "".join(letters)


def _one_more(made: list[_Made]) -> _Made:
    return _Made("doc-one-more", made[-1].text, None)


def _fill(database: Database, made: list[_Made]) -> None:
    for start in range(0, len(made), _TRANSACTION):
        database.write(partial(_write, made[start : start + _TRANSACTION]))


def _write(made: list[_Made], transaction: Transaction) -> None:
    for each in made:
        bands = sign(Paper.of(each.text).passages)
        transaction.run(
            "write/document",
            id=each.id,
            division=None,
            series=each.id,
            location=None,
            loaded_at=each.id,
            properties={
                "title": each.id,
                "kind": "plan",
                "digest": hashlib.sha256(each.text.encode()).hexdigest(),
            },
            content=each.text,
        )
        transaction.run("write/signature", id=each.id, method=METHOD, bands=bands)


def _found(database: Database) -> set[str]:
    """The documents that repeat another."""
    made = (row["id"] for row in database.read("read/printed_documents"))
    return {
        id_
        for id_ in made
        for row in database.read("read/document_reprints", document=id_)
        if row["passage"]["document"] == id_
    }


def _seconds_a_pair(made: _Made) -> float:
    passages = Paper.of(made.text).passages
    taken = seconds(lambda: [similarity(one, other) for one in passages for other in passages])
    return taken / len(passages) ** 2


def _false_candidates(made: list[_Made]) -> float:
    """The pairs of passages that share a band and are not alike, a document among the sample."""
    sample = made[:_SAMPLE]
    printed = {
        each.id: Printed(each.id, each.id, "plan", each.id, None, None, None, each.id, False)
        for each in sample
    }
    comparison = Comparison(printed)
    for each in sample[-100:]:
        comparison.add(each.id, bands_of(sign(Paper.of(each.text).passages)))
    for each in sample:
        comparison.meet(each.id, bands_of(sign(Paper.of(each.text).passages)))
    pairs = sum(len(rivals) for rivals in comparison.rivals.values())
    planted = sum(each.planted is not None for each in sample[-100:])
    return max(pairs - planted, 0) / 100 * len(made) / len(sample)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measure(Path(folder)).items():
            Console().print(f"{name}: {value:,.3f}")


if __name__ == "__main__":
    main()
