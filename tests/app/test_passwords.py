"""Which passwords do, and that what is kept of them tells nothing."""

from typing import Literal

import pytest
from argon2 import PasswordHasher

from app import passwords
from app.problems import ProblemError
from tests.app.people import PASSWORD, QUICK


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", QUICK)


def test_a_password_fits_its_hash_and_no_other_does() -> None:
    kept = passwords.hashed(PASSWORD, "lin")
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept
    assert passwords.fits(PASSWORD, kept)
    assert not passwords.fits(f"{PASSWORD}!", kept)
    assert not passwords.fits("", kept)
    assert not passwords.fits(PASSWORD, None)
    assert not passwords.fits(PASSWORD, "no hash")


def test_the_width_of_what_is_typed_does_not_matter() -> None:
    kept = passwords.hashed("correct horse 2027")
    assert passwords.fits("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　２０２７", kept)


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "九个字不够用的密码",
        "x" * 201,
        "aaaaaaaaaaaa",
        "123123123123",
        "0123456789",
        "zyxwvutsrqp",
        "Password123",
        "ＡＤＭＩＮ＠12345",
        "my name is lin!!",
        "林督查的长长的密码呀",
    ],
)
def test_what_is_too_short_or_easily_guessed_is_refused(password: str) -> None:
    with pytest.raises(ProblemError) as refused:
        passwords.hashed(password, "Lin", "林督查")
    assert refused.value.status == 422
    assert password not in refused.value.zh


def test_parameters_that_change_hash_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = passwords.hashed(PASSWORD)
    assert passwords.rehashed(PASSWORD, kept) is None
    stronger = PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_HASHER", stronger)
    renewed = passwords.rehashed(PASSWORD, kept)
    assert renewed
    assert passwords.fits(PASSWORD, renewed)


def test_nobodys_password_is_looked_at_like_anybodys(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Watched(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
            seen.append(str(hash))
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "_HASHER", Watched(time_cost=1, memory_cost=8, parallelism=1))
    passwords.fits(PASSWORD, None)
    assert [each.split("$")[1:4] for each in seen] == [passwords.hashed(PASSWORD).split("$")[1:4]]
