"""The same pages whichever store the site stands on."""

import re

import httpx

from ingest.loading.load import load
from tests import samples
from tests.servers.store import Store

_TASK = samples.plan().tasks[0].id
_ADDRESSES = (
    "/",
    "/tasks",
    f"/tasks/{_TASK}",
    f"/tasks/{_TASK}/graph",
    "/organizations",
    "/targets",
)


def test_pages_say_the_same_on_each_store(store: Store, served: str) -> None:
    for extraction in (samples.plan(), samples.page()):
        load(store.database, extraction)
    with httpx.Client(base_url=served, timeout=120) as client:
        pages = {each: client.get(each).raise_for_status().text for each in _ADDRESSES}
        answer = client.get("/ask", params={"q": "泰顺和谁结对"}).raise_for_status().text
    figures = re.findall(r"<strong>(\d+)</strong>", pages["/"])
    assert figures[:3] == ["2", "4", "8"]
    assert '<mark class="clause lead"' in pages[f"/tasks/{_TASK}"]
    assert "（县农业农村局牵头，县商务局、县财政局配合）" in pages[f"/tasks/{_TASK}/graph"]
    assert pages["/targets"].count('<th scope="row">') == 4
    assert "平湖" in answer
