"""The page that shows two versions' words side by side."""

import re

import httpx

from tests.app.pages.reader import PageReader
from tests.samples import page, plan, revised_plan

_NEW, _OLD = revised_plan().document.id, plan().document.id


def test_a_document_leads_to_its_changes_and_they_to_the_words(client: httpx.Client) -> None:
    address = f"/documents/{_NEW}/changes?from={_OLD}"
    for document in (_NEW, _OLD):
        assert address in PageReader(client.get(f"/documents/{document}").text).links
    links = PageReader(client.get(address).text).links
    start, end = revised_plan().targets[0].span
    assert f"/documents/{_NEW}?at={start}-{end}#at" in links
    assert client.get(f"/documents/{_NEW}/changes").text.count("<tr>") > 5


def test_words_that_differ_are_marked_on_their_side(client: httpx.Client) -> None:
    html = client.get(f"/documents/{_NEW}/changes").text
    assert "蔬菜产值达到<del>12</del>亿元以上" in html
    assert "蔬菜产值达到<ins>15</ins>亿元以上" in html
    assert re.search(r"<ins>培育民宿品牌。力争民宿达到300家。[^<]*县文旅局）</ins>", html)
    assert re.search(r"<del>畅通农村公路。[^<]*</del>", html)


def test_a_document_without_a_former_version_says_so(client: httpx.Client) -> None:
    answer = client.get(f"/documents/{page().document.id}/changes")
    assert answer.status_code == 404
    assert "没有上一版可以比较" in answer.text
