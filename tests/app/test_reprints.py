"""What a document prints again of another is shown with its author's words, and links to them."""

from html import unescape

import httpx

from app import links
from ingest.loading.load import load
from ingest.reprints import find_reprints
from tests.ingest.test_reprints import HARVEST, OWN, county, province
from tests.servers.store import Store

COPY, ORIGINAL = county(OWN, HARVEST), province(HARVEST)


def test_shown_by_page_and_interface(store: Store, served: str) -> None:
    load(store.database, COPY)
    load(store.database, ORIGINAL)
    find_reprints(store.database)
    with httpx.Client(base_url=served, timeout=60) as site:
        _in_the_interface(site)
        _on_the_page(site)


def _in_the_interface(site: httpx.Client) -> None:
    for each in (COPY, ORIGINAL):
        (found,) = site.get(f"/api/v1/documents/{each.document.id}/reprints").json()
        assert found["similarity"] == 1
        for extraction, side in ((COPY, "passage"), (ORIGINAL, "of")):
            where = found[side]
            assert where["document"] == extraction.document.id
            assert extraction.text[where["start"] : where["end"]] == where["quote"] == HARVEST
    facts = site.get(f"/api/v1/documents/{COPY.document.id}/text").json()["facts"]
    labels = [fact["label"] for fact in facts if fact["kind"] == "reprint"]
    assert labels == [f"转载自《{ORIGINAL.document.title}》"]
    assert site.get("/api/v1/documents/doc-none/reprints").status_code == 404


def _on_the_page(site: httpx.Client) -> None:
    copy = unescape(site.get(f"/documents/{COPY.document.id}").text)
    start = ORIGINAL.text.index(HARVEST)
    author = links.place(ORIGINAL.document.id, start, start + len(HARVEST))
    assert f'<a href="{author}">转载自《{ORIGINAL.document.title}》</a>' in copy
    assert f'title="转载自《{ORIGINAL.document.title}》"><a href="{author}">' in copy
    original = unescape(site.get(f"/documents/{ORIGINAL.document.id}").text)
    assert f"见《{COPY.document.title}》" in original
