import pytest

from tests.ingest.plans import TITLE, one_measure, owners, read_plan

LEAD, RESPONSIBLE, COOPERATING = "lead", "responsible", "cooperating"


@pytest.mark.parametrize("brackets", ["（）", "()", "〔〕", "[]", "【】"])
def test_labelled_clause_in_brackets_of_any_kind(brackets: str) -> None:
    clause = f"{brackets[0]}责任单位：市发改委、市经信局{brackets[1]}"
    assert owners(f"推进平台。{clause}") == [("市发改委", RESPONSIBLE), ("市经信局", RESPONSIBLE)]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "（市发改委牵头，市经信局、市科技局按职责分工负责）",
            [("市发改委", LEAD), ("市经信局", RESPONSIBLE), ("市科技局", RESPONSIBLE)],
        ),
        (
            "（市发改委牵头，市经信局配合）",
            [("市发改委", LEAD), ("市经信局", COOPERATING)],
        ),
        ("（由市发改委牵头；市经信局参与）", [("市发改委", LEAD), ("市经信局", COOPERATING)]),
        ("（市发改委、市经信局等负责）", [("市发改委", RESPONSIBLE), ("市经信局", RESPONSIBLE)]),
        ("（市发改委、市经信局牵头负责）", [("市发改委", LEAD), ("市经信局", LEAD)]),
        ("（市发改委负责）", [("市发改委", RESPONSIBLE)]),
        (
            "（市发改委牵头，余杭区、淳安县等区县配合）",
            [("市发改委", LEAD), ("余杭区", COOPERATING), ("淳安县", COOPERATING)],
        ),
        (
            "（市商务局牵头，浙江航运社宁波分社配合）",
            [("市商务局", LEAD), ("浙江航运社宁波分社", COOPERATING)],
        ),
        (
            "（责任单位：市财政局，以下各项均需各区、县（市）人民政府和高新区管委会落实，不再列出）",
            [("市财政局", RESPONSIBLE)],
        ),
        ("（市发改委会同市财政局牵头落实）", [("市发改委", LEAD), ("市财政局", RESPONSIBLE)]),
        (
            "（市发改委牵头，市商务局会同市财政局落实）",
            [("市发改委", LEAD), ("市商务局", RESPONSIBLE), ("市财政局", RESPONSIBLE)],
        ),
        ("（市发改委按职责分工牵头）", [("市发改委", LEAD)]),
        (
            "（市级层面由市发改委牵头，市财政局支持配合）",
            [("市发改委", LEAD), ("市财政局", COOPERATING)],
        ),
        (
            "（市发改委，市财政局、市经信局配合）",
            [
                ("市发改委", LEAD),
                ("市财政局", COOPERATING),
                ("市经信局", COOPERATING),
            ],
        ),
        (
            "（牵头单位：市发改委，市级责任单位：市财政局）",
            [
                ("市发改委", LEAD),
                ("市财政局", RESPONSIBLE),
            ],
        ),
        (
            "（市发改委会同有关部门负责）",
            [("市发改委", LEAD), ("有关部门", RESPONSIBLE)],
        ),
        (
            "（市发改委会同市财政局，市经信局配合）",
            [("市发改委", LEAD), ("市财政局", RESPONSIBLE), ("市经信局", COOPERATING)],
        ),
        (
            "（市府办负责督促，市财政局负责资金保障）",
            [("市府办", RESPONSIBLE), ("市财政局", RESPONSIBLE)],
        ),
        (
            "（市发改委（牵头）、市经信局）",
            [("市发改委", LEAD), ("市经信局", RESPONSIBLE)],
        ),
        (
            "（市人社局（牵头）、市财政局、市数据局（配合））",
            [("市人社局", LEAD), ("市财政局", RESPONSIBLE), ("市数据局", COOPERATING)],
        ),
        (
            "（市水利局牵头，各区政府具体落实）",
            [("市水利局", LEAD), ("各区政府", RESPONSIBLE)],
        ),
        (
            "（市商务局牵头，各镇街按职责落实）",
            [("市商务局", LEAD), ("各镇街", RESPONSIBLE)],
        ),
        (
            "（市商务局、市总工会等和各区政府负责）",
            [("市商务局", RESPONSIBLE), ("市总工会", RESPONSIBLE), ("各区政府", RESPONSIBLE)],
        ),
        (
            "（市水利局、市财政局负责，排在首位的单位为牵头单位，下同）",
            [("市水利局", LEAD), ("市财政局", RESPONSIBLE)],
        ),
        ("（主办：市发改委；协办：市财政局）", [("市发改委", LEAD), ("市财政局", COOPERATING)]),
        (
            "（市科技局负责，各区县政府结合实际落实）",
            [("市科技局", RESPONSIBLE), ("各区县政府", RESPONSIBLE)],
        ),
        ("（市发改委、各有关部门）", [("市发改委", RESPONSIBLE), ("各有关部门", RESPONSIBLE)]),
    ],
)
def test_verbs_give_roles(clause: str, expected: list[tuple[str, str]]) -> None:
    assert owners(f"推进平台。{clause}") == expected


