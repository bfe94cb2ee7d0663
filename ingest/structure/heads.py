"""Heads of columns: how each document words them, told by their usual names."""

import re
from functools import lru_cache

from ingest.phrases import phrases
from ingest.responsibility.labels import meaning_of

LONGEST_HEAD = 30
# 整治任务, 提升事项: what a column of tasks is called that no list knows.
_LONGEST_TASK = 8
_TASK = "工作任务"


@lru_cache(maxsize=4096)
def head(words: str) -> str:
    """The usual name of a column's head: 牵头单位(部门) is 牵头单位."""
    tables = phrases("tables")["heads"]
    bare = re.sub(tables["remark"], "", words)
    if is_known(bare):
        return bare
    same: dict[str, str] = tables["same"]
    if bare in same:
        return same[bare]
    contained = (one for one in tables["contained"] if one in bare and len(bare) <= LONGEST_HEAD)
    found = next(contained, bare)
    if found == bare and len(bare) <= _LONGEST_TASK and bare.endswith(tuple(tables["tasks"])):
        return _TASK
    return same.get(found, found)


def is_known(name: str) -> bool:
    columns: dict[str, list[str]] = phrases("layout")["columns"]
    usual = (
        name in names for kind, names in columns.items() if kind not in {"past", "goal", "unit"}
    )
    return any(usual) or (meaning_of(name) is not None)
