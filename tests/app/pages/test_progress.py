"""Reporting in a page, and what is made of reports: lights, lists, sheets, calendars."""

import csv
import io
from collections.abc import Iterator
from datetime import date

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI, Request
from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from app.pages import supervision
from app.person import Person, current_person
from app.service import create_app
from app.settings import Settings
from ingest.extract import extract_text
from ingest.loading.load import load, remove
from schema.account import AccountRole
from tests.samples import page as speech
from tests.samples import plan, revised_plan
from tests.servers.store import Store
from tests.site import serve

FARM, SALON, INNS = revised_plan().tasks
LEADER, SUPPORTER = FARM.measures[0].responsibilities
TARGET = revised_plan().targets[0]
DOCUMENT = revised_plan().document.id
_NOTICE = """文成县人民政府办公室关于做好冬春水利工作的通知
1.清淤河道。2027年底前清淤河道30公里。（责任单位：县水利局）
2.加固山塘。2026年底前加固山塘12座。（责任单位：县水利局）
2026年9月1日
"""


@pytest.fixture
def app(embedded: Store) -> FastAPI:
    embedded.wipe()
    for extraction in (plan(), revised_plan(), speech()):
        load(embedded.database, extraction)
    return create_app(Settings(graph=embedded.address), embedded.database)


@pytest.fixture
def site(app: FastAPI) -> Iterator[str]:
    with serve(app) as url:
        yield url


@pytest.fixture
def asking(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site, timeout=60, follow_redirects=True) as client:
        yield client


def sits(app: FastAPI, role: AccountRole, organization: str | None = None) -> None:
    """Who asks from now on."""
    person = Person(role, "陈科长", organization, account="account-chen")

    def asked(request: Request) -> Person:
        request.state.person = person
        return person

    app.dependency_overrides[current_person] = asked


def say(client: httpx.Client, subject: str, status: str = "under_way", **more: str) -> str:
    form = {"subject": subject, "status": status, "by": "陈科长", "back": f"/tasks/{FARM.id}"}
    answer = client.post("/reports", data=form | more)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_a_report_is_made_on_a_phone_and_the_light_changes(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/tasks/{FARM.id}")
    panel = page.locator(f"#progress-{FARM.measures[0].id}")
    expect(panel.locator(".light").first).to_contain_text("绿灯")
    panel.locator("summary").click()
    panel.get_by_label("进展状态").select_option("behind")
    panel.get_by_label("办理情况").fill("用地未批\n<b>待省里批复</b>")
    panel.get_by_label("附件链接").fill("https://example.cn/批文.pdf")
    panel.get_by_label("由谁上报").fill("陈科长")
    panel.get_by_role("button", name="上报").click()
    expect(page.get_by_role("status")).to_contain_text("已收到")
    expect(panel.locator(".light").first).to_contain_text("红灯")
    expect(panel).to_contain_text("<b>待省里批复</b>")
    expect(panel.get_by_label("由谁上报")).to_have_value("陈科长")
    panel.get_by_label("进展状态").select_option("done")
    panel.get_by_role("button", name="上报").click()
    expect(panel.locator(".light").first).to_contain_text("绿灯")
    expect(panel.locator(".reports li")).to_have_count(2)
    expect(panel.locator(".reports li").last).to_contain_text("用地未批")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390, "nothing stands beyond the edge of a phone"


def test_pages_of_progress_are_accessible(site: str, asking: httpx.Client, page: Page) -> None:
    say(asking, FARM.measures[0].id, "behind", note="用地未批")
    say(asking, TARGET.id, "under_way", value="3")
    for address in (
        f"/tasks/{FARM.id}",
        "/progress",
        "/progress/rule",
        "/timeline",
        "/reports/lost",
        "/lists/import",
        f"/organizations/{LEADER.organization.id}/supervision",
    ):
        page.goto(f"{site}{address}")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"


def test_a_form_sent_twice_reports_once(asking: httpx.Client) -> None:
    for _ in range(2):
        html = say(asking, SALON.measures[0].id, note="已选址")
    assert "已收到" in html
    items = asking.get("/api/v1/reports").json()["items"]
    assert [(each["note"], each["by"]) for each in items] == [("已选址", "陈科长")]


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"subject": "measure-none", "status": "done", "by": "陈"}, 404),
        ({"subject": SALON.measures[0].id, "status": "done"}, 422),
        ({"subject": SALON.measures[0].id, "status": "soon", "by": "陈"}, 422),
        ({"subject": SALON.measures[0].id, "status": "done", "by": "陈", "value": "3"}, 422),
        ({"subject": SALON.measures[0].id, "status": "done", "by": "陈", "link": "ftp://a"}, 422),
        ({"subject": SALON.measures[0].id, "status": "done", "by": "陈", "back": "//evil"}, 422),
        ({"subject": plan().tasks[2].measures[0].id, "status": "done", "by": "陈"}, 409),
    ],
)
def test_what_cannot_be_reported_is_told_in_a_page(
    asking: httpx.Client, form: dict[str, str], status: int
) -> None:
    answer = asking.post("/reports", data=form)
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert asking.get("/api/v1/reports").json()["items"] == []


