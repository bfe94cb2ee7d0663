"""The explorer in real Chromium: from a search to a picture, by mouse, by keys, and by a link."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.samples import revised_plan
from tests.servers.store import Store

TASK = revised_plan().tasks[0]
(MEASURE,) = TASK.measures
LEADER, SUPPORTER = MEASURE.responsibilities
HOSTILE = "<img src=x onerror=\"document.title='run'\">"
HOSTILE_ID = "o'\"><script>document.title='run'</script>, 1&2"


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """The page; what its console says (a refused script or style) fails the test."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    yield page
    assert said == []


def _open(page: Page, site: str, *ids: str, **more: str) -> None:
    query = urlencode([*(("at", each) for each in ids), *more.items()])
    page.goto(f"{site}/explore?{query}")
    page.wait_for_selector("[data-state=drawn]")


def _names(page: Page) -> list[str]:
    return page.locator("[data-rows] th").all_inner_texts()


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _told(page: Page, words: str) -> None:
    expect(page.locator("[data-told]")).to_contain_text(words)


def test_from_a_search_to_a_link_that_restores_it(quiet: Page, site: str) -> None:
    page = quiet
    page.goto(f"{site}/explore")
    page.get_by_label("找什么").fill("商务局")
    page.keyboard.press("Enter")
    page.locator("[data-hits] button", has_text="文成县商务局").click()
    expect(page.locator("[data-rows] tr")).to_have_count(1)

    page.get_by_role("button", name="展开", exact=True).click()
    _told(page, "展开“浙江省温州市文成县商务局”")
    page.locator("[data-rows] tr", has_text="举措").first.click()
    page.get_by_role("button", name="展开", exact=True).click()
    row = page.locator("[data-rows] tr", has_text="文成县农业农村局")
    expect(row).to_have_count(1)
    shown = len(_names(page))

    row.click()
    page.get_by_role("button", name="隐藏", exact=True).click()
    _told(page, "隐藏了“浙江省温州市文成县农业农村局”")
    expect(page.locator("[data-rows] tr")).to_have_count(shown - 1)
    assert _query(page)["hide"] == [SUPPORTER.organization.id]
    page.get_by_role("button", name="撤销").click()
    expect(page.locator("[data-rows] tr")).to_have_count(shown)
    page.get_by_role("button", name="重做").click()
    expect(page.locator("[data-rows] tr")).to_have_count(shown - 1)
    page.get_by_role("button", name="撤销").click()

    page.locator("[data-rows] tr").first.click()
    page.get_by_role("button", name="固定", exact=True).click()
    before, address = _names(page), page.url
    assert LEADER.organization.id in _query(page)["pin"][0]
    page.reload()
    page.wait_for_selector("[data-state=drawn]")
    assert (_names(page), page.url) == (before, address)
    expect(page.locator("[data-rows] tr").first).to_contain_text("固定")
    expect(page.locator("[data-panel] h2")).to_have_text("浙江省温州市文成县商务局")


def test_what_a_thing_is_and_the_words_that_say_so(quiet: Page, site: str) -> None:
    _open(quiet, site, LEADER.organization.id, MEASURE.id)
    quiet.locator("[data-rows] tr").nth(1).click()
    panel = quiet.locator("[data-panel]")
    expect(panel.locator("blockquote")).to_have_text("（县商务局牵头，县农业农村局配合）")
    expect(panel.locator(".ties")).to_contain_text("牵头")
    panel.locator(".source a").click()
    quiet.wait_for_url("**/documents/*")
    marked = "".join(quiet.locator("mark.at").all_inner_texts())
    assert marked == "（县商务局牵头，县农业农村局配合）"


