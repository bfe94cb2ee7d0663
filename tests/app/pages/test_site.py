"""Every page there is: reached by its links, well formed, light, and safe."""

from itertools import pairwise

import httpx
import pytest

from tests.app.pages.reader import PageReader

_LIGHT = 300_000
_MANY = 800


@pytest.fixture
def pages(everything: dict[str, httpx.Response]) -> dict[str, PageReader]:
    """The pages among them."""
    return {
        address: PageReader(response.text)
        for address, response in everything.items()
        if response.headers["content-type"].startswith("text/html")
        and "content-disposition" not in response.headers
        and not address.startswith("/api/")
    }


def test_no_link_is_broken(everything: dict[str, httpx.Response]) -> None:
    assert {a: r.status_code for a, r in everything.items() if r.status_code != 200} == {}
    assert len(everything) < _MANY
    for kind in ("tasks", "organizations", "pairings", "documents", "divisions"):
        assert any(address.startswith(f"/{kind}/") for address in everything), kind


def test_links_within_a_page_lead_somewhere(
    everything: dict[str, httpx.Response], pages: dict[str, PageReader]
) -> None:
    for address, page in pages.items():
        for link in page.links:
            target = httpx.URL(str(everything[address].url)).join(link)
            there = pages.get(str(target.raw_path, "ascii"))
            if target.fragment and there:
                assert target.fragment in there.ids, f"{address} → {link}"


def test_each_page_has_one_first_heading_and_skips_no_level(pages: dict[str, PageReader]) -> None:
    for address, page in pages.items():
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        steps = pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), address


def test_no_id_is_given_twice(pages: dict[str, PageReader]) -> None:
    for address, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), address


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(pages: dict[str, PageReader]) -> None:
    for address, page in pages.items():
        for tag, attributes in page.tags:
            assert not any(name.startswith("on") or name == "style" for name in attributes), address
            assert tag != "style", address
            assert attributes.get("src", "/").startswith("/"), address
        for script in page.elements("script"):
            assert "src" in script or script["type"] == "application/json", address


def test_tables_say_what_their_headings_head(pages: dict[str, PageReader]) -> None:
    for address, page in pages.items():
        assert all("scope" in cell for cell in page.elements("th")), address
        assert len(page.elements("caption")) == len(page.elements("table")), address


def test_a_page_weighs_little_before_the_graph_library(
    client: httpx.Client, everything: dict[str, httpx.Response], pages: dict[str, PageReader]
) -> None:
    sizes: dict[str, int] = {}
    for address, page in pages.items():
        assets = [each["href"] for each in page.elements("link")]
        assets += [each["src"] for each in page.elements("script") if "src" in each]
        for asset in set(assets) - sizes.keys():
            sizes[asset] = len(client.get(asset).raise_for_status().content)
        light = [asset for asset in assets if not asset.startswith("/assets/vis/")]
        weight = len(everything[address].content) + sum(sizes[asset] for asset in light)
        assert weight <= _LIGHT, address


def test_answers_tell_their_language(everything: dict[str, httpx.Response]) -> None:
    chinese, english = everything["/"], everything["/?lang=en"]
    assert '<html lang="zh-Hans">' in chinese.text
    assert '<html lang="en">' in english.text
    assert "The numbers that matter" in english.text
    assert english.headers["content-language"] == "en"


def test_a_chosen_language_stays(client: httpx.Client) -> None:
    client.get("/?lang=en")
    assert '<html lang="en">' in client.get("/tasks").text
    client.get("/?lang=zh")
    assert '<html lang="zh-Hans">' in client.get("/tasks").text