@pytest.mark.parametrize(
    "clause",
    [
        "（牵头单位：市发改委；责任单位：市经信局；配合单位：市财政局；完成时限：2026年6月底前）",
        "（牵头单位：市发改委，责任部门：市经信局，参与单位：市财政局，完成时间：2026年6月）",
        "\n牵头部门：市发改委\n落实部门：市经信局\n参与部门：市财政局\n完成时限：2026年6月底前",
        "（责任领导：某甲；牵头单位：市发改委；责任单位：市经信局；协办单位：市财政局；时限：2026年6月）",
    ],
)
def test_labels_give_roles_and_a_deadline_to_one_measure(clause: str) -> None:
    measure = one_measure(f"推进平台。{clause}")
    assert [(r.mention, r.role, r.order) for r in measure.responsibilities] == [
        ("市发改委", LEAD, 1),
        ("市经信局", RESPONSIBLE, 2),
        ("市财政局", COOPERATING, 3),
    ]
    assert str(measure.deadline) == "2026-06-30"
    assert measure.text == "推进平台。"


def test_date_within_a_clause_without_labels_is_its_deadline() -> None:
    measure = one_measure("推进平台。（市发改委牵头，2026年底前完成）")
    assert (measure.deadline_text, str(measure.deadline)) == ("2026年底前", "2026-12-31")


def test_first_named_leads_from_where_it_is_said() -> None:
    plan = read_plan(
        "一、重点任务\n"
        "1.甲。推进。（责任单位：市水利局、市财政局）\n"
        "2.乙。推进。（责任单位：市发改委、市经信局。列第一位的为牵头单位，下同）\n"
        "3.丙。推进。（责任单位：市商务局、市教育局）\n"
    )
    roles = [[r.role for r in task.measures[0].responsibilities] for task in plan.tasks]
    assert roles == [[RESPONSIBLE, RESPONSIBLE], [LEAD, RESPONSIBLE], [LEAD, RESPONSIBLE]]


def test_names_alone_before_the_full_stop_are_owners_when_they_are_several() -> None:
    expected = [("市民政局", LEAD), ("市财政局", RESPONSIBLE)]
    assert owners("建成食堂（市民政局、市财政局，列首位的为牵头单位）。") == expected
    assert owners("报送主管部门（市民政局）。") == []


def test_label_of_something_else_ends_the_list() -> None:
    body = "建成食堂。责任单位：市民政局 项目责任人：某甲 完成情况：已开工，市财政局拨款"
    assert owners(body) == [("市民政局", RESPONSIBLE)]


def test_numbered_labels_are_no_items_of_their_own() -> None:
    (task,) = read_plan(
        "一、建设果园\n（1）建设内容：果园3个\n（2）牵头单位：市农业农村局\n（3）责任单位：市林业局\n"
    ).tasks
    (measure,) = task.measures
    assert task.title == "建设果园"
    assert [(r.mention, r.role) for r in measure.responsibilities] == [
        ("市农业农村局", LEAD),
        ("市林业局", RESPONSIBLE),
    ]