def test_the_shortest_way_between_two(quiet: Page, site: str) -> None:
    _open(quiet, site, LEADER.organization.id, SUPPORTER.organization.id)
    quiet.locator("[data-rows] tr").first.click()
    quiet.get_by_role("button", name="从这里找路径").click()
    quiet.locator("[data-rows] tr").nth(1).click()
    quiet.get_by_role("button", name="找到“浙江省温州市文成县商务局”的路径").click()
    _told(quiet, "最短路径 2 步")
    assert len(_names(quiet)) == 3
    marked = quiet.locator("[data-rows] tr", has_text="路径第 2 站")
    expect(marked).to_have_count(1)
    assert len(_query(quiet)["way"]) == 3

    quiet.reload()
    expect(marked).to_have_count(1)
    quiet.get_by_role("button", name="不再标出路径").click()
    _told(quiet, "不再标出")
    expect(marked).to_have_count(0)
    assert "way" not in _query(quiet)


def test_by_keyboard_alone(quiet: Page, site: str) -> None:
    page = quiet
    _open(page, site, LEADER.organization.id)
    focused = "document.activeElement.dataset.id ?? ''"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(focused):
            break
    assert page.evaluate(focused) == LEADER.organization.id
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    _told(page, "展开")
    assert page.evaluate(focused) == LEADER.organization.id, "the row keeps the focus"
    shown = len(_names(page))
    page.keyboard.press("ArrowDown")
    second = page.evaluate(focused)
    page.keyboard.press("p")
    _told(page, "固定了")
    page.keyboard.press("Delete")
    _told(page, "隐藏了")
    assert len(_names(page)) == shown - 1
    assert page.evaluate(focused) not in ("", second), "the next row has the focus"
    page.keyboard.press("Control+z")
    _told(page, "已撤销")
    assert len(_names(page)) == shown
    page.keyboard.press("Control+Shift+Z")
    _told(page, "已重做")
    assert len(_names(page)) == shown - 1
    page.keyboard.press("Home")
    page.keyboard.press("Backspace")
    _told(page, "收起")
    assert page.evaluate(focused) == LEADER.organization.id


def test_kinds_and_roles_are_left_out_and_the_link_says_so(quiet: Page, site: str) -> None:
    _open(quiet, site, LEADER.organization.id, MEASURE.id, SUPPORTER.organization.id)
    ties = quiet.locator("[data-ties] tr")
    expect(ties).to_have_count(2)
    quiet.get_by_label("配合", exact=True).uncheck()
    expect(ties).to_have_count(1)
    quiet.get_by_label("举措", exact=True).uncheck()
    expect(ties).to_have_count(0)
    assert (_query(quiet)["no_kind"], _query(quiet)["no_role"]) == (["measure"], ["cooperating"])
    quiet.go_back()
    expect(ties).to_have_count(1)
    quiet.reload()
    expect(ties).to_have_count(1)
    expect(quiet.get_by_label("配合", exact=True)).not_to_be_checked()


def test_what_a_link_names_in_vain_is_told(quiet: Page, site: str) -> None:
    _open(quiet, site, "org-gone", LEADER.organization.id, on="org-gone")
    expect(quiet.get_by_role("note")).to_contain_text("1 项已不在图谱中")
    assert len(_names(quiet)) == 1
    assert _query(quiet)["at"] == [LEADER.organization.id]


def test_a_page_leads_here_with_what_surrounds_its_subject(quiet: Page, site: str) -> None:
    for address in (f"/organizations/{LEADER.organization.id}", f"/tasks/{TASK.id}"):
        quiet.goto(site + address)
        quiet.get_by_role("link", name="在图谱中展开").click()
        quiet.wait_for_selector("[data-state=drawn]")
        assert len(_names(quiet)) > 1
        assert len(_query(quiet)["at"]) == len(_names(quiet))


def test_files_to_take_away(quiet: Page, site: str, tmp_path: Path) -> None:
    page = quiet
    _open(page, site, LEADER.organization.id, MEASURE.id)
    for name, begins in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert file.read_bytes().startswith(begins)
    drawn = (tmp_path / "graph.svg").read_text("utf-8")
    assert drawn.count("<polygon") == 2, "an arrow and a measure"
    with page.expect_download() as download:
        page.get_by_role("link", name="导出离线网页").click()
    offline = tmp_path / "graph.html"
    download.value.save_as(offline)
    page.goto(offline.as_uri())
    page.wait_for_selector("[data-state=drawn]")
    assert page.locator("tbody th", has_text="文成县商务局").count() >= 1


