"""Every list turns its pages, and every fact in an answer has its exact words."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.samples import TAISHUN, WENCHENG, page, plan, revised_plan

# As JSON is: whatever it says it is.
Json = Any
LEADER, SUPPORTER = revised_plan().tasks[0].measures[0].responsibilities
LISTS = [
    "documents?superseded=true",
    "tasks",
    "measures",
    "organizations",
    "targets",
    "divisions",
    "pairings",
    f"organizations/{LEADER.organization.id}/tasks",
    f"organizations/{LEADER.organization.id}/targets",
]
SORTED = [
    *(f"documents?superseded=true&sort={sort}" for sort in ("title", "issued_on", "loaded_at")),
    *(f"tasks?sort={sort}" for sort in ("position", "deadline", "title")),
    *(f"organizations?sort={sort}" for sort in ("name", "tasks", "led")),
    *(f"targets?sort={sort}" for sort in ("deadline", "indicator", "position")),
    *(f"divisions?sort={sort}" for sort in ("id", "name")),
]
TEXTS = {each.document.id: each.text for each in (plan(), revised_plan(), page())}


def get(api: httpx.Client, path: str) -> Json:
    response = api.get(f"/api/v1/{path}")
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize("path", [*LISTS, *SORTED, *(s.replace("sort=", "sort=-") for s in SORTED)])
def test_pages_put_together_are_the_whole(api: httpx.Client, path: str) -> None:
    whole = get(api, path)
    assert whole["items"]
    assert whole["next"] is None
    joint = "&" if "?" in path else "?"
    pieces, cursor = [], ""
    while cursor is not None:
        piece = get(api, f"{path}{joint}limit=1&cursor={cursor}")
        pieces += piece["items"]
        cursor = piece["next"]
    assert pieces == whole["items"]


@pytest.mark.parametrize("path", LISTS[1:7])
def test_each_of_a_list_is_found_by_its_id(api: httpx.Client, path: str) -> None:
    for item in get(api, path)["items"]:
        assert get(api, f"{path}/{item['id']}") == item


@pytest.mark.parametrize(
    "path",
    [
        *LISTS,
        f"tasks?document={plan().document.id}",
        f"measures?document={plan().document.id}",
        f"targets?document={plan().document.id}",
        "search?q=文成 蔬菜产值 山海协作 客厅",
        f"graph/neighbourhood?node={LEADER.organization.id}",
        f"graph/neighbourhood?node={TAISHUN.code}",
        f"graph/neighbourhood?node={TAISHUN.code}&steps=1&kind=organization",
        f"graph/path?start={LEADER.organization.id}&end={SUPPORTER.organization.id}",
    ],
)
def test_passages_hold_the_exact_words(api: httpx.Client, path: str) -> None:
    for passage in _passages(get(api, path)):
        words = TEXTS[passage["document"]][passage["start"] : passage["end"]]
        assert words == passage["quote"] != ""


def test_facts_have_passages(api: httpx.Client) -> None:
    for kind in ("tasks", "measures", "targets"):
        assert all(item["passage"]["task"] for item in get(api, kind)["items"]), kind
    assert all(
        said["passage"] for item in get(api, "pairings")["items"] for said in item["statements"]
    )


def test_a_bureau_by_name_and_what_it_does(api: httpx.Client) -> None:
    (found,) = get(api, "organizations?called=县商务局")["items"]
    own = f"organizations/{found['id']}"
    assert [task["title"] for task in get(api, f"{own}/tasks?role=lead")["items"]] == [
        "做优高山蔬菜"
    ]
    assert get(api, f"{own}/tasks?role=cooperating")["items"] == []
    assert [target["indicator"] for target in get(api, f"{own}/targets")["items"]] == ["蔬菜产值"]
    (other,) = get(api, f"{own}/co-owners")
    assert other["organization"]["id"] == SUPPORTER.organization.id


def test_a_document_by_its_text_and_versions(api: httpx.Client) -> None:
    own = f"documents/{plan().document.id}"
    assert get(api, f"{own}/text")["text"] == plan().text
    assert get(api, f"{own}/versions")["later"][0]["id"] == revised_plan().document.id


def test_what_a_version_changed(api: httpx.Client) -> None:
    own = f"documents/{revised_plan().document.id}/changes"
    found = get(api, own)
    assert (found["old"]["id"], found["same_tasks"]) == (plan().document.id, 1)
    for change in found["changes"]:
        for side, document in (("before", plan()), ("after", revised_plan())):
            words = change[side]
            assert words is None or document.text[slice(*words["span"])] == words["quote"]
    backwards = get(
        api, f"documents/{plan().document.id}/changes?from={revised_plan().document.id}"
    )
    assert len(backwards["changes"]) == len(found["changes"]) == 7


def test_what_binds_two_places(api: httpx.Client) -> None:
    assert len(get(api, f"pairings?party={TAISHUN.code}&other=330482")["items"]) == 1
    assert get(api, f"pairings?party={WENCHENG.code}&other=330482")["items"] == []


def test_statistics_and_health(api: httpx.Client) -> None:
    assert get(api, "statistics")["counts"]["tasks"] == 4
    assert get(api, "health/live") == {"status": "alive"}
    assert get(api, "health/ready")["status"] == "ready"


def _passages(found: Json) -> Iterator[dict[str, Json]]:
    """Every passage anywhere in an answer."""
    if isinstance(found, list):
        for each in found:
            yield from _passages(each)
    elif isinstance(found, dict):
        if {"quote", "start", "end"} <= found.keys():
            yield found
        for each in found.values():
            yield from _passages(each)
