import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.viz.networks import HOSTILE, hostile, large, small
from viz.network import Network
from viz.pyvis_export import export_html


class _Reader(HTMLParser):
    """The elements of a page, and the text of those that browsers do not escape."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in {"script", "style"}:
            self.raw.append((self._inside, data))


@pytest.fixture(scope="module")
def html() -> str:
    return export_html(small(), "云屿县渔业局")


def _raw_data(html: str) -> str:
    found = re.search(r'id="network-data">(.*?)</script>', html, re.DOTALL)
    assert found
    return found[1]


def _data(html: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_raw_data(html))
    return data


def test_the_file_says_its_language_and_encoding_and_its_heading_once(html: str) -> None:
    assert html.startswith("<!doctype html>")
    assert '<html lang="zh-Hans">' in html
    assert '<meta charset="utf-8">' in html
    assert html.count("<h1>云屿县渔业局</h1>") == 1


def test_nothing_is_loaded_from_anywhere(html: str) -> None:
    for tag, attributes in _Reader(html).tags:
        assert tag not in {"link", "iframe", "object", "embed", "img", "base"}
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    assert "bootstrap" not in html.lower()


def test_the_policy_admits_exactly_the_scripts_and_style_of_the_file(html: str) -> None:
    reader = _Reader(html)
    policy = next(a["content"] for t, a in reader.tags if a.get("http-equiv")) or ""
    data = html.index('id="network-data"')
    executed = [
        (tag, text)
        for tag, text in reader.raw
        if html.index(text) != html.index(">", data) + 1  # the data is not executed
    ]
    assert sorted(tag for tag, _ in executed) == ["script", "script", "style"]
    for tag, text in executed:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert re.search(rf"{tag}-src [^;]*'sha256-{re.escape(digest)}'", policy)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_no_event_handler_and_no_style_attribute_is_written() -> None:
    for _, attributes in _Reader(export_html(hostile(), HOSTILE[0])).tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_through_as_words(words: str) -> None:
    html = export_html(hostile(), words)
    data = _data(html)
    assert words in {node["about"]["title"] for node in data["nodes"]}
    assert words in {passage["quote"] for passage in data["passages"]}
    reader = _Reader(html)
    assert [tag for tag, _ in reader.tags].count("script") == 3
    assert not {"img", "iframe"} & {tag for tag, _ in reader.tags}
    assert all(re.fullmatch(r"#words-\d+", a["href"] or "") for t, a in reader.tags if t == "a")
    assert "<!--" not in html
    assert not re.search("[<\u2028\u2029]", _raw_data(html))


def test_a_file_holds_no_path_of_the_site(html: str) -> None:
    assert "/documents/d" not in html
    assert "/organizations/bureau" not in html


def test_tables_hold_what_the_drawing_shows(html: str) -> None:
    for words in ("云屿县渔业局", "各有关部门", "期限：2027 年底", "（县渔业局牵头）"):
        assert words in re.sub(r"(?s)<script.*?</script>", "", html)
    assert html.count("<caption>") == 2
    assert '<th scope="col">' in html


def test_what_was_left_out_is_said() -> None:
    assert "共 400 个，显示 300 个" in export_html(large(400), "多")


def test_the_legend_has_a_shape_and_a_word_for_each_kind(html: str) -> None:
    legend = re.search(r'(?s)<ul class="legend".*?</ul>', html)
    assert legend
    for word in ("单位", "泛指单位", "重点任务", "举措", "牵头", "责任"):
        assert re.search(rf"</svg>\s*{word}\s*</li>", legend[0])


def test_an_empty_network_is_a_file_too() -> None:
    assert "共 0 个" in export_html(Network.of([], []), "空")


def _open(page: Page, html: str, folder: Path) -> None:
    file = folder / "graph.html"
    file.write_text(html, encoding="utf-8")
    page.goto(file.as_uri())
    page.wait_for_selector("[data-state=drawn]")


def test_a_browser_without_network_draws_it(page: Page, html: str, tmp_path: Path) -> None:
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    _open(page, html, tmp_path)
    inked = page.evaluate(
        """() => {
          const canvas = document.querySelector("canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return data.some((value) => value !== 0);
        }"""
    )
    assert inked
    assert blocked == []


def test_a_click_shows_the_words(page: Page, html: str, tmp_path: Path) -> None:
    _open(page, html, tmp_path)
    panel = page.locator("[data-panel]")
    canvas = page.locator("canvas").bounding_box()
    assert canvas
    for down in range(10, int(canvas["height"]), 12):
        for right in range(10, int(canvas["width"]), 12):
            page.mouse.click(canvas["x"] + right, canvas["y"] + down)
            if panel.locator("blockquote").count():
                assert panel.locator("blockquote").inner_text() == "（县渔业局牵头）"
                return
    pytest.fail("no click met a thing with a passage")


def test_hostile_words_do_nothing_in_a_browser(page: Page, tmp_path: Path) -> None:
    _open(page, export_html(hostile(), HOSTILE[1]), tmp_path)
    canvas = page.locator("canvas").bounding_box()
    assert canvas
    for right in range(5, int(canvas["width"]), 25):
        for down in range(5, int(canvas["height"]), 25):
            page.mouse.click(canvas["x"] + right, canvas["y"] + down)
    assert page.evaluate("window.broken") is None
    assert page.locator("main img, main script, [data-panel] a").count() == 0
    assert page.locator("h1").inner_text() == HOSTILE[1]
