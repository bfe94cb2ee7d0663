"""Real Chromium with the network cut off: a page that reaches beyond loopback fails its test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route, sync_playwright

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
_WITHOUT_NETWORK = {"about", "blob", "data", "file"}


def executable() -> str | None:
    """Chromium's path: ZEREN_CHROMIUM, or what stands on the PATH."""
    return os.environ.get("ZEREN_CHROMIUM") or shutil.which("chromium")


@contextmanager
def launch(path: str) -> Iterator[Browser]:
    """A running Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def offline_page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own; outside requests and script errors fail the test."""
    outside: list[str] = []
    errors: list[str] = []

    def guard(route: Route) -> None:
        if is_local(route.request.url):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    context = browser.new_context(locale="zh-CN", service_workers="block")
    context.route("**/*", guard)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    try:
        yield context.new_page()
    finally:
        context.close()
    assert outside == [], "the page asked for something outside this machine"
    assert errors == [], "a script of the page failed"


def is_local(url: str) -> bool:
    """Whether `url` can be answered with no network."""
    parts = urlsplit(url)
    return parts.scheme in _WITHOUT_NETWORK or parts.hostname == "127.0.0.1"