def test_a_bureau_reports_on_its_own_tasks_alone(app: FastAPI, asking: httpx.Client) -> None:
    new = {"status": "done"}
    sits(app, "reporter", LEADER.organization.id)
    refused = asking.post("/api/v1/reports", json=new | {"subject": SALON.measures[0].id})
    assert refused.status_code == 403
    assert "县委统战部" in refused.json()["detail"]
    made = asking.post("/api/v1/reports", json=new | {"subject": TARGET.id, "value": 16}).json()
    assert (made["by"], made["organization"]) == ("陈科长", LEADER.organization.id)
    html = asking.get(f"/tasks/{SALON.id}").text
    assert 'action="/reports"' not in html
    sits(app, "reader")
    assert asking.post("/api/v1/reports", json=new | {"subject": TARGET.id}).status_code == 403
    rule = {"soon_days": "10", "stale_days": "20", "lag": "0.1"}
    assert asking.post("/progress/rule", data=rule).status_code == 403
    sits(app, "coordinator")
    made = asking.post("/api/v1/reports", json=new | {"subject": SALON.measures[0].id}).json()
    assert (made["by"], made["organization"]) == ("陈科长", None)


def test_the_office_sets_the_rule_and_pages_say_it(asking: httpx.Client) -> None:
    rule = {"soon_days": "366", "stale_days": "20", "lag": "0.15", "by": "林督查"}
    saved = asking.post("/progress/rule", data=rule)
    assert "已保存" in saved.text
    for address in ("/progress", "/timeline", f"/tasks/{FARM.id}"):
        assert "366 天内到期" in asking.get(address).text
        assert "落后 15% 以上" in asking.get(address).text
    assert asking.post("/progress/rule", data=rule | {"lag": "2"}).status_code == 422
    assert "366" in asking.get("/progress/rule").text


def test_the_list_is_narrowed_and_exported(asking: httpx.Client) -> None:
    say(asking, SALON.measures[0].id, "behind", note="=1+1")
    for query, count in (
        ("", 4),
        ("light=red", 1),
        (f"organization={LEADER.organization.id}", 1),
        (f"document={DOCUMENT}&light=red", 1),
        ("light=red&status=done", 0),
        ("section=", 4),
    ):
        assert len(asking.get(f"/progress.json?{query}").json()["items"]) == count, query
        assert (
            len(asking.get(f"/api/v1/progress?{query.removesuffix('section=')}").json()["items"])
            == count
        )
        assert asking.get(f"/progress?{query}").text.count("#progress-measure") == count
    text = asking.get("/progress.csv?light=red").text.removeprefix("\ufeff")
    heading, row = csv.reader(io.StringIO(text))
    said = dict(zip(heading, row, strict=True))
    assert (said["灯"], said["进展状态"], said["办理情况"]) == ("红灯", "滞后", "'=1+1")
    book = load_workbook(io.BytesIO(asking.get("/progress.xlsx?light=red").content))
    assert book.worksheets[0].cell(4, 2).value == "红灯"
    assert "滞后" in asking.get("/progress?light=red").text
    assert asking.get("/progress?light=blue").status_code == 422
    assert asking.get("/progress?organization=org-gone").status_code == 404


