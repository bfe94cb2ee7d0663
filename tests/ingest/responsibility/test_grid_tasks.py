from datetime import date

from tests.ingest.plans import read_plan

HEADS = "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
TITLE = "杭州市2025年果业任务清单\n"


def test_row_is_a_task_with_owners_deadline_and_target() -> None:
    plan = read_plan(
        f"一、果业\n{HEADS}1\t建设果园20个\t市农业农村局\t市财政局、各区县\t2025年6月底\n"
        "2\t办好果品节\t市商务局\t/\t持续推进\n",
        TITLE,
    )
    first, second = (task for task in plan.tasks if task.number)
    assert (first.number, first.title, first.path) == ("1", "建设果园20个", ["一、果业"])
    assert [(r.mention, r.role, r.collective) for r in first.measures[0].responsibilities] == [
        ("市农业农村局", "lead", False),
        ("市财政局", "cooperating", False),
        ("各区县", "cooperating", True),
    ]
    assert first.measures[0].deadline == date(2025, 6, 30)
    assert [r.mention for r in second.measures[0].responsibilities] == ["市商务局"]
    [target] = plan.targets
    assert (target.task_id, target.value, target.deadline) == (first.id, 20, date(2025, 6, 30))


def test_words_after_the_table_belong_to_no_row() -> None:
    plan = read_plan(f"{HEADS}1\t建设果园\t市农业农村局\t/\t全年\n备注：建成果带5公里。\n", TITLE)
    assert [target.task_id for target in plan.targets] == [None]


def test_the_wordiest_column_says_what_is_to_be_done_when_no_head_tells() -> None:
    heads = "序号\t果业提升清单\t牵头单位\t配合单位\t时间要求\n"
    (task,) = read_plan(f"{heads}1\t建设果园20个\t市农业农村局\t/\t2025年底\n", TITLE).tasks
    assert task.title == "建设果园20个"
    assert task.measures[0].deadline == date(2025, 12, 31)


def test_a_list_of_persons_assigns_nothing() -> None:
    assert read_plan("序号\t姓名\t责任人\t完成时限\n1\t某甲\t某乙\t全年\n", TITLE).tasks == []


def test_a_measure_says_what_is_to_be_done_and_not_who_answers_for_it() -> None:
    heads = "序号\t重点任务\t责任领导\t牵头单位\t完成时限\n"
    (task,) = read_plan(f"{heads}1\t建设果园20个\t王某\t市农业农村局\t2025年底\n", TITLE).tasks
    assert task.measures[0].text == "建设果园20个"


def test_a_column_of_goals_states_targets_of_the_row() -> None:
    heads = "序号\t重点任务\t工作目标\t责任单位\t完成时限\n"
    plan = read_plan(
        f"{heads}1\t扩大果园\t新增果园3万亩、冷库2座\t市农业农村局\t2025年6月底前\n"
        "2\t办好果品节\t吸引游客超过5万人次\t市商务局\t2025年底\n",
        TITLE,
    )
    first, second = plan.tasks
    assert [(t.task_id, t.value, t.deadline) for t in plan.targets] == [
        (first.id, 3, date(2025, 6, 30)),
        (first.id, 2, date(2025, 6, 30)),
        (second.id, 5, date(2025, 12, 31)),
    ]


def test_a_target_is_named_by_its_own_cell_and_dated_by_the_row() -> None:
    heads = "序号\t工作任务\t具体举措\t责任领导\t牵头单位\t完成时限\n"
    row = "1\t做强果业\t新建果园20个\t王某\t市农业农村局\t6月底\n"
    plan = read_plan(heads + row, TITLE)
    [target] = plan.targets
    assert (target.indicator, target.deadline) == ("新建果园", date(2025, 6, 30))
    assert plan.tasks[0].measures[0].text == "新建果园20个"
