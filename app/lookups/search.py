"""Full-text search, in Chinese, over everything that has words."""

from pydantic import Field

from app.lookups.record import Kind, Passage, Record
from cypher.database import Database


class Hit(Record):
    """Something whose words match, the better the higher its score."""

    kind: Kind
    id: str
    label: str = Field(description="名称或标题", examples=["做强海洋特色产业"])
    text: str = Field(description="相符的文字")
    score: float
    passage: Passage | None = Field(description="出处；单位没有出处")


def search(
    database: Database, words: str, kinds: list[Kind] | None = None, limit: int = 20
) -> list[Hit]:
    """What matches `words`, best first; `words` are taken literally, whatever signs they hold."""
    raise NotImplementedError