def test_the_timeline_counts_lights_by_month(asking: httpx.Client) -> None:
    html = asking.get("/timeline").text
    assert "2026-12" in html
    assert "/progress?deadline_from=2027-12-01&amp;deadline_to=2027-12-31" in html
    narrowed = asking.get(f"/timeline?document={DOCUMENT}").text
    assert "2026-12" not in narrowed


def test_a_supervision_sheet_holds_what_is_not_done(asking: httpx.Client) -> None:
    address = f"/organizations/{LEADER.organization.id}/supervision"
    html = asking.get(address).text
    for expected in ("督办单", "《文成县山区共富三年行动方案》", "签发", "承办单位填写"):
        assert expected in html
    assert FARM.measures[0].text in html
    say(asking, FARM.measures[0].id, "done")
    assert "没有可督办的事项" in asking.get(address).text
    assert FARM.measures[0].text in asking.get(f"{address}?light=green").text


def test_a_calendar_has_deadlines_with_lasting_names(asking: httpx.Client) -> None:
    def events(query: str) -> dict[str, date]:
        answer = asking.get(f"/calendar.ics?{query}")
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        found = Calendar.from_ical(answer.content).walk("VEVENT")
        assert all(str(each["url"]).startswith("http://127.0.0.1") for each in found)
        return {str(each["uid"]): each.decoded("dtstart") for each in found}

    farm = {f"{FARM.measures[0].id}@zeren": date(2027, 12, 31)}
    assert events(f"organization={LEADER.organization.id}") == farm
    assert events(f"document={DOCUMENT}") == farm
    assert events(f"organization={LEADER.organization.id}&role=cooperating") == {}
    assert len(events("")) == 2
    assert asking.get("/calendar.ics?organization=org-gone").status_code == 404


def test_a_report_that_lost_its_place_is_attached_by_a_coordinator(
    app: FastAPI, asking: httpx.Client, embedded: Store
) -> None:
    say(asking, FARM.measures[0].id, "behind", note="用地未批")
    remove(embedded.database, DOCUMENT)
    assert "用地未批" not in asking.get("/reports/lost").text, "it is about the former version"
    remove(embedded.database, plan().document.id)
    assert "用地未批" in asking.get("/reports/lost").text
    [lost] = asking.get("/api/v1/reports").json()["items"]
    tea = speech().tasks[0].measures[0]
    form = {"report": lost["id"], "subject": tea.id}
    sits(app, "reporter")
    assert asking.post("/reports/lost", data=form).status_code == 403
    sits(app, "coordinator")
    load(embedded.database, plan())
    looked_at = asking.get("/reports/lost", params={"report": lost["id"]}).text
    assert f'type="radio" name="subject" value="{plan().tasks[0].measures[0].id}"' in looked_at
    assert "用地未批" not in asking.post("/reports/lost", data=form).text
    html = asking.get(f"/tasks/{speech().tasks[0].id}").text
    assert "用地未批" in html
    assert "承接陈科长" in html
    assert asking.post("/reports/lost", data=form).status_code == 409


def test_a_long_supervision_sheet_is_cut_into_several(
    asking: httpx.Client, embedded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = extract_text(_NOTICE, source="notice.txt", sha256="c" * 64)
    load(embedded.database, notice)
    owner = notice.tasks[0].measures[0].responsibilities[0].organization
    address = f"/organizations/{owner.id}/supervision"
    whole = asking.get(address).text
    monkeypatch.setattr(supervision, "_SHEET", 1)
    first = asking.get(address).text
    assert "本页第 1–1 项" in first
    assert 'rel="prev"' not in first
    second = asking.get(f"{address}?sheet=2").text
    assert f'href="{address}?sheet=1"' in second
    matter = '<th scope="row" lang="zh-Hans">'
    assert first.count(matter) == second.count(matter) == 1
    assert whole.count(matter) > 1
