"""Errors for people and programs alike: what happened and what to do, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.settings import Language
from ingest.refused import RefusedError

C = TypeVar("C", bound=str)

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Words:
    """One text in both languages."""

    zh: str
    en: str

    def spoken(self, language: Language) -> str:
        """The text in `language`."""
        return self.zh if language == "zh" else self.en


class ProblemError(Exception):
    """A request that cannot be served, with all that its problem document says.

    `code` names the kind of problem and never changes; `more` holds members of its own kind, and
    `headers` what the answer's head says besides.
    """

    def __init__(
        self,
        status: int,
        code: str,
        title: Words,
        detail: Words,
        *,
        headers: Mapping[str, str] | None = None,
        **more: object,
    ) -> None:
        super().__init__(detail.zh)
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.headers = headers or {}
        self.more = more

    @property
    def zh(self) -> str:
        """What happened and what to do, in Chinese."""
        return self.detail.zh

    @property
    def en(self) -> str:
        """What happened and what to do, in English."""
        return self.detail.en


_NOT_FOUND = Words("没有找到", "Not found")
_BAD_VALUE = Words("请求有误", "Bad request")


def not_found(what: Words, name: str) -> ProblemError:
    """Nothing of the kind `what` bears the id or name given."""
    return ProblemError(
        404,
        "not-found",
        _NOT_FOUND,
        Words(
            f"没有 id 为 {_short(name)} 的{what.zh}。", f"No {what.en} has the id {_short(name)}."
        ),
    )


def refused(
    error: RefusedError[C], about: str, title: Words, statuses: Mapping[C, int]
) -> ProblemError:
    """What the graph refused; codes begin with what they are `about`, but for what it lacks."""
    code = "not-found" if error.code == "unknown" else f"{about}-{error.code.replace('_', '-')}"
    return ProblemError(statuses[error.code], code, title, Words(error.zh, error.en))


def unknown_sort(sort: str, known: list[str]) -> ProblemError:
    """A list has no such order."""
    listed = ", ".join(known)
    return ProblemError(
        400,
        "unknown-sort",
        _BAD_VALUE,
        Words(
            f"不能按 {_short(sort)} 排序；可用：{listed}，前面加 - 为倒序。",
            f"Cannot sort by {_short(sort)}; known: {listed}, with - before it for descending.",
        ),
        known=known,
    )


def invalid_cursor() -> ProblemError:
    """A cursor that no page of this list gave."""
    return ProblemError(
        400,
        "invalid-cursor",
        _BAD_VALUE,
        Words(
            "游标 cursor 不能用：请原样使用上一页的 next，且不要改变排序。",
            "The cursor cannot be used: pass the last page's `next` as it is, in the same order.",
        ),
    )


def too_many_rows(most: int) -> ProblemError:
    """More rows than one file or printed list holds."""
    return ProblemError(
        400,
        "too-many-rows",
        Words("内容太多", "Too many rows"),
        Words(
            f"符合条件的举措超过 {most} 项。请先选定一份文件、一个行政区划或一个单位。",
            f"More than {most} measures match. Choose a document, a place or a body first.",
        ),
        most=most,
    )


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:60]}…"
