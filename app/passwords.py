"""Passwords: what one must be like, and how it is kept (Argon2id, by argon2-cffi).

As NIST SP 800-63B advises, length counts and composition does not: no digits or signs are asked
for, and no password grows old.
"""

import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from app.problems import ProblemError, Words
from schema.account import key_of

SHORTEST = 10
LONGEST = 200

_OBVIOUS = Path(__file__).with_name("obvious_passwords.txt")
# A name this short stands in many a good password by chance.
_TELLING = 3
# Fewer different characters than this are a pattern, not a password.
_DIFFERENT = 4
_HASHER = PasswordHasher()
# A hash takes 64 MB for as long as it lasts: many sign-ins at once wait, and cost no more memory.
_ONE_AT_A_TIME = Lock()


def hashed(password: str, *names: str) -> str:
    """The hash to keep of a new password of whoever has these `names`.

    Raises `ProblemError` when it is too short, too long, or easily guessed.
    """
    written = _written(password)
    _check(written, [key_of(name) for name in names])
    with _ONE_AT_A_TIME:
        return _HASHER.hash(written)


def fits(password: str, kept: str | None) -> bool:
    """Whether the password is the one that was `kept` as a hash.

    No hash, as of a name that no account has, takes the same time, and nothing fits it.
    """
    with _ONE_AT_A_TIME:
        try:
            _HASHER.verify(kept or _nobodys(), _written(password))
        except (VerifyMismatchError, InvalidHashError):
            return False
    return kept is not None


def rehashed(password: str, kept: str) -> str | None:
    """A new hash of a password that fits, when the kept one has former parameters."""
    if not _HASHER.check_needs_rehash(kept):
        return None
    with _ONE_AT_A_TIME:
        return _HASHER.hash(_written(password))


@cache
def _nobodys() -> str:
    return _HASHER.hash("nobody's")


def _written(password: str) -> str:
    """The password in one spelling: input methods differ in the width of what they type."""
    return unicodedata.normalize("NFKC", password)


def _check(password: str, names: list[str]) -> None:
    if not SHORTEST <= len(password) <= LONGEST:
        raise _refused(
            f"密码要有 {SHORTEST} 到 {LONGEST} 个字符；不要求数字或符号，一句话就很好。",
            f"A password has {SHORTEST} to {LONGEST} characters; a sentence does well, "
            "digits and signs are not asked for.",
        )
    folded = password.casefold()
    if any(len(name) >= _TELLING and name in folded for name in names):
        raise _refused(
            "密码里不能有账号自己的名字，请换一个。",
            "A password must not hold the account's own name. Choose another.",
        )
    if len(set(folded)) < _DIFFERENT or folded in _obvious() or _is_a_run(folded):
        raise _refused(
            "这个密码太容易猜到，请换一个。",
            "This password is easily guessed. Choose another.",
        )


def _is_a_run(password: str) -> bool:
    """Whether each character follows the one before it, as in 1234567890 or abcdefghij."""
    steps = {ord(after) - ord(before) for before, after in pairwise(password)}
    return steps in ({1}, {-1})


@cache
def _obvious() -> frozenset[str]:
    lines = _OBVIOUS.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _refused(zh: str, en: str) -> ProblemError:
    return ProblemError(
        422, "password", Words("密码不能用", "This password cannot be used"), Words(zh, en)
    )
