"""A reader's way through the site in real Chromium with the network cut off."""

from pathlib import Path

from playwright.sync_api import Browser, Page


def _follow(page: Page, beginning: str) -> None:
    """Go where the first link of the content that begins so leads."""
    page.locator(f'main a[href^="{beginning}"]').first.click()


def test_from_a_question_to_the_printed_words_and_a_drawing(
    page: Page, site: str, tmp_path: Path
) -> None:
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.type("泰顺和谁结对")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask?q=*")
    assert "平湖" in page.locator(".answer").inner_text()

    _follow(page, "/documents/")
    mark = page.locator("mark.at").first
    assert mark.inner_text() == "与平湖市的山海协作结对"
    box = mark.bounding_box()
    assert box
    assert 0 <= box["y"] <= 720

    page.goto(f"{site}/organizations")
    _follow(page, "/organizations/")
    page.get_by_role("link", name="图谱", exact=True).click()
    page.wait_for_selector("[data-state=drawn]")
    assert page.locator("canvas").count() == 1

    with page.expect_download() as download:
        page.get_by_role("link", name="下载图谱").click()
    file = tmp_path / "graph.html"
    download.value.save_as(file)
    page.goto(file.as_uri())
    page.wait_for_selector("[data-state=drawn]")
    assert page.locator("canvas").count() == 1
    assert blocked == []


def test_from_the_grid_to_the_printed_words_by_keyboard_alone(page: Page, site: str) -> None:
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(f"{site}/atlas")
    tile = "document.activeElement.dataset?.code ?? ''"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(tile):
            break
    assert page.evaluate(tile) == "330482", "the first place that is paired, 平湖"
    for key, there in (("ArrowDown", "330300"), ("ArrowLeft", "330329")):
        for _ in range(12):
            page.keyboard.press(key)
            if page.evaluate(tile) == there:
                break
    assert page.evaluate(tile) == "330329"
    assert page.locator(".arcs .arc.on").count() == 1
    assert "平湖市 → 泰顺县" in page.locator("[data-told]").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/divisions/330329")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href') ?? ''").startswith(
            "/documents/"
        ):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*")
    assert page.locator("mark.at").first.inner_text() == "与平湖市的山海协作结对"
    assert blocked == []


def test_the_grid_is_narrowed_without_loading_the_page_anew(page: Page, site: str) -> None:
    page.goto(f"{site}/atlas")
    page.evaluate("window.stayed = true")
    page.get_by_label("年份").fill("2020")
    page.keyboard.press("Enter")
    page.wait_for_url("**/atlas?year=2020")
    page.wait_for_function("document.querySelectorAll('.arc').length === 0")
    page.get_by_label("年份").fill("2022")
    page.get_by_label("聚焦").select_option("330329")
    page.wait_for_url("**/atlas?year=2022&focus=330329")
    page.wait_for_selector(".arc.on")
    assert page.evaluate("window.stayed")


def test_without_scripts_the_grid_is_whole(chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/atlas")
    assert page.locator(".arcs path").count() == 1
    page.locator('a.tile[data-code="330329"]').focus()
    page.get_by_label("聚焦").select_option("330329")
    page.get_by_role("button", name="筛选").click()
    page.wait_for_url("**focus=330329*")
    assert page.locator(".arc.on").count() == 2, "the arc and its sign"
    context.close()


def test_the_first_key_leads_past_the_navigation(page: Page, site: str) -> None:
    page.goto(f"{site}/tasks")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_marks_of_a_kind_can_be_put_out(page: Page, site: str) -> None:
    page.goto(f"{site}/documents")
    page.get_by_role("link", name="文成县山区共富三年行动方案").first.click()
    clause = page.locator(".paper mark.clause").first
    ground = "element => getComputedStyle(element).backgroundColor"
    assert clause.evaluate(ground) != "rgba(0, 0, 0, 0)"
    page.get_by_label("责任条款").uncheck()
    assert clause.evaluate(ground) == "rgba(0, 0, 0, 0)"
