"""Deciding in a browser, without a script, as a person does."""

import httpx
from playwright.sync_api import Page, expect

from ingest.loading.load import load
from tests.app.review_plan import doubtful
from tests.servers.store import Store


def test_an_organization_is_decided_and_the_decision_taken_back(
    store: Store, served: str, page: Page
) -> None:
    load(store.database, doubtful())
    page.goto(f"{served}/review?kind=organization")
    expect(page.locator(".doubt mark")).to_have_text("县侨乡办")
    page.get_by_text("是另一个单位").click()
    page.get_by_label("由谁决定").fill("林督查")
    page.get_by_label("理由").fill("机构改革后归侨办")
    page.get_by_label("可能是").select_option(index=1)
    page.get_by_role("button", name="同一单位", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("已记下：同一单位")
    expect(page.locator(".doubt")).to_have_count(0)
    assert page.url.startswith(f"{served}/review?kind=organization&decided=judgement-")

    page.get_by_role("link", name="已作的决定").click()
    expect(page.locator("tbody tr")).to_contain_text("机构改革后归侨办")
    page.locator("summary").click()
    expect(page.get_by_label("由谁决定")).to_have_value("林督查")
    page.get_by_role("button", name="撤销").click()
    expect(page.locator("tbody tr")).to_contain_text("林督查于")
    page.goto(f"{served}/review?kind=organization")
    expect(page.locator(".doubt")).to_have_count(1)


def test_a_correction_shows_on_the_page_of_targets(store: Store, served: str, page: Page) -> None:
    load(store.database, doubtful())
    page.goto(f"{served}/review?kind=target")
    page.get_by_label("由谁决定").fill("林督查")
    page.get_by_text("更正", exact=True).first.click()
    page.get_by_label("数值").fill("320")
    page.get_by_role("button", name="更正").click()
    expect(page.get_by_role("status")).to_contain_text("数值 320")
    page.goto(f"{served}/targets?indicator=民宿")
    expect(page.locator("tbody .figure")).to_have_text("320 家")


def test_words_in_the_text_are_corrected_and_the_correction_outlives_a_reloading(
    store: Store, served: str, page: Page
) -> None:
    load(store.database, doubtful())
    address = f"{served}/documents/{doubtful().document.id}"
    page.goto(address)
    page.locator(".paper mark.responsibility a", has_text="县农业农村局").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("文成县农业农村局")
    expect(page.locator("dl")).to_contain_text("责任")
    page.get_by_label("由谁决定").fill("林督查")
    page.get_by_text("更正", exact=True).first.click()
    page.get_by_label("角色").select_option("lead")
    page.get_by_role("button", name="更正").click()
    expect(page.get_by_role("status")).to_contain_text("角色 牵头")

    load(store.database, doubtful())
    page.goto(address)
    page.locator(".paper mark.responsibility a", has_text="县农业农村局").click()
    expect(page.locator("dl")).to_contain_text("牵头")
    expect(page.locator("#decided + ul")).to_contain_text("林督查")


def test_an_address_elsewhere_is_no_page_to_go_back_to(store: Store, served: str) -> None:
    load(store.database, doubtful())
    [target] = doubtful().targets[-1:]
    form = {"subject": target.id, "verdict": "accept", "by": "林"}
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        answer = httpx.post(f"{served}/review", data=form | {"back": back})
        assert answer.status_code == 422
