"""Names of accounts, and what roles may do."""

from itertools import pairwise

import pytest

from schema.account import ROLES, account_id, is_name, key_of, rights_of


def test_each_role_may_do_what_the_one_before_it_may() -> None:
    rights = [rights_of(role) for role in ROLES]
    assert rights == sorted(rights, key=len)
    assert all(less < more for less, more in pairwise(rights))
    assert "decide" not in rights_of("reporter")
    assert "administer" not in rights_of("coordinator")


@pytest.mark.parametrize("spelling", ["Lin", "ＬＩＮ", " lin ", "lIn"])
def test_spellings_of_one_name_are_one_account(spelling: str) -> None:
    assert account_id(spelling) == account_id("lin")


def test_names_that_differ_are_two_accounts() -> None:
    assert account_id("林督查") != account_id("林督察")
    assert key_of("Straße  1") == "strasse 1"


@pytest.mark.parametrize("name", ["lin", "林督查", "<b>林</b>", "区农业农村局 填报员", "😀"])
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "a\nb",
        "a\x00b",
        "a\u202eb",
        "a\u200bb",
        "a:b",
        "a：b",
        "林" * 61,
        "\u3000",
        "\ud800",
    ],
)
def test_what_is_no_name(name: str) -> None:
    assert not is_name(name)
