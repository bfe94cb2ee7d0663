"""Small extractions that cover every kind of fact, built from texts of the tests' own.

`plan` is a county's plan, `revised_plan` the next version of it, told with pages, `page` a
conference page of another county. A bureau is named in both counties, and means two bureaus.
"""

import hashlib
from datetime import date
from pathlib import Path

from ingest.extract import extract
from schema.extraction import (
    Citation,
    Document,
    DocumentKind,
    Extraction,
    Jurisdiction,
    Measure,
    Organization,
    Pairing,
    Party,
    Place,
    ReadingWarning,
    Reprint,
    Responsibility,
    Role,
    Span,
    Target,
    Task,
)
from schema.identity import identifier

_SHIPPED = Path(__file__).parents[1] / "ingest" / "samples"

WENCHENG = Jurisdiction(code="330328", name="浙江省温州市文成县")
TAISHUN = Jurisdiction(code="330329", name="浙江省温州市泰顺县")

_PLAN = """文成县山区共富三年行动方案
为落实《山区发展指导意见》（浙山发〔2023〕5号），制定本方案。
1.做优高山蔬菜。到2027年蔬菜产值达到12亿元以上。（县农业农村局牵头，县商务局、县财政局配合）
2.建设侨乡客厅。新建客厅8个。（责任单位：县委统战部、各有关部门）
3.畅通农村公路。2025年通村公路优良率全覆盖。
"""
_REVISED = """文成县山区共富三年行动方案
1.做优高山蔬菜。到2027年蔬菜产值达到15亿元以上。（县商务局牵头，县农业农村局配合）
2.建设侨乡客厅。新建客厅8个。（责任单位：县委统战部、各有关部门）
4.培育民宿品牌。力争民宿达到300家。（责任单位：县文旅局）
"""
_PAGE = """泰顺县在会上作交流发言
泰顺将用好与平湖市的山海协作结对，2026年茶叶产值突破20亿元，由县农业农村局负责。
浙江要求各地抓好项目。浙江要求各地抓好项目。
"""


