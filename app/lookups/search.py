"""Full-text search, in Chinese, over everything that has words."""

import re
from collections.abc import Iterable

from pydantic import Field

from app.lookups.record import Kind, Passage, Record
from cypher.database import Database, Row
from ingest.text.flow import squeeze

# Of hits as good as each other, those of the kind that stands first come first.
_STATEMENTS: dict[Kind, str] = {
    "division": "read/search_divisions",
    "task": "read/search_tasks",
    "measure": "read/search_measures",
    "target": "read/search_targets",
    "pairing": "read/search_pairings",
    "organization": "read/search_organizations",
    "document": "read/search_documents",
}
# Chinese and other writing are words apart: 5G网络 is 5G and 网络.
_WORD = re.compile(r"[A-Za-z0-9]+|[^\W_A-Za-z0-9]+")
# What each statement looks at, of the best that the index finds.
MOST_CANDIDATES = 200
# Where so many hold all of the words, those that hold some are not looked for: among 100,000 tasks
# these are tens of thousands.
_ENOUGH = 50
# Below this share of the words found, a hit is chance: 产值 in everything that is worth something.
_LEAST_SCORE = 0.4


class Hit(Record):
    """Something whose words match; `score` is the share of the words asked for that it holds."""

    kind: Kind
    id: str
    label: str = Field(description="名称或标题", examples=["做强海洋特色产业"])
    text: str = Field(description="相符的文字")
    score: float = Field(gt=0, le=1)
    passage: Passage | None = Field(description="出处；行政区划、单位和文件没有出处")


def search(
    database: Database, words: str, kinds: Iterable[Kind] | None = None, limit: int = 20
) -> list[Hit]:
    """What matches `words`, best first; `words` are taken literally, whatever signs they hold."""
    asked = literal(words)
    pairs = _pairs(asked)
    if not pairs:
        return []
    hits = [
        Hit(kind=kind, score=score, **row)
        for kind in (_STATEMENTS if kinds is None else dict.fromkeys(kinds))
        for row in _candidates(database, kind, asked)
        if (score := _score(row, pairs)) >= _LEAST_SCORE
    ]
    order = list(_STATEMENTS)
    hits.sort(key=lambda hit: (-hit.score, order.index(hit.kind), len(hit.text), hit.id))
    return hits[:limit]


def literal(words: str) -> str:
    """`words` without the signs and operators of Lucene's query language, which are in no text.

    Lower case makes AND, OR and NOT words as any other; the index folds case too.
    """
    return " ".join(_WORD.findall(words)).lower()


def _candidates(database: Database, kind: Kind, words: str) -> list[Row]:
    statement = _STATEMENTS[kind]
    if kind == "pairing":
        return database.read(statement)
    every = " AND ".join(sorted(_pairs(words)))
    rows = database.read(statement, words=every)
    if len(rows) >= _ENOUGH:
        return rows
    some = database.read(statement, words=words)
    return [*rows, *(row for row in some if row["id"] not in {each["id"] for each in rows})]


def _pairs(words: str) -> set[str]:
    """Neighbouring characters of Chinese words, as the index cuts them; other words whole."""
    pairs: set[str] = set()
    for word in words.split():
        if word.isascii() or len(word) == 1:
            pairs.add(word)
        else:
            pairs |= {word[at : at + 2] for at in range(len(word) - 1)}
    return pairs


def _score(row: Row, pairs: set[str]) -> float:
    held = squeeze(f"{row['label']}{row['text']}").lower()
    return sum(pair in held for pair in pairs) / len(pairs)
