"""Every address of a site, found by its links."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import urldefrag

import httpx

from tests.app.pages.reader import PageReader

_ID = re.compile(r"(?<=/)(?:[a-z]+-[0-9a-f]{16}|\d{6})(?=/|$)")
# The desk's filters combine without end: of each path each parameter is followed so many times.
_OF_A_SORT = 8


def crawl(client: httpx.Client) -> Iterator[tuple[str, httpx.Response]]:
    """The addresses that pages lead to, from the first one on: some of each sort."""
    waiting, seen, sorts = ["/"], {"/"}, Counter[tuple[str, str]]()
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        yield address, response
        if not is_page(response) or "lang=" in address:
            continue
        for link in PageReader(response.text).links:
            onward = str(httpx.URL(str(response.url)).join(urldefrag(link)[0]).raw_path, "ascii")
            sort = _sorts(onward)
            if onward not in seen and any(sorts[each] < _OF_A_SORT for each in sort):
                seen.add(onward)
                sorts.update(sort)
                waiting.append(onward)


def _sorts(address: str) -> list[tuple[str, str]]:
    url = httpx.URL(address)
    return [(_ID.sub("*", url.path), name) for name in set(url.params) or {""}]


def is_page(response: httpx.Response) -> bool:
    """Whether it is looked at in a browser, and not taken away as a file."""
    is_html = response.headers["content-type"].startswith("text/html")
    return is_html and "content-disposition" not in response.headers


def one_of_each(everything: Mapping[str, httpx.Response]) -> dict[str, str]:
    """For each sort of page its first address: pages of one sort differ in an id alone.

    The sort is the path with ``*`` for an id, and the view of it that is asked for.
    """
    found: dict[str, str] = {}
    for address, response in sorted(everything.items()):
        url = httpx.URL(address)
        if is_page(response) and not url.path.startswith("/api/"):
            view = url.params.get("view")
            sort = _ID.sub("*", url.path).strip("/") + (f" {view}" if view else "")
            found.setdefault(sort or "home", address)
    return found
