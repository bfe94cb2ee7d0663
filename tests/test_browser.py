"""The guard itself: it must notice a page that reaches out, or no other test means anything."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from playwright.sync_api import Browser, Page

from tests.browser import offline_page
from tests.site import serve


def test_a_served_page_and_a_file_open(page: Page, tmp_path: Path) -> None:
    app = FastAPI()
    app.get("/", response_class=HTMLResponse)(lambda: "<h1>责任图谱</h1>")
    with serve(app) as url:
        page.goto(url)
        assert page.inner_text("h1") == "责任图谱"
    file = tmp_path / "graph.html"
    file.write_text("<meta charset=utf-8><h1>图</h1>", encoding="utf-8")
    page.goto(file.as_uri())
    assert page.inner_text("h1") == "图"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<img src='https://cdn.example/x.png'>", "outside this machine"),
        ("<script>throw new Error('broken')</script>", "script of the page failed"),
    ],
)
def test_a_page_that_reaches_out_or_breaks_is_noticed(
    chromium: Browser, body: str, complaint: str
) -> None:
    with pytest.raises(AssertionError, match=complaint), offline_page(chromium) as page:
        page.set_content(body)
