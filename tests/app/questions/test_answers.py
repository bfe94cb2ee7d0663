"""Questions as people put them, each in several ways, on every store."""

import pytest

from app.lookups import documents
from app.questions import answer_in_part
from schema.answers import Answer
from tests.app.questions.conftest import TODAY, Ask
from tests.servers.store import Store

FARM = "温州市洞头区农业农村局"
OWN_TASKS = {"1", "6", "8", "9", "10"}


def values(found: Answer, column: str) -> set[str | int | None]:
    return {row[column] for row in found.rows}


@pytest.mark.parametrize(
    "question",
    [
        "区农业农村局负责哪些任务",
        "区农业农村局有哪些任务？",
        "请问洞头区农业农村局承担了什么任务",
        "农业农村局要干什么",
        "温州市洞头区农业农村局头上有哪些事",
        "哪些任务由区农业农村局负责",
        "区农业农村局参与了哪些工作",
        "帮我查一下洞头的农业农村局管什么",
        "区农业农村局负责哪些任务、和谁一起、什么时候到期、出处在哪里",
    ],
)
def test_tasks_of_an_organization(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "tasks_of_organization"
    assert found.understood["organization"] == FARM
    assert values(found, "task") == OWN_TASKS
    assert "5项" in found.answer
    assert FARM in found.answer


@pytest.mark.parametrize(
    "question", ["区农业农村局负责几项任务", "洞头区农业农村局一共有多少任务？"]
)
def test_how_many_tasks(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "counts"
    assert found.rows == [{"count": 5}]


def test_nobody_leads_where_the_plan_names_no_leader(ask: Ask) -> None:
    found = ask("哪些任务由区发改局牵头")
    assert found.intent == "tasks_of_organization"
    assert found.rows == []
    assert "没有温州市洞头区发展和改革局牵头的任务" in found.answer
    assert "另有4项" in found.answer


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("区医保局负责什么", "温州市医疗保障局洞头分局"),
        ("市生态环境局洞头分局负责什么", "温州市生态环境局洞头分局"),
        ("区府办有哪些任务", "温州市洞头区人民政府办公室"),
        ("组织部有什么任务", "中共温州市洞头区委组织部"),
        ("资源开发公司有哪些任务", "温州市洞头区资源开发公司"),
        ("国网洞头供电公司负责什么", "国网洞头供电公司"),
        ("区妇联有哪些工作", "温州市洞头区妇女联合会"),
    ],
)
def test_an_organization_by_any_of_its_names(ask: Ask, question: str, name: str) -> None:
    found = ask(question)
    assert found.understood["organization"] == name
    assert found.rows


