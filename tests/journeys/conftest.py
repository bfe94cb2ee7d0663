"""A county's office: its plan and a speech ingested from files, and people with accounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from app.service import create_app
from app.settings import Settings
from ingest.batch import load_files
from ingest.errors import Failure
from ingest.folders import files_of
from tests.app import people
from tests.screens import keep
from tests.servers.store import Store
from tests.site import serve

_PLAN = """文成县人民政府关于印发山海共富三年行动方案（2025—2027年）的通知
文政发〔2025〕8号
一、重点任务
1.做优高山蔬菜。到2027年底蔬菜产值达到12亿元以上。（责任单位：县农业农村局、县商务局）
2.建设侨乡客厅。2026年底前新建客厅8个。（责任单位：县侨乡办、县财政局）
3.畅通农村公路。建成通村公路60公里。
4.深化山海协作。与平湖市开展山海协作结对，共建产业飞地。（责任单位：县发改局、各有关部门）
2025年3月18日
"""


@dataclass
class Office:
    """The site, the folder that its documents come from, and the graph that they go to."""

    url: str
    folder: Path
    store: Store

    def ingest(self) -> None:
        """Read the folder, as `zeren ingest` does."""
        results = dict(load_files(self.store.database, files_of([self.folder])))
        assert not any(isinstance(each, Failure) for each in results.values()), results

    def revise(self, words: str, others: str) -> None:
        """Change the plan's words and ingest it again."""
        file = self.folder / "方案.txt"
        file.write_text(file.read_text("utf-8").replace(words, others), "utf-8")
        self.ingest()


@pytest.fixture
def office(embedded: Store, tmp_path: Path) -> Iterator[Office]:
    """The office as it begins its day; nobody reads its site without signing in."""
    embedded.wipe()
    (tmp_path / "方案.txt").write_text(_PLAN, "utf-8")
    settings = Settings(graph=embedded.address, reading="signed-in")
    with serve(create_app(settings, embedded.database)) as url:
        here = Office(url, tmp_path, embedded)
        here.ingest()
        people.add(embedded.database, "lin", "administrator", display_name="林督查")
        people.add(embedded.database, "chen", "reporter", "文成县农业农村局", "陈科长")
        yield here


@pytest.fixture
def person(page: Page, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Somebody's browser; what it showed last is kept as a picture."""
    yield page
    keep(page, request.node.name.removeprefix("test_"))
