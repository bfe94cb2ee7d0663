"""The API describes itself, and its page needs nothing from elsewhere."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

DESCRIPTION = "/api/v1/openapi.json"
OPERATIONS = {
    "add_account",
    "add_report",
    "ask",
    "disable_account",
    "enable_account",
    "get_me",
    "list_accounts",
    "list_audit_entries",
    "set_account_password",
    "set_account_role",
    "get_description",
    "get_division",
    "get_document",
    "decide",
    "get_document_changes",
    "get_document_reprints",
    "get_document_text",
    "get_document_versions",
    "get_live",
    "get_measure",
    "get_neighbourhood",
    "get_organization",
    "get_pairing",
    "get_path",
    "get_ready",
    "get_statistics",
    "get_target",
    "get_task",
    "list_co_owners",
    "list_divisions",
    "list_doubts",
    "list_judgements",
    "list_documents",
    "list_measures",
    "list_organizations",
    "list_pairings",
    "list_progress",
    "list_reports",
    "list_targets",
    "list_targets_of_organization",
    "list_tasks",
    "list_tasks_of_organization",
    "search_all",
    "undo",
} - {"get_description"}


def test_operations_keep_their_names(api: httpx.Client) -> None:
    described = api.get(DESCRIPTION).json()
    operations = [each for path in described["paths"].values() for each in path.values()]
    assert {each["operationId"] for each in operations} == OPERATIONS
    assert all(each["summary"] and each["tags"] for each in operations)


def test_errors_are_described_as_what_they_are(api: httpx.Client) -> None:
    described = api.get(DESCRIPTION).json()
    for path in described["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                expected = "application/json" if status == "200" else "application/problem+json"
                assert list(response["content"]) == [expected]
    assert "HTTPValidationError" not in described["components"]["schemas"]


def test_references_lead_somewhere(api: httpx.Client) -> None:
    response = api.get(DESCRIPTION)
    schemas = response.json()["components"]["schemas"]
    assert set(re.findall(r'"#/components/schemas/([^"]+)"', response.text)) <= set(schemas)


def test_records_have_examples(api: httpx.Client) -> None:
    schemas = api.get(DESCRIPTION).json()["components"]["schemas"]
    for name in ("Task", "Organization", "Target", "Pairing", "Passage", "Question"):
        assert "examples" in str(schemas[name]), name


@pytest.mark.parametrize("header", ["content-security-policy", "x-content-type-options"])
@pytest.mark.parametrize("path", ["/api/docs", "/api/v1/tasks", "/api/v1/nowhere", "/"])
def test_every_answer_is_shielded(api: httpx.Client, path: str, header: str) -> None:
    assert header in api.get(path).headers


def test_the_page_runs_no_script_of_its_own(api: httpx.Client) -> None:
    shown = api.get("/api/docs")
    assert not re.search(r"<script(?![^>]*\ssrc=)", shown.text)
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", shown.text)
    scripts = re.search("script-src ([^;]*)", shown.headers["content-security-policy"])
    assert scripts is None, "scripts fall under default-src 'self'"


def test_the_page_shows_the_operations(api: httpx.Client, page: Page) -> None:
    page.goto(f"{api.base_url}/api/docs")
    expect(page.get_by_text("/api/v1/organizations/{organization}/tasks")).to_be_visible(
        timeout=30_000
    )