def test_names_made_of_markup_and_ids_made_of_quotes_stay_words(
    quiet: Page, site: str, embedded: Store, tmp_path: Path
) -> None:
    page = quiet
    embedded.run(
        "CREATE (:Organization {id: $id, name: $name, collective: false})",
        id=HOSTILE_ID, name=HOSTILE,
    )  # fmt: skip
    try:
        _open(page, site, HOSTILE_ID, LEADER.organization.id, on=HOSTILE_ID)
        assert HOSTILE in _names(page)
        page.locator("[data-rows] tr").first.focus()
        page.keyboard.press("p")
        _told(page, HOSTILE)
        page.keyboard.press("Enter")
        _told(page, "都已在图中")
        expect(page.locator("[data-panel] h2")).to_have_text(HOSTILE)
        page.reload()
        page.wait_for_selector("[data-state=drawn]")
        expect(page.locator("[data-rows] tr").first).to_contain_text("固定")
        with page.expect_download() as download:
            page.get_by_role("button", name="SVG").click()
        file = tmp_path / "graph.svg"
        download.value.save_as(file)
        assert "<img" not in file.read_text("utf-8")
        assert page.title() != "run"
        assert page.locator("img").count() == 0
    finally:
        embedded.run("MATCH (o:Organization {id: $id}) DELETE o", id=HOSTILE_ID)


def test_of_many_things_300_are_drawn_and_the_rest_is_a_page_away(
    quiet: Page, site: str, embedded: Store
) -> None:
    ids = [f"many-{number:03}" for number in range(320)]
    embedded.run("UNWIND $ids AS id CREATE (:Organization {id: id, name: id})", ids=ids)
    try:
        _open(quiet, site, *ids)
        expect(quiet.locator("[data-count]")).to_have_text("共 320 个，显示 300 个")
        expect(quiet.locator("[data-rows] tr")).to_have_count(300)
        quiet.get_by_role("button", name="下一批").click()
        expect(quiet.locator("[data-rows] tr")).to_have_count(20)
        expect(quiet.get_by_role("button", name="下一批")).to_be_disabled()
        assert _query(quiet)["batch"] == ["1"]
    finally:
        embedded.run("UNWIND $ids AS id MATCH (o:Organization {id: id}) DELETE o", ids=ids)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nobody_is_kept_out(page: Page, site: str, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    ids = (LEADER.organization.id, MEASURE.id, SUPPORTER.organization.id)
    _open(page, site, *ids, on=LEADER.organization.id, q="农业农村局")
    found = Axe().run(page).response["violations"]
    grave = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert [(each["id"], each["nodes"][0]["html"]) for each in grave] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_it_is_a_form_and_a_table(chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/explore?at={MEASURE.id}")
    page.get_by_label("找什么").fill("文成县商务局")
    page.get_by_role("button", name="搜索").click()
    page.locator(".hits a", has_text="文成县商务局").first.click()
    plain = page.locator("[data-plain]")
    expect(plain.locator("table").first).to_contain_text("文成县商务局")
    expect(plain.locator("table").nth(1)).to_contain_text("牵头")
    expect(plain.locator(".passages q")).to_have_text("（县商务局牵头，县农业农村局配合）")
    expect(plain.locator(".passages a")).to_have_count(1)
    assert not page.locator("[data-explorer]").is_visible()
    context.close()


def test_on_paper_the_tables_stand_alone(page: Page, site: str) -> None:
    _open(page, site, LEADER.organization.id, MEASURE.id)
    page.emulate_media(media="print")
    assert page.locator("[data-rows]").is_visible()
    assert page.locator("[data-ties]").is_visible()
    assert not page.locator("[data-canvas]").is_visible()