@pytest.mark.parametrize(
    "question",
    [
        "谁负责渔业",
        "渔业由谁负责",
        "渔业归谁管？",
        "渔业是哪个部门的事",
        "哪个单位负责渔业工作",
        "谁负责发展渔业",
    ],
)
def test_owners_of_a_topic(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "owners_of_topic"
    assert values(found, "organization") == {FARM}
    assert found.evidence[0].quote == "(责任单位:区农业农村局)"


def test_a_topic_whose_words_questions_use_too(ask: Ask) -> None:
    found = ask("谁负责两山合作社")
    assert found.understood["topic"] == "两山合作社"
    assert "温州市洞头区资源开发公司" in values(found, "organization")


@pytest.mark.parametrize(
    ("topic", "task"), [("山海协作", "6"), ("无人岛", "10"), ("和美渔村", "9"), ("“共富工坊”", "9")]
)
def test_a_phrase_that_asks_something_else_by_itself(ask: Ask, topic: str, task: str) -> None:
    found = ask(f"谁负责{topic}")
    assert found.intent == "owners_of_topic"
    assert values(found, "task") == {task}


def test_an_office_that_acts_for_another(ask: Ask) -> None:
    found = ask("改革办负责什么")
    assert found.rows == []
    assert found.suggestions == ["中共温州市洞头区委办公室负责什么"]


def test_topics_of_their_own(ask: Ask) -> None:
    found = ask("渔业和旅游业分别谁负责")
    assert values(found, "organization") == {FARM, "温州市洞头区文化和广电旅游体育局"}


def test_a_topic_that_no_document_speaks_of(ask: Ask) -> None:
    found = ask("谁负责元宇宙")
    assert found.intent == "owners_of_topic"
    assert found.rows == []
    assert "元宇宙" in found.answer


@pytest.mark.parametrize(
    "question", ["第7项任务谁负责", "任务七由哪个单位负责", "7号任务归哪个部门"]
)
def test_owners_of_a_task(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "owners_of_task"
    assert values(found, "organization") == {"温州市洞头区强城办公室", "各有关单位"}


@pytest.mark.parametrize(
    "question",
    ["渔业产值目标是多少", "渔业产值要达到多少？", "渔业的指标有哪些", "渔业产值什么时候达到"],
)
def test_targets_of_a_topic(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "targets_of_topic"
    assert "渔业产值25亿元（2027年12月31日前）" in found.answer
    assert {"indicator": "渔业产值", "goal": "25亿元", "deadline": "2027-12-31"}.items() <= (
        found.rows[0].items()
    )


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("2027年到期的指标", 37),
        ("哪些指标要在2027年完成", 37),
        ("明年年底前到期的目标有哪些", 37),
        ("哪些指标年底前到期", 0),
    ],
)
def test_targets_due(ask: Ask, question: str, count: int) -> None:
    found = ask(question)
    assert found.intent == "targets_due"
    assert len(found.rows) == count


@pytest.mark.parametrize("question", ["2027年要完成哪些任务", "哪些任务2027年底前必须完成"])
def test_tasks_due(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "tasks_due"
    assert {"1", "9", "15"} <= values(found, "task")


@pytest.mark.parametrize("question", ["区教育局的指标有哪些", "区教育局2027年要完成什么目标"])
def test_targets_of_an_organization(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "targets_of_organization"
    assert len(found.rows) == 3


@pytest.mark.parametrize(
    "question",
    ["哪些任务没有责任单位", "没人负责的任务", "哪些任务没有明确责任单位", "有没有谁都不管的任务"],
)
def test_tasks_without_owner(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "tasks_without_owner"
    # The plan names owners throughout, and what a speech promises has its speaker.
    assert found.rows == []
    assert "每项任务都写明了责任单位" in found.answer


@pytest.mark.parametrize(
    "question", ["哪些任务没有量化指标", "无法考核的任务有哪些", "哪些工作没写目标"]
)
def test_tasks_without_target(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "tasks_without_target"
    assert "4" in values(found, "task")
    assert values(found, "targets") == {None}


@pytest.mark.parametrize("question", ["哪个单位任务最多", "谁的任务最重？", "哪个部门的担子最重"])
def test_the_busiest(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "busiest_organizations"
    assert found.rows == [{"organization": FARM, "count": 5}]


def test_the_three_busiest(ask: Ask) -> None:
    assert [row["count"] for row in ask("任务最多的前三个单位").rows] == [5, 4, 4]


@pytest.mark.parametrize(
    "question", ["洞头和谁结对", "谁跟洞头区结对了", "洞头的结对单位是哪些", "洞头跟哪些地方有合作"]
)
def test_pairings_of_a_place(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "pairings_of_division"
    assert len(found.rows) == 3
    for place in ("乐清市", "余杭区", "瓯海区"):
        assert place in found.answer


@pytest.mark.parametrize(
    "question", ["杭州和衢州是什么关系", "杭衢是什么样的关系", "衢州与杭州有没有结对"]
)
def test_what_binds_two_places(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "relation_of_divisions"
    assert values(found, "kind") == {"结对帮扶"}


def test_pairings_of_a_kind(ask: Ask) -> None:
    assert len(ask("有哪些结对").rows) == 11
    assert values(ask("山海协作结对有哪些"), "kind") == {"山海协作"}


@pytest.mark.parametrize(
    "question", ["区发改局和区经信局的任务有什么不同", "区经信局与区发改局分工有什么区别"]
)
def test_difference(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "difference_of_organizations"
    assert values(found, "task") == {"4", "6", "12", "5", "8"}
    assert "共同承担的有1项" in found.answer


def test_common_tasks(ask: Ask) -> None:
    found = ask("区发改局和区经信局共同负责哪些任务")
    assert found.intent == "common_tasks"
    assert values(found, "task") == {"1"}


@pytest.mark.parametrize(
    "question",
    ["区科技局和谁一起负责任务", "跟区科技局共同承担任务的单位有哪些", "区科技局与哪些部门有合作"],
)
def test_co_owners(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "co_owners"
    assert values(found, "organization") == {"温州市洞头区卫生健康局", "温州市洞头区经济和信息化局"}


@pytest.mark.parametrize(
    "question", ["丽水提出了哪些举措", "丽水市有哪些打算", "丽水市委、市政府承诺了什么"]
)
def test_commitments(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "commitments_of_speaker"
    assert values(found, "title") == {"聚力强城", "镇街带乡村", "以流动促融合"}


@pytest.mark.parametrize(
    ("question", "count"), [("一共有多少项任务", 32), ("有多少份文件", 3), ("有几个结对", 11)]
)
def test_totals(ask: Ask, question: str, count: int) -> None:
    found = ask(question)
    assert found.intent == "counts"
    assert found.rows == [{"count": count}]


def test_what_a_speaker_promised_is_of_its_place(ask: Ask) -> None:
    assert len(ask("嵊泗有哪些目标").rows) == 5
    assert values(ask("嵊泗有哪些任务"), "document") == {"山海同心 共谋富裕(样例)"}
    (fishing,) = ask("嵊泗的渔业任务").rows
    assert fishing["task"] == "二"


def test_a_topic_of_one_place_alone(ask: Ask) -> None:
    everywhere, there = ask("城镇化率的目标是多少"), ask("开化的城镇化率目标")
    assert len(everywhere.rows) > 1
    assert [row["cadence"] for row in there.rows] == ["每年"]
    assert "开化县" in there.answer
    assert len(ask("嵊泗港口吞吐量目标").rows) == 1
    assert ask("开化港口吞吐量目标").rows == []


@pytest.mark.parametrize(
    "question",
    [
        "不是区农业农村局负责的任务有哪些",
        "区农业农村局不负责哪些任务",
        "除了区发改局还有谁负责营商环境",
        "区发改局或者区经信局负责的任务",
        "任务最少的单位",
        "区农业农村局的领导是谁",
        "区发改局完成了哪些任务",
        "区发改局的任务进展",
        "农业农村局的电话是多少",
        "今天天气怎么样",
        "你是谁",
        "给我写一首诗",
        "区农业农村局",
        "？",
        "",
    ],
)
def test_what_is_not_understood_is_declined(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent is None
    assert found.rows == []
    assert found.suggestions


def test_a_mistyped_bureau_is_not_guessed(ask: Ask) -> None:
    found = ask("区农业农忖局负责哪些任务")
    assert found.intent is None
    assert "区农业农忖局" in found.answer
    assert found.suggestions[0] == f"{FARM}负责哪些任务？"


@pytest.mark.parametrize(
    "question", ["区水利局负责哪些任务", "市农业农村局负责哪些任务", "瑞安的农业农村局负责什么"]
)
def test_a_bureau_without_tasks_is_said_to_have_none(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.intent == "tasks_of_organization"
    assert found.rows == []
    assert "没有" in found.answer


@pytest.mark.parametrize("question", ["区水利局负责哪些任务", "今天天气怎么样"])
def test_suggestions_can_be_answered(ask: Ask, question: str) -> None:
    for suggestion in ask(question).suggestions:
        assert ask(suggestion).rows, suggestion


def test_evidence_is_in_the_text(ask: Ask, any_store: Store) -> None:
    found = ask("区农业农村局负责哪些任务")
    assert found.evidence
    for passage in found.evidence:
        text = documents.text(any_store.database, passage.document_id).text
        assert text[slice(*passage.span)] == passage.quote


@pytest.mark.parametrize(
    "question",
    [
        "哪些任务没有责任单位",
        "哪些任务没有目标",
        "哪些任务没有牵头单位",
        "哪些任务只有各有关部门负责",
        "2027年到期的任务",
        "2027年到期的指标",
        "有哪些任务",
        "有哪些指标",
        "哪个单位任务最多",
        "有多少任务",
    ],
)
def test_a_part_of_an_answer_says_the_same_and_counts_all(
    any_store: Store, ask: Ask, question: str
) -> None:
    whole = ask(question)
    part = answer_in_part(any_store.database, question, 12, today=TODAY)
    assert part.answer.answer == whole.answer
    assert part.answer.intent == whole.intent
    assert part.rows == len(whole.rows)
    assert part.answer.rows == whole.rows[:12]
    assert part.answer.evidence == whole.evidence[: len(part.answer.evidence)]
    assert part.more == (len(part.answer.evidence) < len(whole.evidence))