def test_starred_lead_where_a_note_says_so() -> None:
    body = "一、重点任务\n1.甲。推进。（责任单位：市财政局、市水利局*）\n"
    (plain,) = read_plan(body).tasks
    (noted,) = read_plan(body + "注：带*的为牵头单位。\n").tasks
    assert [r.role for r in plain.measures[0].responsibilities] == [RESPONSIBLE, RESPONSIBLE]
    assert [(r.mention, r.role) for r in noted.measures[0].responsibilities] == [
        ("市财政局", RESPONSIBLE),
        ("市水利局", LEAD),
    ]


def test_first_named_leads_everywhere_when_said_below_the_plan() -> None:
    plan = read_plan(
        "一、重点任务\n1.甲。推进。（责任单位：市水利局、市财政局）\n附件：责任单位列首位的为牵头单位\n"
        "注：排第一位的为牵头单位。\n"
    )
    assert [r.role for r in plan.tasks[0].measures[0].responsibilities] == [LEAD, RESPONSIBLE]


def test_clause_without_brackets_runs_into_the_next_item() -> None:
    plan = read_plan(
        "一、重点任务\n（一）甲事。推进甲。责任单位：市发改委、市经信局（二）乙事。推进乙。"
        "责任单位：市商务局\n（三）丙事。推进丙。责任单位：市教育局\n"
    )
    assert [
        (task.number, task.title, [r.mention for r in task.measures[0].responsibilities])
        for task in plan.tasks
    ] == [
        ("（一）", "甲事", ["市发改委", "市经信局"]),
        ("（二）", "乙事", ["市商务局"]),
        ("（三）", "丙事", ["市教育局"]),
    ]


def test_clause_broken_by_a_hard_wrap_and_spaces_is_whole() -> None:
    sentence = "推进平台。（责 任 单 位：市 发 改\n委、市经信\n局）"
    assert owners(sentence) == [("市发改委", RESPONSIBLE), ("市经信局", RESPONSIBLE)]


def test_clause_broken_by_a_page_number_is_whole() -> None:
    assert owners("推进平台。（责任单位：市经信\n— 3 —\n局）") == [("市经信局", RESPONSIBLE)]


def test_label_without_colon_in_brackets() -> None:
    assert owners("推进平台。（责任单位 市发改委）") == [("市发改委", RESPONSIBLE)]


@pytest.mark.parametrize(
    "sentence",
    [
        "支持平台（含市级平台）建设。",
        "由企业直接向市发改委申报（不需区级发改部门转报）。",
        "建设平台（以下简称平台）。",
        "推广经验（由企业负责）。",
    ],
)
def test_other_brackets_are_no_clause(sentence: str) -> None:
    assert owners(sentence) == []


def test_spans_hold_the_words() -> None:
    plan = read_plan("一、任务\n1.甲。推进。（责任单位：市发改委、各区、县（市）政府）\n")
    (measure,) = plan.tasks[0].measures
    assert measure.clause is not None
    assert plan.text[slice(*measure.clause)] == "（责任单位：市发改委、各区、县（市）政府）"
    assert [plan.text[slice(*r.span)] for r in measure.responsibilities] == [
        "市发改委",
        "各区、县（市）政府",
    ]


def test_measure_governs_what_stands_since_the_clause_before() -> None:
    plan = read_plan(
        "一、任务\n1.产业。做大甲业。（责任单位：市经信局）做强乙业。（责任单位：市商务局）\n",
        TITLE,
    )
    assert [m.text for m in plan.tasks[0].measures] == ["做大甲业。", "做强乙业。"]


def test_an_announcement_of_who_does_what_names_nobody() -> None:
    plan = read_plan("现就各项工作提出如下责任分工：\n一、加快果业升级，提升竞争力\n改造果园。\n")
    assert [
        m.responsibilities for task in plan.tasks for m in task.measures if m.responsibilities
    ] == []
