"""The atlas: three views of the same pairings, each as a page, JSON and CSV."""

import csv
import io
from collections.abc import Iterator

import httpx
import pytest

from app.service import create_app
from app.settings import Settings
from ingest.loading.load import load
from schema.extraction import Document, Extraction, Pairing, Party
from tests.app.pages.reader import PageReader
from tests.servers.store import Store
from tests.site import serve
from viz.grids import grid

PINGHU, TAISHUN = "330482", "330329"


def _rows(client: httpx.Client, query: str) -> list[list[str]]:
    response = client.get(f"/atlas.csv?{query}")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"))))


def _arcs(html: str) -> list[str]:
    return [each["data-ends"] for each in PageReader(html).elements("a") if each.get("data-ends")]


def test_the_grid_draws_the_pairing_and_links_places_to_their_pages(client: httpx.Client) -> None:
    html = client.get("/atlas").text
    assert "区县示意格网（非地图）" in html
    assert _arcs(html) == [f"{PINGHU} {TAISHUN}"]
    tiles = {each["data-code"]: each["href"] for each in PageReader(html).elements("a")
             if "data-code" in each}  # fmt: skip
    assert tiles[TAISHUN] == f"/divisions/{TAISHUN}"
    assert "330102" not in tiles, "a place that the graph does not know has no page"


def test_a_focus_stands_out_and_has_its_pairings_beside_it(client: httpx.Client) -> None:
    html = client.get(f"/atlas?focus={TAISHUN}").text
    assert 'class="arc on"' in html
    assert "浙江省温州市泰顺县的结对" in html
    assert "平湖市 → 泰顺县" in html


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("kind=山海协作", 1),
        ("kind=飞地", 0),
        ("year=2020", 0),
        ("year=2021", 1),
        ("city=330300", 1),
        ("city=330400", 1),
        ("city=330100", 0),
        ("status=ended", 0),
        ("year=&kind=&city=", 1),
    ],
)
def test_every_view_is_narrowed_alike(client: httpx.Client, query: str, count: int) -> None:
    assert len(_arcs(client.get(f"/atlas?{query}").text)) == count
    for view in ("grid", "table"):
        assert len(_rows(client, f"view={view}&{query}")) == 1 + count
    assert len(client.get(f"/atlas.json?view=table&{query}").json()) == count
    assert len(client.get(f"/atlas.json?view=matrix&{query}").json()["crossings"]) == count
    table = client.get(f"/atlas?view=table&{query}").text
    assert table.count('<th scope="row">') == count


def test_views_keep_what_was_chosen(client: httpx.Client) -> None:
    links = PageReader(client.get("/atlas?year=2022&city=330300").text).links
    assert "/atlas?year=2022&city=330300" in links
    assert "/atlas?year=2022&city=330300&view=matrix" in links
    assert "/atlas.csv?year=2022&city=330300" in links


def test_the_matrix_has_those_with_ties_alone(client: httpx.Client) -> None:
    assert _rows(client, "view=matrix") == [["", "泰顺县"], ["平湖市", "山海协作"]]
    html = client.get("/atlas?view=matrix").text
    assert 'aria-label="山海协作：平湖市 → 泰顺县（2021 起）"' in html


def test_the_table_tells_parties_fields_years_and_the_words(client: httpx.Client) -> None:
    heading, row = _rows(client, "view=table")
    assert dict(zip(heading, row, strict=True)) | {"链接": ""} == {
        "种类": "山海协作",
        "结对各方": "浙江省嘉兴市平湖市（支援方）；浙江省温州市泰顺县（受援方）",
        "状态": "在执行",
        "起始": "2021",
        "截止": "",
        "合作领域": "产业合作",
        "原文": "与平湖市的山海协作结对",
        "文件": "泰顺县在会上作交流发言",
        "链接": "",
    }
    html = client.get("/atlas?view=table").text
    assert any(link.startswith("/documents/") for link in PageReader(html).links)


@pytest.mark.parametrize("query", ["view=map", "year=12", "year=x", "status=gone"])
def test_what_cannot_be_asked_is_refused(client: httpx.Client, query: str) -> None:
    assert client.get(f"/atlas?{query}").status_code == 422


def test_a_province_without_a_grid_is_said(client: httpx.Client) -> None:
    response = client.get("/atlas?province=310000")
    assert response.status_code == 404
    assert "省级格网" in response.text


def test_a_countys_page_has_partners_words_and_commitments(client: httpx.Client) -> None:
    html = client.get(f"/divisions/{TAISHUN}").text
    pairings = html[html.index('id="pairings"') : html.index('id="commitments"')]
    for expected in ("浙江省嘉兴市平湖市", "支援方", "产业合作", "2021", "与平湖市的山海协作结对"):
        assert expected in pairings
    assert f"/atlas?focus={TAISHUN}" in PageReader(html).links
    commitments = html[html.index('id="commitments"') : html.index('id="organizations"')]
    for expected in ("用好与平湖市的山海协作结对", "浙江省温州市泰顺县农业农村局", "茶叶产值"):
        assert expected in commitments


def test_english_words_around_chinese_names(client: httpx.Client) -> None:
    with httpx.Client(base_url=client.base_url, timeout=60) as english:
        html = english.get("/atlas?lang=en").text
    assert "Schematic grid of counties (not a map)" in html
    assert "平湖市 → 泰顺县" in html


@pytest.fixture
def busy(embedded: Store) -> Iterator[httpx.Client]:
    """A site of a province whose every county is paired with three others and one elsewhere."""
    embedded.wipe()
    load(embedded.database, _busy())
    with (
        serve(create_app(Settings(graph=embedded.address), embedded.database)) as url,
        httpx.Client(base_url=url, timeout=120) as client,
    ):
        yield client


def _busy() -> Extraction:
    places = grid("330000").counties
    text = "各县结对。" * 100
    pairs = [
        (place.code, places[(number * 7 + step) % len(places)].code)
        for number, place in enumerate(places)
        for step in (11, 23, 41)
    ]
    pairs += [(place.code, "513400") for place in places]
    return Extraction(
        document=Document(id="doc-busy", title="结对名单", kind="notice", source="", sha256="0"),
        text=text,
        pairings=[
            Pairing(
                id=f"pairing-{one}-{other}",
                kind="山海协作",
                parties=[
                    Party(id=one, name=one, mention=one, role="supporting"),
                    Party(id=other, name=other, mention=other, role="supported"),
                ],
                since="2021",
                span=(0, 5),
            )
            for one, other in pairs
            if one != other
        ],
    )


def test_a_busy_province_is_light_and_tells_what_it_does_not_draw(busy: httpx.Client) -> None:
    total = len(busy.get("/atlas.json?view=table").json())
    page = busy.get("/atlas")
    drawn = len(_arcs(page.text))
    assert 0 < drawn < total
    assert f"另有 {total - drawn} 个结对不在格网内" in page.text
    assets = [each["href"] for each in PageReader(page.text).elements("link")]
    assets += [each["src"] for each in PageReader(page.text).elements("script")]
    weight = sum(len(busy.get(asset).content) for asset in assets)
    assert len(page.content) + weight <= 300_000
    for view in ("matrix", "table"):
        assert len(busy.get(f"/atlas?view={view}").content) + weight <= 300_000, view
    seen = 0
    address = "/atlas?view=table"
    while address:
        table = busy.get(address).text
        seen += table.count('<th scope="row">')
        following = [each["href"] for each in PageReader(table).elements("a")
                     if each.get("rel") == "next"]  # fmt: skip
        address = following[0] if following else ""
    assert seen == total
