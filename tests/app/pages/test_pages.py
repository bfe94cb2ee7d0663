"""What each page shows of the plan, its next version and the speech."""

import re

import httpx
import pytest

from app.pages import ask
from app.service import create_app
from app.settings import Settings
from ingest.loading.load import load
from tests import samples
from tests.app.pages.reader import PageReader
from tests.servers.store import Store
from tests.site import serve


def _words(html: str) -> str:
    """The words of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def _first(client: httpx.Client, address: str, beginning: str) -> str:
    """The first link of a page that begins so."""
    links = PageReader(client.get(address).text).links
    return next(link for link in links if link.startswith(beginning))


def _titled(client: httpx.Client, address: str, words: str) -> str:
    """Where the link of these words leads."""
    html = client.get(address).text
    found = re.search(rf'<a href="([^"]+)">(?:<span[^>]*>[^<]*</span>)?{words}', html)
    assert found, f"{address} has no {words}"
    return found[1]


def test_the_first_page_counts_what_is_in_force_and_leads_to_it(client: httpx.Client) -> None:
    html = client.get("/").text
    figures = dict(
        re.findall(r'<a href="([^"]+)"><strong>(\d+)</strong>', html.replace("&amp;", "&"))
    )
    assert figures["/documents"] == "2"
    assert figures["/tasks"] == "4"
    for address, number in figures.items():
        rows = client.get(address).text.count('<th scope="row">')
        assert rows == int(number), address


def test_the_busiest_and_the_pairings_are_on_the_first_page(client: httpx.Client) -> None:
    words = _words(client.get("/").text)
    assert "浙江省温州市泰顺县农业农村局" in words
    assert "山海协作 泰顺县 — 平湖市" in words or "山海协作" in words


def test_words_are_shown_with_the_page_and_the_cell_they_stand_in(client: httpx.Client) -> None:
    task = client.get(_titled(client, "/tasks", "做优高山蔬菜"))
    assert '<span class="place">第 1 页 · 清单!C5</span>' in task.text
    english = client.get(_titled(client, "/tasks", "培育民宿品牌"), params={"lang": "en"})
    assert '<span class="place">p. 2</span>' in english.text
    client.cookies.clear()
    answered = client.get("/ask", params={"q": "谁负责蔬菜"}).text
    assert '<span class="place">第 1 页 · 清单!C5</span>' in answered
    document = client.get(_titled(client, "/documents", "文成县山区共富三年行动方案")).text
    assert "商务局（牵头）（第 1 页 · 清单!C5）" in document


def test_a_task_shows_its_paragraph_with_clause_and_owners_marked(client: httpx.Client) -> None:
    page = client.get(_titled(client, "/tasks", "做优高山蔬菜")).text
    assert '<mark class="clause">（</mark>' in page
    assert re.search(r'<mark class="clause lead" title="[^"]*农业农村局|商务局（牵头）">', page)
    assert re.search(r'<mark class="target"[^>]*>蔬菜产值达到15亿元以上</mark>', page)
    assert "≥ 15 亿元" in page
    assert "2027 年底" in page


def test_what_is_marked_reads_as_printed(client: httpx.Client) -> None:
    page = client.get(_titled(client, "/tasks", "做优高山蔬菜")).text
    paper = re.search(r'(?s)<div class="paper"[^>]*>(.*?)</div>', page)
    assert paper
    printed = re.sub(r"<[^>]+>", "", paper[1])
    assert printed in samples.revised_plan().text
    assert printed.endswith("（县商务局牵头，县农业农村局配合）")


def test_a_bureau_shows_its_part_by_role(client: httpx.Client) -> None:
    page = client.get(_titled(client, "/organizations", "浙江省温州市文成县商务局")).text
    lead, responsible = page.index('id="lead"'), page.index('id="responsible"')
    assert "做优高山蔬菜" in page[lead:responsible]
    assert "浙江省温州市文成县农业农村局" in page[lead:responsible]
    assert "蔬菜产值" in page[page.index('id="targets"') :]
    assert "浙江省温州市文成县农业农村局" in page[page.index('id="with"') :]


def test_nobody_and_nobody_in_particular_are_said(client: httpx.Client) -> None:
    tasks = _words(client.get("/tasks").text)
    assert "各有关部门 泛指" in tasks


def test_a_pairing_shows_its_parties_and_the_words_that_state_it(client: httpx.Client) -> None:
    words = _words(client.get(_first(client, "/pairings", "/pairings/")).text)
    for expected in ("受援方", "支援方", "与平湖市的山海协作结对", "2021", "产业合作", "茶叶产值"):
        assert expected in words


def test_evidence_leads_to_the_words_in_the_document(client: httpx.Client) -> None:
    address = _first(client, "/pairings", "/documents/")
    page = client.get(address.replace("&amp;", "&")).text
    marked = "".join(re.findall(r'<mark class="[^"]*\bat\b[^"]*"[^>]*>(?:<a [^>]*>)?([^<]*)', page))
    assert marked == "与平湖市的山海协作结对"
    assert 'id="at"' in page


def test_a_superseded_version_says_so_and_names_the_one_in_force(client: httpx.Client) -> None:
    listed = client.get("/documents?superseded=true").text
    assert listed.count('<th scope="row">') == 3
    old = re.findall(r'<a href="(/documents/[^"]+)">[^<]*</a> <span class="tag old">', listed)
    page = client.get(old[0]).text
    assert "这一版已被取代" in page
    assert "2025-12-29" in page


def test_a_reprint_is_marked_once_where_it_repeats(client: httpx.Client) -> None:
    page = client.get(_titled(client, "/documents", "泰顺县在会上作交流发言")).text
    marked = r'<mark class="reprint"[^>]*>(?:<a [^>]*>)?浙江要求各地抓好项目。'
    assert len(re.findall(marked, page)) == 1


def test_offsets_beyond_the_text_are_harmless(client: httpx.Client) -> None:
    address = _titled(client, "/documents", "泰顺县在会上作交流发言")
    assert client.get(f"{address}?at=90000-90010").status_code == 200


@pytest.mark.parametrize("at", ["x", "1-", "-1-2", "1-2<script>"])
def test_offsets_that_are_none_are_refused(client: httpx.Client, at: str) -> None:
    address = _titled(client, "/documents", "泰顺县在会上作交流发言")
    response = client.get(address, params={"at": at})
    assert response.status_code == 422
    assert "<h1>" in response.text


def test_a_division_shows_who_works_there_and_with_whom(client: httpx.Client) -> None:
    words = _words(client.get("/divisions/330329").text)
    assert "浙江省温州市泰顺县农业农村局" in words
    assert "平湖" in words
    assert "泰顺县在会上作交流发言" in words


def test_a_list_is_narrowed_by_its_form_and_keeps_what_was_chosen(client: httpx.Client) -> None:
    page = client.get("/targets", params={"indicator": "茶叶", "deadline_from": ""}).text
    assert page.count('<th scope="row">') == 1
    assert 'name="indicator" value="茶叶"' in page


def test_a_question_is_answered_at_an_address_with_its_words(client: httpx.Client) -> None:
    page = client.get("/ask", params={"q": "泰顺和谁结对"}).text
    assert "平湖" in _words(page)
    assert '<blockquote class="quote">与平湖市的山海协作结对</blockquote>' in page


def test_a_long_answer_is_cut_and_says_so(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"q": "有哪些任务"}
    whole = client.get("/ask", params=asked).text
    monkeypatch.setattr(ask, "_MOST", 1)
    part = client.get("/ask", params=asked).text
    assert "条，显示前 1 条" in part
    assert 'href="/tasks"' in part
    assert part.count('<blockquote class="quote">') == 1
    assert whole.count('<blockquote class="quote">') > 1
    assert "显示前" not in whole
    sentence = re.compile(r'<p class="answer"[^>]*>([^<]*)')
    said, said_whole = (sentence.findall(page)[0] for page in (part, whole))
    assert said.partition("：")[0] == said_whole.partition("：")[0]
    assert said.partition("（见")[2] == said_whole.partition("（见")[2]


def test_an_ambiguous_bureau_gives_the_choice(client: httpx.Client) -> None:
    response = client.get("/ask", params={"q": "县农业农村局负责哪些任务"})
    assert response.status_code == 200
    assert "指的是哪一个" in response.text
    choices = [link for link in PageReader(response.text).links if link.startswith("/ask?q=")]
    assert len(choices) == 2


def test_what_is_not_understood_gets_suggestions(client: httpx.Client) -> None:
    response = client.get("/ask", params={"q": "今天天气好吗"})
    assert response.status_code == 422
    assert any(link.startswith("/ask?q=") for link in PageReader(response.text).links)


def test_an_empty_question_leads_home(client: httpx.Client) -> None:
    response = client.get("/ask", params={"q": " "})
    assert (response.status_code, response.headers["location"]) == (303, "/")


def test_a_graph_tab_holds_the_same_in_words(client: httpx.Client) -> None:
    address = _titled(client, "/organizations", "浙江省温州市文成县商务局")
    page = client.get(f"{address}/graph").text
    assert "新建客厅" not in page
    assert "（县商务局牵头，县农业农村局配合）" in _words(page)
    export = client.get(f"{address}/graph.html")
    assert export.headers["content-disposition"] == 'attachment; filename="graph.html"'
    assert "浙江省温州市文成县商务局</h1>" in export.text


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/tasks/none", 404, "没有 id 为 none 的"),
        ("/tasks/none/graph", 404, "没有 id 为 none 的"),
        ("/tasks/330329/graph", 404, "没有 id 为 330329 的"),
        ("/nowhere", 404, "没有这个地址"),
        ("/tasks?role=boss", 422, "role"),
        ("/tasks?cursor=!", 400, "游标"),
    ],
)
def test_errors_are_pages_for_people(
    client: httpx.Client, address: str, status: int, said: str
) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert said in response.text
    assert '<a href="/">回到首页</a>' in response.text


def test_errors_of_the_api_stay_problem_documents(client: httpx.Client) -> None:
    response = client.get("/api/v1/tasks/none")
    assert response.headers["content-type"] == "application/problem+json"


def test_a_store_that_is_down_is_said_and_no_more() -> None:
    with (
        serve(create_app(Settings(graph="bolt://127.0.0.1:9"))) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        response = client.get("/")
    assert response.status_code == 503
    assert "图数据库暂时不可用" in response.text
    assert "Traceback" not in response.text


def test_words_of_documents_stay_words(embedded: Store) -> None:
    attack = "<img src=x onerror=alert(1)>"
    extraction = samples.plan()
    document = extraction.document.model_copy(update={"title": attack, "issuer": attack})
    tasks = [
        task.model_copy(update={"title": attack, "path": [attack]}) for task in extraction.tasks
    ]
    hostile = extraction.model_copy(
        update={"document": document, "tasks": tasks, "text": extraction.text + attack}
    )
    embedded.wipe()
    load(embedded.database, hostile)
    app = create_app(Settings(graph=embedded.address), embedded.database)
    with serve(app) as url, httpx.Client(base_url=url, timeout=60) as client:
        task = _first(client, "/tasks", "/tasks/")
        for address in ("/tasks", task, f"{task}/graph", f"/documents/{document.id}", "/documents"):
            page = client.get(address).text
            assert "&lt;img src=x" in page
            assert "<img" not in page
        assert "<img" not in client.get("/ask", params={"q": attack}).text
