"""Labels of clauses (责任单位：), and remarks that hold beyond the clause they stand in."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from ingest.phrases import any_of, either, phrases
from schema.extraction import Role

# A person is nobody's organization: what follows such a label is passed over.
Label = Role | Literal["deadline", "person"]

# A label of this many characters is one wherever it stands; a shorter one begins a line.
LONG_LABEL = 4
_LONGEST_WITH_BRACKET = 24
_LEVEL = r"(?:(?:省|市|县|区|州|盟|旗)[级直]|主要|具体|共同|其他|项目|工作|直接|各)?"
# 提出如下责任分工: leads into a list, and names nobody.
_ANNOUNCED = "(?<!如下)(?<!以下)"
_BRACKET = r"(?:\([^()]{1,12}\))?"


def labels_before_colons(words: str) -> Iterator[re.Match[str]]:
    """Every label right before a colon: colons are few, and quickly found."""
    colon = words.find(":")
    while colon >= 0:
        window = max(0, colon - _LONGEST_WITH_BRACKET)
        label = _before_colon().search(words, window, colon + 1)
        if label is not None:
            yield label
        colon = words.find(":", colon + 1)


def meaning(label: re.Match[str]) -> Label:
    """What a label announces."""
    return _meanings()[label["label"]]


def meaning_of(name: str) -> Label | None:
    """What a label says that stands alone, as the head of a table's column."""
    return _meanings().get(name)


@lru_cache(maxsize=1)
def label_pattern() -> re.Pattern[str]:
    """A label with its colon; a long one may stand without, right before a name."""
    long = any_of(name for name in _meanings() if len(name) >= LONG_LABEL)
    name = r"(?=[省市区县各]|国家|[一-龥]{2,8}[局委厅部、])"
    return re.compile(
        rf"{_ANNOUNCED}{_LEVEL}(?P<label>(?:{any_of(_meanings())})(?={_BRACKET}:)|(?:{long}){name})"
        rf"{_BRACKET}(?P<colon>:)?"
    )


@lru_cache(maxsize=1)
def first_leads() -> re.Pattern[str]:
    """The remark by which the one named first leads."""
    return either(phrases("phrases")["first_leads"]["patterns"])


@lru_cache(maxsize=1)
def starred_lead() -> re.Pattern[str]:
    """The remark by which those with a star lead."""
    return either(phrases("phrases")["first_leads"]["starred"])


@lru_cache(maxsize=1)
def remark() -> re.Pattern[str]:
    """What ends a list of names: a remark on the whole document, or the label of something else."""
    tables = phrases("phrases")
    remarks = [*tables["first_leads"]["patterns"], *tables["standing"]["patterns"]]
    return either([*remarks, rf"(?:{any_of(tables['around']['other'])}):"])


@lru_cache(maxsize=1)
def _before_colon() -> re.Pattern[str]:
    return re.compile(
        rf"{_ANNOUNCED}{_LEVEL}(?P<label>{any_of(_meanings())}){_BRACKET}(?P<colon>:)\Z"
    )


@lru_cache(maxsize=1)
def _meanings() -> dict[str, Label]:
    labels: dict[Label, list[str]] = phrases("phrases")["labels"]
    return {name: role for role, names in labels.items() for name in names}
