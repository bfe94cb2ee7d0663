import pytest

from app import links
from app.lookups.record import Kind


@pytest.mark.parametrize(
    ("kind", "href"),
    [
        ("organization", "/organizations/a%2Fb%3F"),
        ("document", "/documents/a%2Fb%3F"),
        ("measure", None),
        ("target", None),
    ],
)
def test_an_id_cannot_leave_its_place_in_the_path(kind: Kind, href: str | None) -> None:
    assert links.page_of(kind, "a/b?") == href


def test_a_place_is_found_by_its_offsets() -> None:
    assert links.place("doc-1", 12, 40) == "/documents/doc-1?at=12-40#at"


def test_a_question_is_quoted() -> None:
    assert links.asked("谁负责 A&B?") == "/ask?q=%E8%B0%81%E8%B4%9F%E8%B4%A3+A%26B%3F"


def test_a_list_is_narrowed_by_what_is_given() -> None:
    assert links.listed("/tasks", division=None, role="", without_owner=True, limit=0) == (
        "/tasks?without_owner=true&limit=0"
    )
    assert links.listed("/tasks") == "/tasks"
