"""Accounts in a browser, without a script: signing in and out, one's own account, and others'."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app import passwords
from app.service import create_app
from app.settings import Settings
from ingest.loading.load import load
from tests.app import people
from tests.app.people import PASSWORD
from tests.app.review_plan import doubtful
from tests.clock import Clock, stop
from tests.servers.store import Store
from tests.site import serve

_GRAVE = {"serious", "critical"}
ANOTHER = "从明天起 关心粮食和蔬菜"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", people.QUICK)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return stop(monkeypatch)


@pytest.fixture
def closed(embedded: Store, clock: Clock) -> Iterator[str]:
    """A site that is read by those who are signed in: 林督查, administrator, and nobody else."""
    embedded.wipe()
    load(embedded.database, doubtful())
    people.add(embedded.database, display_name="林督查")
    settings = Settings(graph=embedded.address, hosts=("plan.example", "127.0.0.1"))
    with serve(create_app(settings, embedded.database)) as url:
        yield url


def _sign_in(page: Page, name: str = "lin", password: str = PASSWORD) -> None:
    page.get_by_label("登录名").fill(name)
    page.get_by_label("密码").fill(password)
    page.locator("main").get_by_role("button", name="登录").click()


def _axe(page: Page) -> list[str]:
    page.wait_for_load_state("load")
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['help']}" for each in found if each["impact"] in _GRAVE]


def test_a_link_leads_through_signing_in_to_its_page_and_out_again(page: Page, closed: str) -> None:
    page.goto(f"{closed}/tasks?role=lead")
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")
    _sign_in(page, password="wrong")
    expect(page.get_by_role("alert")).to_have_text("名字或密码不对，或者账号已停用。")
    expect(page.get_by_label("登录名")).to_have_value("lin")
    _sign_in(page)
    assert page.url == f"{closed}/tasks?role=lead"
    expect(page.locator(".person")).to_contain_text("林督查")
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")
    page.goto(f"{closed}/review")
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")


def test_too_many_wrong_passwords_wait_their_time(page: Page, closed: str, clock: Clock) -> None:
    page.goto(f"{closed}/sign-in")
    for _ in range(10):
        _sign_in(page, password="wrong")
    _sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("请在 15 分钟后重试")
    clock.turn(minutes=15.1)
    _sign_in(page)
    expect(page.locator(".person")).to_contain_text("林督查")


def test_a_decision_is_signed_by_the_account(page: Page, closed: str) -> None:
    page.goto(f"{closed}/review?kind=organization")
    _sign_in(page)
    expect(page.get_by_label("由谁决定")).to_have_count(0)
    page.get_by_role("button", name="确认").first.click()
    expect(page.get_by_role("status")).to_contain_text("已记下")
    page.goto(f"{closed}/judgements")
    expect(page.locator("tbody")).to_contain_text("林督查")
    page.get_by_role("link", name="改动记录").click()
    expect(page.locator("tbody tr").first).to_contain_text("作出决定")
    page.get_by_label("做了什么").select_option("document_loaded")
    page.get_by_role("button", name="筛选").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("zeren")


def test_an_own_password_and_token_are_changed(page: Page, closed: str) -> None:
    page.goto(f"{closed}/account")
    _sign_in(page)
    page.get_by_label("用途").fill("<b>日历</b>")
    page.get_by_role("button", name="生成令牌").click()
    token = page.get_by_role("status").locator("code").inner_text()
    assert token.startswith("zeren_")
    expect(page.locator("tbody th")).to_have_text("<b>日历</b>")
    page.goto(f"{closed}/account")
    assert token not in page.content()
    page.get_by_role("button", name="吊销").click()
    expect(page.locator("tbody")).to_have_count(0)

    form = page.locator("form[action='/account/password']")

    def change(current: str, new: str, again: str) -> None:
        form.get_by_label("现在的密码").fill(current)
        form.get_by_label("新密码", exact=True).fill(new)
        form.get_by_label("再输入一次新密码").fill(again)
        form.get_by_role("button").click()

    change(PASSWORD, ANOTHER, f"{ANOTHER}!")
    expect(page.get_by_role("alert")).to_contain_text("不一样")
    change("wrong", ANOTHER, ANOTHER)
    expect(page.get_by_role("alert")).to_contain_text("名字或密码不对")
    change(PASSWORD, "1234567890", "1234567890")
    expect(page.get_by_role("alert")).to_contain_text("太容易猜到")
    change(PASSWORD, ANOTHER, ANOTHER)
    expect(page.get_by_role("status")).to_contain_text("密码已改")
    page.get_by_role("button", name="退出").click()
    _sign_in(page)
    expect(page.get_by_role("alert")).to_be_visible()
    _sign_in(page, password=ANOTHER)
    expect(page.locator(".person")).to_contain_text("林督查")


def test_an_administrator_looks_after_accounts(page: Page, closed: str, embedded: Store) -> None:
    page.goto(f"{closed}/accounts")
    _sign_in(page)
    bureau = doubtful().tasks[0].measures[0].responsibilities[0].organization

    def add(name: str, role: str, organization: str = "") -> None:
        form = page.locator("form[action='/accounts']")
        form.get_by_label("登录名").fill(name)
        form.get_by_label("角色").select_option(role)
        form.get_by_label("填报单位").fill(organization)
        form.get_by_label("密码").fill(PASSWORD)
        form.get_by_role("button").click()

    add("ＬＩＮ", "reader")
    expect(page.get_by_role("alert")).to_contain_text("已经有账号叫")
    expect(page.locator("form[action='/accounts']").get_by_label("登录名")).to_have_value("ＬＩＮ")
    add("wang", "reporter", "没有这个局")
    expect(page.get_by_role("alert")).to_contain_text("没有叫“没有这个局”的单位")
    add("wang", "reporter", bureau.name)
    row = page.locator("tbody tr", has_text="wang")
    expect(row).to_contain_text(bureau.name)

    row.locator("summary").click()
    row.get_by_label("角色").select_option("coordinator")
    row.get_by_label("填报单位").fill("")
    row.get_by_role("button", name="改变角色").click()
    expect(row).to_contain_text("督查")
    row.locator("summary").click()
    row.get_by_role("button", name="停用").click()
    expect(row).to_contain_text("已停用")
    own = page.locator("tbody tr", has_text="林督查")
    own.locator("summary").click()
    own.get_by_role("button", name="停用").click()
    expect(page.get_by_role("alert")).to_contain_text("最后一个能登录的管理员")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_stands_in_the_way_of_anybody(
    page: Page, closed: str, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{closed}/sign-in?back={quote('/accounts')}")
    assert _axe(page) == []
    _sign_in(page, password="wrong")
    expect(page.get_by_role("alert")).to_be_visible()
    assert _axe(page) == []
    _sign_in(page)
    expect(page.locator(".person")).to_contain_text("林督查")
    for address in ("/accounts", "/account", "/audit", "/audit?lang=en"):
        page.goto(f"{closed}{address}")
        for each in page.locator("summary").all():
            each.click()
        assert _axe(page) == [], address
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, address
