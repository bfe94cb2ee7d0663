import pytest

from tests.ingest.plans import owners, read_plan


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "由市发改委牵头，市经信局、市科技局配合，建成平台。",
            [("市发改委", "lead"), ("市经信局", "cooperating"), ("市科技局", "cooperating")],
        ),
        (
            "由市商务局牵头，市航运综合执法局参与，建成平台。",
            [("市商务局", "lead"), ("市航运综合执法局", "cooperating")],
        ),
        (
            "制定预案。市商务局负责日常调度。",
            [("市商务局", "responsible")],
        ),
        (
            "市商务局会同市财政局建立工作机制。",
            [("市商务局", "lead"), ("市财政局", "responsible")],
        ),
        (
            "市商务局会同市财政局、市政府办公室研究政策。",
            [("市商务局", "lead"), ("市财政局", "responsible"), ("市政府办公室", "responsible")],
        ),
        (
            "市数据资源局牵头会同各有关行业主管部门组建专班。",
            [("市数据资源局", "lead"), ("各有关行业主管部门", "responsible")],
        ),
        (
            "建立经信部门牵头，发展改革、财政、数据等有关部门共同参与的工作机制。",
            [
                ("经信部门", "lead"),
                ("发展改革", "cooperating"),
                ("财政", "cooperating"),
                ("数据", "cooperating"),
                ("有关部门", "cooperating"),
            ],
        ),
        (
            "由省级主管部门牵头，各地行业部门、数据部门具体组织推动，组织龙头企业实施。",
            [
                ("省级主管部门", "lead"),
                ("各地行业部门", "responsible"),
                ("数据部门", "responsible"),
            ],
        ),
        (
            "市商务局牵头，会同市财政局、市税务局核定名单。",
            [("市商务局", "lead"), ("市财政局", "responsible"), ("市税务局", "responsible")],
        ),
        (
            "由市商务局会同市财政局制定细则，各区县抓好落实。",
            [("市商务局", "lead"), ("市财政局", "responsible"), ("各区县", "responsible")],
        ),
        (
            "市水利局牵头负责，市气象局、市湖泊观测中心配合。",
            [
                ("市水利局", "lead"),
                ("市气象局", "cooperating"),
                ("市湖泊观测中心", "cooperating"),
            ],
        ),
        (
            "市司法局、市公安局按职责分工牵头推进。",
            [("市司法局", "lead"), ("市公安局", "lead")],
        ),
        ("由市发改委负责牵头组织实施。", [("市发改委", "lead")]),
        ("由百山祖国家公园管理局负责。", [("百山祖国家公园管理局", "responsible")]),
    ],
)
def test_owners_in_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert owners(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "鼓励龙头企业、科研院所牵头制定标准。",
        "支持高校牵头建设实验室，对联合体牵头实施的项目给予补助。",
        "市发改委负责人参加会议。",
        "发挥好有关方面牵头抓总的作用。",
    ],
)
def test_others_who_lead_own_nothing(sentence: str) -> None:
    assert owners(sentence) == []


def test_sentence_that_repeats_the_clause_is_asserted_once() -> None:
    sentence = "建立由市发改委、市经信局牵头的机制。（市发改委、市经信局牵头负责）"
    assert owners(sentence) == [("市发改委", "lead"), ("市经信局", "lead")]


def test_paragraph_outside_all_items_is_a_task_of_its_own() -> None:
    plan = read_plan(
        "一、重点任务\n1.甲事。推进甲。（责任单位：市经信局）\n"
        "本意见自2026年1月1日起施行，由市发改委负责牵头组织实施。\n"
    )
    last = plan.tasks[-1]
    assert (last.number, last.title) == (None, "本意见自2026年1月1日起施行")
    assert [r.mention for m in last.measures for r in m.responsibilities] == ["市发改委"]


def test_units_that_lead_are_a_name_for_them_not_a_verb() -> None:
    plan = read_plan("围绕项目，各乡镇、市商务局牵头(责任)单位早安排、早部署。\n")
    assert [m.responsibilities for task in plan.tasks for m in task.measures] == []


def test_who_wrote_a_paper_owns_no_task_of_it() -> None:
    assert owners("由市商务局会同市财政局联合编制的《果业规划》正式出台。") == []
