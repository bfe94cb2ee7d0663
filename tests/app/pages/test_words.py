"""Every word a page can ask for is there, in both languages, and is used."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from app.lookups.documents import FactKind
from app.pages.words import words
from ingest.audit import Action
from schema.account import ROLES
from schema.extraction import (
    Cadence,
    DocumentKind,
    OrganizationKind,
    PairingStatus,
    PartyRole,
    Role,
)

APP = Path(__file__).parents[3] / "app"


def _fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_both_languages_say_the_same_things() -> None:
    chinese, english = words("zh"), words("en")
    assert chinese.keys() == english.keys()
    for key, sentence in chinese.items():
        assert sentence.strip()
        assert _fields(sentence) == _fields(english[key]), key


def test_templates_ask_for_words_that_there_are() -> None:
    asked = {
        key
        for file in (APP / "templates").glob("*.html")
        for key in re.findall(r"\bt\.(\w+)", file.read_text(encoding="utf-8"))
    }
    assert asked <= words("zh").keys()


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("role", get_args(Role)),
        ("party", get_args(PartyRole)),
        ("status", get_args(PairingStatus)),
        ("cadence", get_args(Cadence)),
        ("document", get_args(DocumentKind)),
        ("organization", get_args(OrganizationKind)),
        ("fact", get_args(FactKind)),
        ("action", get_args(Action)),
        ("account_role", ROLES),
    ],
)
def test_every_value_of_the_contract_has_a_word(prefix: str, values: tuple[str, ...]) -> None:
    known = words("zh").keys()
    assert {f"{prefix}_{value.replace(' ', '_')}" for value in values} <= known
