"""The ways that people go through the site, from signing in to what they came for."""

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.app.people import PASSWORD
from tests.journeys.conftest import Office


def _arrive(person: Page, office: Office, name: str, address: str = "/") -> None:
    """Come by a link, sign in, and stand where the link leads."""
    person.goto(office.url + address)
    person.get_by_label("登录名").fill(name)
    person.get_by_label("密码").fill(PASSWORD)
    person.locator("main").get_by_role("button", name="登录").click()
    person.wait_for_url(office.url + address)


def _open_task(person: Page, title: str) -> None:
    person.get_by_role("navigation").get_by_role("link", name="重点任务", exact=True).click()
    person.get_by_role("link", name=title).first.click()


def test_a_question_leads_to_the_words(person: Page, office: Office) -> None:
    _arrive(person, office, "lin")
    person.keyboard.press("/")
    person.keyboard.type("文成县农业农村局负责哪些任务")
    person.keyboard.press("Enter")
    expect(person.locator(".answer")).to_contain_text("1")
    person.locator('.evidence a[href^="/documents/"]').first.click()
    expect(person.locator("mark.at", has_text="县农业农村局").first).to_be_in_viewport()


def test_what_nobody_owns_is_found_and_exported(
    person: Page, office: Office, tmp_path: Path
) -> None:
    _arrive(person, office, "lin", "/desk")
    person.get_by_role("link", name="无责任单位").click()
    expect(person.locator(".ledger tbody tr")).to_have_count(1)
    expect(person.locator(".ledger")).to_contain_text("畅通农村公路")
    with person.expect_download() as download:
        person.get_by_role("link", name="CSV").click()
    file = tmp_path / "nobody.csv"
    download.value.save_as(file)
    heads, *rows = csv.reader(file.read_text("utf-8-sig").splitlines())
    assert len(rows) == 1
    assert "畅通农村公路" in "".join(rows[0])
    assert len(heads) == len(rows[0])


def test_a_bureau_reports_on_its_task_and_on_no_other(person: Page, office: Office) -> None:
    _arrive(person, office, "chen")
    _open_task(person, "做优高山蔬菜")
    panel = person.locator(".progress").first
    panel.locator("summary").click()
    panel.get_by_label("进展状态").select_option("behind")
    panel.get_by_label("办理情况").fill("育苗大棚未交付")
    panel.get_by_role("button", name="上报").click()
    expect(person.get_by_role("status")).to_contain_text("已收到")
    expect(panel).to_contain_text("陈科长")
    expect(panel.locator(".light").first).to_contain_text("红灯")

    _open_task(person, "建设侨乡客厅")
    form = person.locator("form.report")
    expect(form).to_have_count(0)
    subject = person.locator(".progress").first.get_attribute("id")
    assert subject
    sent = person.request.post(
        f"{office.url}/reports",
        form={"subject": subject.removeprefix("progress-"), "status": "done", "back": "/"},
        headers={"Origin": office.url},
    )
    assert sent.status == 403
    assert "文成县侨乡办" in sent.text() or "财政局" in sent.text(), "it says whose it is"


def test_a_pairing_is_followed_from_the_grid_to_the_sentence(person: Page, office: Office) -> None:
    _arrive(person, office, "chen", "/atlas")
    person.locator('.tile[data-code="330328"]').focus()
    expect(person.locator("[data-told]")).to_contain_text("平湖")
    person.keyboard.press("Enter")
    person.wait_for_url("**/divisions/330328")
    person.locator('main a[href*="/documents/"][href*="#at"]').first.click()
    expect(person.locator("mark.at").first).to_contain_text("平湖市")


def test_a_correction_outlives_another_ingest(person: Page, office: Office) -> None:
    _arrive(person, office, "lin", "/review?kind=organization")
    doubt = person.locator(".doubt", has_text="县侨乡办").first
    doubt.get_by_text("是另一个单位").click()
    doubt.get_by_label("写出名称").fill("县委统战部")
    doubt.get_by_label("理由").fill("机构改革后归统战部")
    doubt.get_by_role("button", name="同一单位", exact=True).click()
    expect(person.get_by_role("status")).to_contain_text("已记下")

    office.revise("新建客厅8个", "新建客厅9个")
    _open_task(person, "建设侨乡客厅")
    expect(person.locator("main")).to_contain_text("新建客厅9个")
    expect(person.locator("main")).to_contain_text("统一战线工作部")
    person.get_by_role("link", name="改动记录").click()
    expect(person.locator("main")).to_contain_text("林督查")
