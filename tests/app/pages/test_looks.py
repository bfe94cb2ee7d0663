"""One page of each sort, as people meet it: in light and dark, on a phone, on a wall, on paper."""

from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.app.pages.crawl import one_of_each
from tests.screens import keep

_WCAG_22_AA = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def addresses(everything: dict[str, httpx.Response]) -> dict[str, str]:
    """Sorts of pages and an address of each; what no link leads to is added."""
    odd = {"not found": "/nowhere", "not asked right": "/lists/tasks", "answered": "/ask?q=天气"}
    return one_of_each(everything) | odd


def _open(page: Page, address: str) -> None:
    page.goto(address)
    if page.locator("[data-state]").count():
        page.wait_for_selector("[data-state=drawn]")


def _violations(page: Page) -> dict[str, Any]:
    found = Axe().run(page, options=_WCAG_22_AA).response["violations"]
    return {each["id"]: [node["html"] for node in each["nodes"][:3]] for each in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out_by_how_a_page_is_made(
    page: Page, site: str, addresses: dict[str, str], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    violations = {}
    for sort, address in addresses.items():
        _open(page, site + address)
        keep(page, f"{sort} {scheme}")
        if found := _violations(page):
            violations[sort] = found
    assert violations == {}


@pytest.mark.parametrize(("name", "width", "height"), [("phone", 360, 740), ("wall", 1920, 1080)])
def test_no_page_scrolls_sideways(
    page: Page, site: str, addresses: dict[str, str], name: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    wide = {}
    for sort, address in addresses.items():
        _open(page, site + address)
        keep(page, f"{sort} {name}")
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[sort] = needed
    assert wide == {}
