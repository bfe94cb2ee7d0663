from datetime import date

from ingest.responsibility.clauses import find_clauses
from ingest.responsibility.items import read_items
from ingest.responsibility.sentences import find_sentence_clauses
from ingest.responsibility.tasks import read_tasks
from ingest.structure.segments import segment_layout
from ingest.text.flow import Flow
from ingest.text.layout import Layout
from schema.extraction import Document
from tests.ingest.plans import read_plan


def test_item_beside_owned_ones_without_a_clause_is_nobodys_task() -> None:
    plan = read_plan(
        "一、总体要求\n（一）指导思想。坚持。\n二、重点任务\n（一）产业。推进。（责任单位：市经信局）\n"
        "（二）交通。修路。\n三、保障措施\n（一）加强领导。统筹。\n"
    )
    assert [(t.title, len(t.measures[0].responsibilities)) for t in plan.tasks] == [
        ("产业", 1),
        ("交通", 0),
    ]


def test_clause_on_a_heading_governs_the_items_below_it() -> None:
    plan = read_plan(
        "一、重点任务\n（一）产业行动（牵头单位：市发改委）\n1.做强制造。推进。\n"
        "2.做优服务。推进。（责任单位：市商务局）\n"
    )
    assert [task.title for task in plan.tasks] == ["产业行动", "做优服务"]


def test_target_below_a_governing_heading_belongs_to_its_measure() -> None:
    plan = read_plan(
        "一、重点任务\n（一）产业行动（牵头单位：市发改委）\n1.做强制造。到2027年，制造业产值达到100亿元。\n"
    )
    (target,) = plan.targets
    (task,) = plan.tasks
    assert (target.task_id, target.measure_id) == (task.id, task.measures[0].id)


def test_targets_belong_to_the_measure_they_stand_in() -> None:
    plan = read_plan(
        "一、重点任务\n1.产业。到2027年，甲业产值达到10亿元。（责任单位：市经信局）"
        "到2027年，乙业产值达到20亿元。（责任单位：市商务局）\n"
    )
    (task,) = plan.tasks
    assert [t.measure_id for t in plan.targets] == [m.id for m in task.measures]


def test_plan_without_any_clause_still_has_its_items_and_says_so() -> None:
    plan = read_plan("一、总体要求\n坚持。\n二、工作安排\n（一）产业。推进。\n（二）教育。推进。\n")
    assert [task.title for task in plan.tasks] == ["产业", "教育"]
    assert [warning.code for warning in plan.warnings] == ["no_responsibilities"]


def test_unknown_organization_is_warned_of_where_it_stands() -> None:
    plan = read_plan("一、任务\n1.甲。推进。（责任单位：市海岛运动局）\n")
    (warning,) = plan.warnings
    assert warning.code == "unknown_organization"
    assert warning.span is not None
    assert plan.text[slice(*warning.span)] == "市海岛运动局"


def test_stretches_part_the_document_without_gap_or_overlap() -> None:
    text = (
        "关于建设的意见\n一、任务\n1.甲。推进。（责任单位：市经信局）再推进。由市商务局牵头办理。\n"
        "2.乙。推进。\n（1）丙。推进。（责任单位：市财政局）\n本意见自印发之日起施行。\n"
    )
    layout = Layout.of(Flow.of(text))
    segments = segment_layout(layout)
    stops = [layout.flow.index(segment.span[0]) for segment in segments]
    clauses = find_clauses(layout, stops)
    clauses += find_sentence_clauses(layout.flow.words, clauses)
    document = Document(id="d", title="t", kind="plan", source="s", sha256="0")
    reading = read_tasks(layout, read_items(layout, segments, clauses), document)
    assert "".join(text[slice(*stretch.span)] for stretch in reading.stretches) == text


def test_ids_are_unique_and_the_same_each_time() -> None:
    item = "1.甲。推进。（责任单位：市经信局）\n"
    body = f"一、任务\n{item}二、安排\n{item}"
    first, again = read_plan(body), read_plan(body)
    ids = [r.id for task in first.tasks for m in task.measures for r in m.responsibilities]
    assert len(set(ids)) == 2
    assert first == again


def test_a_sentence_that_names_owners_alone_governs_what_stands_before_it() -> None:
    [task] = read_plan("1.建好果园。新建果园20个。由市农业农村局牵头，市商务局配合。\n").tasks
    [measure] = task.measures
    assert measure.text.startswith("新建果园20个。")


def test_a_sentence_that_says_more_is_a_measure_of_its_own() -> None:
    [task] = read_plan("1.建好果园。新建果园20个。市商务局负责组织销售。\n").tasks
    assert [measure.text for measure in task.measures] == ["市商务局负责组织销售。"]


def test_a_clause_that_says_a_month_dates_its_measure() -> None:
    [task] = read_plan(
        "1.建好果园。新建果园。（市农业农村局牵头，12月底前完成）\n", "杭州市2025年果业方案\n"
    ).tasks
    assert task.measures[0].deadline == date(2025, 12, 31)