class _Draft:
    """A text, and the facts that its words state."""

    def __init__(self, text: str, place: Jurisdiction) -> None:
        self.text = text
        self.place = place
        self.digest = hashlib.sha256(text.encode()).hexdigest()
        self.id = identifier("doc", self.digest)

    def span(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return start, start + len(words)

    def document(self, title: str, kind: DocumentKind, issued_on: date) -> Document:
        return Document(
            id=self.id,
            title=title,
            kind=kind,
            source=f"{title}.txt",
            sha256=self.digest,
            doc_number=f"{self.place.name[6:8]}政发〔{issued_on.year}〕3号",
            issuer=f"{self.place.name}人民政府",
            issued_on=issued_on,
            jurisdiction=self.place,
            period_start=2025,
            period_end=2027,
        )

    def task(self, number: str, title: str, *measures: Measure) -> Task:
        start, _ = self.span(title)
        end = max((measure.span[1] for measure in measures), default=start + len(title))
        return Task(
            id=identifier("task", self.id, number),
            number=number,
            title=title,
            path=["重点任务"],
            span=(start, end),
            committed_by=Organization(
                id=identifier("org", self.place.code, "人民政府"),
                name=f"{self.place.name}人民政府",
                canonical="人民政府",
                division=self.place.code,
                kind="government",
            ),
            measures=list(measures),
        )

    def measure(self, words: str, clause: str | None, *owners: Responsibility) -> Measure:
        span, clause_span = self.span(words), clause and self.span(clause)
        return Measure(
            id=identifier("measure", self.id, words),
            text=words,
            span=(span[0], clause_span[1] if clause_span else span[1]),
            clause=clause_span or None,
            responsibilities=list(owners),
        )

    def owner(
        self, mention: str, canonical: str, order: int = 1, role: Role = "responsible"
    ) -> Responsibility:
        collective = mention.startswith("各")
        return Responsibility(
            id=identifier("resp", self.id, mention, order),
            mention=mention,
            span=self.span(mention),
            role=role,
            order=order,
            collective=collective,
            organization=Organization(
                id=identifier("org", self.place.code, canonical),
                name=self.place.name + canonical,
                canonical=canonical,
                division=self.place.code,
                kind="collective" if collective else "bureau",
            ),
        )


def corpus() -> list[Extraction]:
    """The three of this module, and the sample documents of the project as they are read."""
    shipped = sorted(_SHIPPED.glob("*.txt"))
    return [plan(), page(), revised_plan(), *(extract(path, path.name) for path in shipped)]


def plan() -> Extraction:
    """Three tasks: led and supported, held by a collective too, owned by nobody."""
    draft = _Draft(_PLAN, WENCHENG)
    farm = draft.measure(
        "到2027年蔬菜产值达到12亿元以上。",
        "（县农业农村局牵头，县商务局、县财政局配合）",
        draft.owner("县农业农村局", "农业农村局", 1, "lead"),
        draft.owner("县商务局", "商务局", 2, "cooperating"),
        draft.owner("县财政局", "财政局", 3, "cooperating"),
    )
    salon = _salon(draft)
    road = draft.measure("2025年通村公路优良率全覆盖。", None)
    tasks = [
        draft.task("1", "做优高山蔬菜", farm),
        draft.task("2", "建设侨乡客厅", salon),
        draft.task("3", "畅通农村公路", road),
    ]
    targets = [
        _output(draft, tasks[0], farm, "蔬菜产值达到12亿元以上", 12),
        _salons(draft, tasks[1], salon),
        Target(
            id=identifier("target", draft.id, "优良率"),
            task_id=tasks[2].id,
            indicator="通村公路优良率",
            qualitative="全覆盖",
            deadline=date(2025, 12, 31),
            span=draft.span("通村公路优良率全覆盖"),
        ),
    ]
    cited = Citation(
        title="山区发展指导意见",
        doc_number="浙山发〔2023〕5号",
        span=draft.span("《山区发展指导意见》"),
    )
    return Extraction(
        document=draft.document("文成县山区共富三年行动方案", "plan", date(2024, 12, 30)),
        text=draft.text,
        tasks=tasks,
        targets=targets,
        citations=[cited],
        warnings=[
            ReadingWarning(code="measure_without_owner", message="没有责任单位", span=road.span)
        ],
    )


def revised_plan() -> Extraction:
    """The next version of `plan`: an owner and a value changed, one task dropped, one added."""
    draft = _Draft(_REVISED, WENCHENG)
    farm = draft.measure(
        "到2027年蔬菜产值达到15亿元以上。",
        "（县商务局牵头，县农业农村局配合）",
        draft.owner("县商务局", "商务局", 1, "lead"),
        draft.owner("县农业农村局", "农业农村局", 2, "cooperating"),
    )
    salon = _salon(draft)
    inns = draft.measure(
        "力争民宿达到300家。", "（责任单位：县文旅局）", draft.owner("县文旅局", "文化和旅游局")
    )
    tasks = [
        draft.task("1", "做优高山蔬菜", farm),
        draft.task("2", "建设侨乡客厅", salon),
        draft.task("4", "培育民宿品牌", inns),
    ]
    return Extraction(
        document=draft.document("文成县山区共富三年行动方案", "plan", date(2025, 12, 29)),
        text=draft.text,
        tasks=tasks,
        targets=[
            _output(draft, tasks[0], farm, "蔬菜产值达到15亿元以上", 15),
            _salons(draft, tasks[1], salon),
        ],
        places=_two_pages(draft),
    )


def page() -> Extraction:
    """A speech: one task without a number, a pairing, a reprint."""
    draft = _Draft(_PAGE, TAISHUN)
    tea = draft.measure(
        "2026年茶叶产值突破20亿元", "由县农业农村局负责", draft.owner("县农业农村局", "农业农村局")
    )
    task = draft.task("1", "用好与平湖市的山海协作结对", tea)
    pairing = Pairing(
        id=identifier("pairing", "山海协作", TAISHUN.code, "330482"),
        kind="山海协作",
        parties=[
            Party(id=TAISHUN.code, name="泰顺县", mention="泰顺", role="supported"),
            Party(id="330482", name="平湖市", mention="平湖市", role="supporting"),
        ],
        fields=["产业合作"],
        since="2021",
        span=draft.span("与平湖市的山海协作结对"),
    )
    target = Target(
        id=identifier("target", draft.id, "茶叶产值"),
        task_id=task.id,
        measure_id=tea.id,
        indicator="茶叶产值",
        comparator=">",
        value=20,
        unit="亿元",
        deadline=date(2026, 12, 31),
        span=draft.span("茶叶产值突破20亿元"),
        confidence=0.7,
        doubts=["forecast"],
    )
    repeated = "浙江要求各地抓好项目。"
    return Extraction(
        document=draft.document("泰顺县在会上作交流发言", "speech", date(2025, 3, 1)),
        text=draft.text,
        tasks=[task],
        targets=[target],
        pairings=[pairing],
        reprints=[Reprint(span=draft.span(repeated, 2), of=draft.span(repeated), similarity=1)],
    )


def _two_pages(draft: _Draft) -> list[Place]:
    """Two tasks on the first page, one clause of them in a cell; the third task on the second."""
    turned = draft.text.index("4.")
    return [
        Place(span=(0, turned), page=1),
        Place(span=draft.span("（县商务局牵头，县农业农村局配合）"), page=1, cell="清单!C5"),
        Place(span=(turned, len(draft.text)), page=2),
    ]


def _salon(draft: _Draft) -> Measure:
    return draft.measure(
        "新建客厅8个。",
        "（责任单位：县委统战部、各有关部门）",
        draft.owner("县委统战部", "县委统战部", 1),
        draft.owner("各有关部门", "各有关部门", 2),
    )


def _output(draft: _Draft, task: Task, measure: Measure, words: str, value: float) -> Target:
    return Target(
        id=identifier("target", draft.id, "蔬菜产值"),
        task_id=task.id,
        measure_id=measure.id,
        indicator="蔬菜产值",
        comparator=">=",
        value=value,
        unit="亿元",
        deadline=date(2027, 12, 31),
        span=draft.span(words),
    )


def _salons(draft: _Draft, task: Task, measure: Measure) -> Target:
    return Target(
        id=identifier("target", draft.id, "客厅"),
        task_id=task.id,
        measure_id=measure.id,
        indicator="侨乡客厅",
        value=8,
        unit="个",
        span=draft.span("新建客厅8个"),
    )
