from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.target.leads import Stretch
from ingest.target.targets import find_targets
from schema.extraction import Document, Target
from tests.ingest.plans import read_plan

ISSUED = date(2025, 3, 10)


def document(issued_on: date | None = ISSUED) -> Document:
    return Document(id="d", title="t", kind="plan", source="s", sha256="0", issued_on=issued_on)


def targets(text: str, issued_on: date | None = ISSUED) -> list[Target]:
    return find_targets(text, [Stretch((0, len(text)), "t1", "m1")], document=document(issued_on))


def facts(text: str) -> list[tuple[str, str, float | None, str | None]]:
    return [(t.indicator, t.comparator, t.value, t.unit) for t in targets(text)]


def test_a_target_has_all_that_the_contract_asks() -> None:
    text = (
        "做优果业,扩大种植面积,延长加工链条,打响区域品牌。到2027年,果品年产值达到\n３０亿元以上。"
    )
    [target] = targets(text)
    assert target.model_dump(exclude={"id", "span", "judgement"}) == {
        "task_id": "t1",
        "measure_id": "m1",
        "indicator": "果品年产值",
        "comparator": ">=",
        "value": 30,
        "unit": "亿元",
        "qualitative": None,
        "deadline": date(2027, 12, 31),
        "cadence": "once",
        "confidence": 1.0,
        "doubts": [],
    }
    assert text[slice(*target.span)] == "果品年产值达到\n３０亿元以上"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("森林覆盖率达到65%。", ("森林覆盖率", "=", 65, "%")),
        ("游客突破100万人次。", ("游客", ">", 100, "万人次")),
        ("旅游收入超百亿元。", ("旅游收入", ">", 100, "亿元")),
        ("全产业链产值破千亿。", ("全产业链产值", ">", 1000, "亿")),
        ("县域就诊率保持90%以上。", ("县域就诊率", ">=", 90, "%")),
        ("调查失业率控制在5%以内。", ("调查失业率", "<=", 5, "%")),
        ("收入倍差缩小到1.5以内。", ("收入倍差", "<=", 1.5, None)),
        ("贷款占比不低于30%。", ("贷款占比", ">=", 30, "%")),
        ("PM2.5浓度降至25微克/立方米以下。", ("PM2.5浓度", "<=", 25, "微克/立方米")),
        ("一般公共预算收入增长6%。", ("一般公共预算收入增长", "=", 6, "%")),
        ("果农收入增速高于GDP增速1个百分点。", ("果农收入增速高于GDP增速", "=", 1, "个百分点")),
        ("培育30家百亿级龙头企业。", ("百亿级龙头企业", "=", 30, "家")),
        ("培育40个以上果业应用标杆。", ("果业应用标杆", ">=", 40, "个")),
        ("建成共富果园100个以上。", ("共富果园", ">=", 100, "个")),
        ("新增专精特新企业5家以上。", ("新增专精特新企业", ">=", 5, "家")),
        ("建设知名果园社区1-2个。", ("知名果园社区", ">=", 1, "个")),
        ("组建100亿元以上果业基金群。", ("果业基金群", ">=", 100, "亿元")),
        ("每个乡镇至少建设1条果带。", ("果带", ">=", 1, "条")),
        ("培养果农两万名以上。", ("培养果农", ">=", 2, "万名")),
        ("新改扩建农村公路300公里。", ("新改扩建农村公路", "=", 300, "公里")),
        ("审批时间压缩到60个工作日以内。", ("审批时间", "<=", 60, "个工作日")),
        ("办理时限由20个工作日压缩至10个工作日。", ("办理时限", "=", 10, "个工作日")),
        ("村集体收入50万元以上村占比达到55%。", ("村集体收入50万元以上村占比", "=", 55, "%")),
        ("支持其区域内1家果业园区扩区。", ("果业园区扩区", "=", 1, "家")),
        ("全县30%以上的果园建成示范果园。", ("果园建成示范果园", ">=", 30, "%")),
        ("突破50项果业关键技术。", ("果业关键技术", "=", 50, "项")),
        ("信用贷款额度最高可达300万元。", ("信用贷款额度", "<=", 300, "万元")),
        ("到2027年,森林覆盖率65%。", ("森林覆盖率", "=", 65, "%")),
        ("单位产值能耗比2005年下降65%以上。", ("单位产值能耗比2005年下降", ">=", 65, "%")),
        ("给予最高100万元一次性奖励。", ("一次性奖励", "<=", 100, "万元")),
        ("带动果品消费20亿元。", ("果品消费", "=", 20, "亿元")),
        ("盘活闲置果园3000亩。", ("闲置果园", "=", 3000, "亩")),
        ("开通至周边城市3~5条果品专列。", ("果品专列", ">=", 3, "条")),
        ("为800家以上果农提供培训。", ("果农提供培训", ">=", 800, "家")),
        ("淘汰5蒸吨/小时以下锅炉18台。", ("5蒸吨/小时以下锅炉", "=", 18, "台")),
        ("果带连通85%以上的乡镇。", ("乡镇", ">=", 85, "%")),
        ("财政支出的80%以上用于民生。", ("财政支出", ">=", 80, "%")),
        ("取得技术突破3项以上。", ("取得技术", ">=", 3, "项")),
        ("按每亩3000元标准给予补贴。", ("补贴", "=", 3000, "元")),
        ("按每处工程5万元给予奖补。", ("奖补", "=", 5, "万元")),
        ("给予运营方50万元奖励。", ("奖励", "=", 50, "万元")),
        ("接入设备5万台（套）。", ("设备", "=", 5, "万台")),
        ("实现乡镇以上5G网络100%覆盖。", ("乡镇以上5G网络", "=", 100, "%")),
        ("每个乡镇（街道）配备AED不少于2台。", ("每个乡镇(街道)配备AED", ">=", 2, "台")),
        ("力争打造乡村CEO10名以上。", ("乡村CEO", ">=", 10, "名")),
        ("为3000户果农家庭实施道路改造。", ("果农家庭实施道路改造", "=", 3000, "户")),
        ("将柑橘、杨梅等6个品种全部纳入追溯。", ("品种全部纳入追溯", "=", 6, "个")),
        ("完成东港、西港2个果市改造。", ("果市改造", "=", 2, "个")),
        ("每年安排专项资金300万元用于果园建设。", ("专项资金", "=", 300, "万元")),
        ("香菇种植规模保持在8000万袋以上。", ("香菇种植规模", ">=", 8000, "万袋")),
        ("果农总数控制在1200家左右。", ("果农", "=", 1200, "家")),
        ("每年举办果农培训班不少于4期。", ("果农培训班", ">=", 4, "期")),
        ("结对果园50对以上。", ("结对果园", ">=", 50, "对")),
        ("绿色果品占比超过四成。", ("绿色果品占比", ">", 4, "成")),
        ("果园灌溉用水减少2成以上。", ("果园灌溉用水减少", ">=", 2, "成")),
        ("新增东港、西港2个产值过亿元果镇。", ("产值过亿元果镇", "=", 2, "个")),
        ("每万名果农中技术员达到20人年以上。", ("每万名果农中技术员", ">=", 20, "人年")),
        ("对承办果会的企业,给予3万元-5万元的资金支持。", ("资金支持", ">=", 3, "万元")),
        ("整合3000万元资金用于果园改造。", ("资金用于果园改造", "=", 3000, "万元")),
        ("完成果园灌溉项目22.9万亩的主体工程。", ("果园灌溉项目", "=", 22.9, "万亩")),
        ("按企业上年度贷款总额的50%给予贴息。", ("贴息占企业上年度贷款总额比例", "=", 50, "%")),
        ("80%以上果园达到绿色标准。", ("果园达到绿色标准", ">=", 80, "%")),
        ("确保完成果农失业率5%以内等指标任务。", ("果农失业率", "<=", 5, "%")),
        ("帮助2000名果农就业。", ("果农就业", "=", 2000, "名")),
        ("果业检测得分≥76分。", ("果业检测得分", ">=", 76, "分")),
        ("优化果区42个路口的信号灯。", ("路口的信号灯", "=", 42, "个")),
        ("对10个果园开展土壤改良。", ("果园开展土壤改良", "=", 10, "个")),
        ("按缴纳费用的30%返还。", ("补助占缴纳费用比例", "=", 30, "%")),
        ("果区供水能力达到3万立方米/日。", ("果区供水能力", "=", 3, "万立方米/日")),
        ("新建以柑橘为主导产业的10个果镇。", ("果镇", "=", 10, "个")),
        ("共建20万亩果业基地。", ("果业基地", "=", 20, "万亩")),
        ("1.投资3000万元建设果苗基地。", ("投资", "=", 3000, "万元")),
        ("改善12间果农工休间。", ("果农工休间", "=", 12, "间")),
        ("改造果带要在300公里以上。", ("果带", ">=", 300, "公里")),
        ("建成检测站,具备43项检测能力。", ("检测能力", "=", 43, "项")),
        ("困难果农补助提高到每人每年900元。", ("困难果农补助", "=", 900, "元")),
    ],
)
def test_one_commitment(text: str, fact: tuple[str, str, float, str | None]) -> None:
    assert facts(text) == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "2024年果品产值突破60亿元,增长7.8%。",
        "增速连续9个季度稳定在6.5%以上,农户收入保持在2万元以上。",
        "目前已有20家企业投产。",
        "打造30分钟采摘圈,推进5万吨级泊位建设。",
        "加快打造42公里最美果园路。",
        "建强51个省级中心镇,牵引9条发展轴。",
        "投资45亿元的冷链项目开工。",
        "实施“百亿强果”计划,落实《百家果园三年500个行动方案》。",
        "统筹做好三篇文章,深化第49次会议精神。",
        "鼓励各地对研发费用占比3%以上的企业予以支持。",
        "年薪100万元以上且有5年以上经验的,可直接认定。",
        "项目总投资45亿元,用地300亩。",
        "本办法自2025年5月1日起施行,有效期5年。",
        "打造茶叶、柑橘、杨梅3大十亿级产业链。",
        "决定将24项措施调整为30项。",
        "联系电话:0577-12345678,邮编325700。",
        "到2027年建成冷链基地,总投资45亿元。",
        "按照服务半径不超过5公里的标准设置站点。",
        "组织16个乡镇参加果业大会。",
        "安排资金,比去年增加2000万元。",
        "研发占比仅为2.1%,低于全市平均水平0.6个百分点。",
        "冷库年内建成,建成后年产值可达3亿元,可带动就业300人。",
        "对困难果农给予每人每年2000元补助。",
        "总投资12亿元,建设果品产业园。",
        "推动果园向500亩规模拓展。",
        "果业局牵头工作(8项)",
        "灌渠改造后,可为1000户果农提供用水。",
        "提出改良果苗等8个方面主要任务。",
        "新建20米宽的果带道路。",
        "对小果企(指从业人员≤30人的果企)加强服务。",
        "2024年至2026年,下达果区公路35公里。",
        "果品产业园总投资5662万元,省级资金70%。",
        "2024年果业系统聚焦“两确保”要求,果品产值达到48亿元。",
    ],
)
def test_achievements_conditions_and_descriptions_are_no_targets(text: str) -> None:
    assert facts(text) == []


def test_a_grant_has_its_ceiling_and_its_share() -> None:
    text = "可按照不高于合同金额的30%,给予最高800万元补助;按照产品售价的15%给予补贴。"
    assert facts(text) == [
        ("补助占合同金额比例", "<=", 30, "%"),
        ("补助", "<=", 800, "万元"),
        ("补贴占产品售价比例", "=", 15, "%"),
    ]


def test_a_grant_and_its_ceiling_are_paid_whenever_their_condition_is_met() -> None:
    text = "到2027年建设果园30个,对改造果园的按投入的15%给予补助,单个果园最高100万元。"
    assert [t.deadline and t.deadline.year for t in targets(text)] == [2027, None, None]


def test_what_is_counted_in_two_ways_is_two_goals() -> None:
    found = facts("改造老果园67个2868户。")
    assert [(value, unit) for _, _, value, unit in found] == [(67, "个"), (2868, "户")]


def test_a_quotation_may_end_with_a_goal() -> None:
    text = "硬指标是“果农知晓率90%以上,果农支持率80%以上”。"
    assert [fact[1:] for fact in facts(text)] == [(">=", 90, "%"), (">=", 80, "%")]


def test_rates_by_which_money_is_paid_are_grants() -> None:
    text = "到2027年,果企达到90家。用水、用电分别按0.8元/吨和0.2元/度给予补助。"
    assert [(t.value, t.unit, t.deadline) for t in targets(text)][1:] == [
        (0.8, "元/吨", None),
        (0.2, "元/度", None),
    ]


def test_a_ceiling_of_a_list_of_grants_is_due_by_nothing() -> None:
    found = targets("到2027年,分别给予最高100万元、50万元一次性奖励。")
    assert [(t.comparator, t.value, t.deadline) for t in found] == [
        ("<=", 100, None),
        ("<=", 50, None),
    ]


def test_a_ratio_is_no_quantity() -> None:
    assert facts("到2027年,基金规模扩大到50亿元,撬动资本比例达到1:3。") == [
        ("基金规模", "=", 50, "亿元")
    ]


def test_values_given_respectively_are_shared_out() -> None:
    assert facts("柑橘种植、采收机械化率分别达到65%和55%。") == [
        ("柑橘种植机械化率", "=", 65, "%"),
        ("柑橘采收机械化率", "=", 55, "%"),
    ]
    assert facts("柑橘种植、采收机械化率均达到45%。") == [("柑橘种植、采收机械化率", "=", 45, "%")]


def test_a_list_shares_its_verb_and_its_ceiling() -> None:
    assert facts("培育100个示范果园和1000个采摘点。") == [
        ("示范果园", "=", 100, "个"),
        ("采摘点", "=", 1000, "个"),
    ]
    given = facts("分别给予最高100万元/项、50万元/项的奖励。")
    assert [fact[1:] for fact in given] == [("<=", 100, "万元/项"), ("<=", 50, "万元/项")]


def test_a_star_before_an_item_of_a_list_says_nothing() -> None:
    text = "*新增1家果农食堂、*3家果园驿站,*改建20个采摘点。"
    assert [fact[2:] for fact in facts(text)] == [(1, "家"), (3, "家"), (20, "个")]


def test_a_clause_without_a_verb_shares_verb_and_cadence() -> None:
    first, second = targets("力争每年落地超亿元项目10个,超10亿元项目1个。")
    assert (first.value, second.value) == (10, 1)
    assert (first.cadence, second.cadence) == ("annual", "annual")


def test_a_cadence_does_not_reach_the_next_statement() -> None:
    first, second = targets("果农收入年均增长10%,到2027年果品产值突破17亿元。")
    assert (first.cadence, first.deadline) == ("annual", None)
    assert (second.cadence, second.deadline) == ("once", date(2027, 12, 31))


def test_a_deadline_governs_until_the_next_and_to_the_end_of_its_paragraph() -> None:
    text = (
        "到2025年,冷库达到5座。果农达到1万人。到2030年,冷库达到9座。\n"
        "果品出口突破3亿元。一是果苗达到8万株。"
    )
    years = [target.deadline.year if target.deadline else None for target in targets(text)]
    assert years == [2025, 2025, 2030, None, None]


def test_a_deadline_before_a_list_of_goals_governs_the_list() -> None:
    text = "到2027年,实现以下目标:\n——产业更强。果品产值达到3亿元。\n——果农更富。果农达到1万人。"
    assert [target.deadline for target in targets(text)] == [date(2027, 12, 31)] * 2


def test_an_item_of_its_own_is_not_governed_by_the_one_before() -> None:
    text = "一是到2027年产值突破3亿元。二是果苗达到8万株。"
    assert [target.deadline is None for target in targets(text)] == [False, True]


def test_a_limit_named_at_the_end_of_an_item_governs_it() -> None:
    [target] = targets("建成冷库5座。\n完成时限:2026年6月底前")
    assert target.deadline == date(2026, 6, 30)


def test_relative_deadlines_are_counted_from_the_document_s_date() -> None:
    text = "今年建设果园100个,3年内产值突破1亿元。"
    assert [t.deadline for t in targets(text)] == [date(2025, 12, 31), date(2028, 12, 31)]
    assert [t.deadline for t in targets(text, None)] == [None, None]


def test_what_was_planned_for_a_year_gone_by_is_history() -> None:
    text = "到2020年果品产值达到3亿元。"
    assert targets(text) == []
    assert len(targets(text, date(2018, 1, 1))) == 1


def test_a_year_of_its_own_is_a_deadline_unless_gone_by() -> None:
    text = "2025年新增就业5000人。"
    assert targets(text)[0].deadline == date(2025, 12, 31)
    assert targets(text, None) == []


@pytest.mark.parametrize(
    ("text", "indicator", "goal"),
    [
        ("果业监测水平达到A等。", "果业监测水平", "A等"),
        ("实现果园冷链设施全覆盖。", "果园冷链设施", "全覆盖"),
        ("果园保险实现乡镇全覆盖。", "果园保险", "乡镇全覆盖"),
        ("力争果业高新区实现“零突破”。", "果业高新区", "零突破"),
        ("网络零售额翻一番。", "网络零售额", "翻一番"),
    ],
)
def test_a_goal_without_figures_is_kept_in_words(text: str, indicator: str, goal: str) -> None:
    [target] = targets(text)
    assert (target.indicator, target.qualitative, target.value) == (indicator, goal, None)


def test_a_forecast_is_less_certain() -> None:
    assert targets("预计产值超百亿元。")[0].confidence < 1


def test_page_furniture_within_a_statement_is_skipped() -> None:
    text = "扩大种植面积,延长加工链条,打响区域品牌,力争三年培育30家龙头\n— 2 —\n企业。"
    page = (text.index("—"), text.rindex("—") + 1)
    [target] = find_targets(text, [Stretch((0, len(text)))], document=document(), furniture=[page])
    assert target.indicator == "龙头企业"


def test_stretches_keep_their_tasks_and_are_read_in_order() -> None:
    text = "果园达到3个。(责任单位:县局)冷库达到5座。"
    cut = text.index(")") + 1
    found = find_targets(
        text,
        [Stretch((0, cut), "t", "m1"), Stretch((cut, len(text)), "t", "m2")],
        document=document(),
    )
    assert [(t.measure_id, t.value) for t in found] == [("m1", 3), ("m2", 5)]
    assert len({t.id for t in found}) == 2


PIECES = [
    "到2027年",
    "果品产值",
    "达到",
    "培育",
    "分别",
    "3亿元",
    "５％",
    "1-2",
    "个",
    "以上",
    "至少",
    "的",
    "企业",
]
PIECES += [
    "、",
    "和",
    ",",
    "。",
    "\n",
    "每年",
    "给予",
    "最高",
    "补助",
    "不高于",
    "全覆盖",
    "2024年",
    "《",
    "》",
    "“",
    "”",
    "一是",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_printed_spans_hold_the_numbers(text: str) -> None:
    for target in targets(text):
        start, end = target.span
        assert 0 <= start < end <= len(text)
        assert target.indicator
        assert any(c.isdigit() for c in text[start:end]) or "全覆盖" in text[start:end]


def test_deadline_of_a_list_without_helpers_reaches_its_target() -> None:
    plan = read_plan(
        "1.修建步道\n建成步道8公里。\n责任单位：市林水局\n协办单位：无\n完成时限：全年\n"
    )
    assert [target.deadline for target in plan.targets] == [None]
    dated = read_plan(
        "1.修建步道\n建成步道8公里。\n责任单位：市林水局\n协办单位：无\n完成时限：全年\n",
        "杭州市2025年民生实事清单\n",
    )
    assert [target.deadline for target in dated.targets] == [date(2025, 12, 31)]


def test_year_that_is_pledged_is_no_year_gone_by() -> None:
    [target] = targets("力争2025年培训果农5000人。", None)
    assert (target.value, target.deadline) == (5000, date(2025, 12, 31))


def test_figure_that_says_who_is_entitled_is_none() -> None:
    assert facts("对新建1万吨以上冷库给予用地保障。") == []
    assert facts("对新建冷库按每吨200元标准给予补贴。") == [("补贴", "=", 200, "元")]


def test_list_behind_its_nouns_shares_the_verb() -> None:
    assert facts("建成果园8个、果带15公里。") == [("果园", "=", 8, "个"), ("果带", "=", 15, "公里")]
    assert facts("完成果业投资120亿元、增长15%。")[1] == ("果业投资增长", "=", 15, "%")


def test_what_a_report_looks_back_on_is_no_target() -> None:
    report = read_plan(
        "一、2025年工作回顾\n果业产值达到30亿元。\n（一）果业。建成果园5个。\n"
        "二、2026年重点工作\n（一）果业。建成果园8个。\n",
        "政府工作报告\n（2026年1月15日）\n",
    )
    assert [(t.value, t.deadline) for t in report.targets] == [(8, date(2026, 12, 31))]


def test_deadline_of_the_clause_holds_for_its_measure() -> None:
    plan = read_plan("一、任务\n1.果业。建成果园8个。（市农业农村局负责，2026年底前完成）\n")
    assert [target.deadline for target in plan.targets] == [date(2026, 12, 31)]


def test_parts_of_a_year_in_one_clause_have_each_their_own() -> None:
    found = targets("确保二季度开工率达40%、四季度达70%。")
    assert [(t.indicator, t.value, t.deadline) for t in found] == [
        ("开工率", 40, date(2025, 6, 30)),
        ("开工率", 70, date(2025, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a basis is no deadline, and does not make what follows history
            "到2027年,果企数量在2022年的基础上翻番,果园面积超过90万亩。",
            [("果园面积", ">", 90, "万亩", 2027)],
        ),
        ("果园面积占比力争达到60%以上(2022年为54%)。", [("果园面积占比", ">=", 60, "%", None)]),
        (  # the deadline parts the name from its comparison
            "果品产值由2024年的20亿元增加到2028年的40亿元。",
            [("果品产值", "=", 40, "亿元", 2028)],
        ),
        ("果品产值力争2028年达到40亿元。", [("果品产值", "=", 40, "亿元", 2028)]),
        (  # what was given before is meant where no name is
            "到2026年,果企和茶企分别达到60家和80家;到2028年,分别达到70家和90家。",
            [
                ("果企", "=", 60, "家", 2026),
                ("茶企", "=", 80, "家", 2026),
                ("果企", "=", 70, "家", 2028),
                ("茶企", "=", 90, "家", 2028),
            ],
        ),
        ("未来3年投入20亿元资金用于果园改造。", [("资金用于果园改造", "=", 20, "亿元", 2028)]),
        (
            "到2027年,果园规模过100亩的果企5家,过50亩的果企20家。",
            [
                ("果园规模过100亩的果企", "=", 5, "家", 2027),
                ("过50亩的果企", "=", 20, "家", 2027),
            ],
        ),
        ("新增甲类、乙类果企等10家。", [("新增甲类、乙类果企等", "=", 10, "家", None)]),
        (
            "新增24个、提升10个采摘园。",
            [("采摘园", "=", 24, "个", None), ("采摘园", "=", 10, "个", None)],
        ),
        ("每个县至少有一所果业学校。", [("果业学校", ">=", 1, "所", None)]),
        ("每年创建一个果业强镇。", [("果业强镇", "=", 1, "个", None)]),
        ("新建果园100%执行绿色标准。", [("新建果园执行绿色标准", "=", 100, "%", None)]),
        ("完成20户以上自然村道路硬化30公里。", [("20户以上自然村道路硬化", "=", 30, "公里", None)]),
        ("培育50家成长快的企业。", [("成长快的企业", "=", 50, "家", None)]),
        (
            "培育30家创新力强、带动性强的龙头果企。",
            [("创新力强、带动性强的龙头果企", "=", 30, "家", None)],
        ),
        ("形成20万吨果汁规模。", [("果汁规模", "=", 20, "万吨", None)]),
        ("使用外资增长20%。", [("使用外资增长", "=", 20, "%", None)]),
    ],
)
def test_forms_that_plans_use(
    text: str, expected: list[tuple[str, str, float, str, int | None]]
) -> None:
    found = [
        (t.indicator, t.comparator, t.value, t.unit, t.deadline.year if t.deadline else None)
        for t in targets(text)
        if t.value is not None
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024年,建成果园30个。果品、茶叶产值分别增长4%和6%。",
        "五年来,果业面貌一新。新增果园20万亩,建成冷库6座。",
        "2025年1-2月,果业项目完成投资46亿元,为年度计划的40%。",
        "2025年,果品产量达到16万吨,居全省第2位。",
        "从四个方面制定了26条措施。",
        "开展6-10岁儿童培训。",
        "引进10名以上人才的企业。",
        "新建10万平方米以上的果品市场全面执行新标准。",
    ],
)
def test_what_a_paragraph_looks_back_on_is_history(text: str) -> None:
    assert facts(text) == []


def test_after_history_a_measure_looks_ahead_again() -> None:
    assert facts("2024年,建成果园30个。加快改造,新增果企5家。") == [("新增果企", "=", 5, "家")]


def test_a_heading_with_a_year_governs_the_lines_below() -> None:
    text = "2024年成绩单\n●果品总产达到50亿斤\n2025年主要预期目标\n●果品产量保持60亿斤以上\n"
    [target] = targets(text)
    assert (target.indicator, target.value) == ("果品产量", 60)
    assert target.deadline == date(2025, 12, 31)


def test_a_grant_is_not_due_by_what_was_due_before() -> None:
    grown, paid = targets("到2027年,果企达到90家。对达标果企最高补助100万元。")
    assert grown.deadline == date(2027, 12, 31)
    assert (paid.comparator, paid.deadline) == ("<=", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("果农人均寿命较目前的76岁继续增长,达到79岁。", ("达到", 79, "岁")),
        ("死亡率应小于18/10万。", ("死亡率", 18, "/10万")),
        ("果园公路通达率达到百分之九十五。", ("果园公路通达率", 95, "%")),
        ("每条航线最高50万元给予补贴。", ("每条航线补贴", 50, "万元")),
        ("服务区冷库100%覆盖。", ("服务区冷库", 100, "%")),
    ],
)
def test_figures_and_names_of_other_forms(text: str, expected: tuple[str, float, str]) -> None:
    name, value, unit = expected
    found = [t for t in targets(text) if (t.value, t.unit) == (value, unit)]
    assert len(found) == 1
    assert name in found[0].indicator or name == "达到"


def test_a_whole_year_ends_the_parts_of_it() -> None:
    third, whole = targets("三季度完成改造30个,全年完成改造80个。")
    assert (third.deadline, whole.deadline) == (date(2025, 9, 30), date(2025, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "今年新开工改造果园70个,提前超额完成年度任务。",
        "去年,果业蓬勃发展。果农增收,惠及果农超过2200万户。",
        "有计划地改造,近年来每年改造果园5到6个。",
    ],
)
def test_what_was_reported_as_done_is_no_target(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("果农平均受训年限提高到2.3年。", ("果农平均受训年限", "=", 2.3, "年")),
        ("采摘机器人密度达360台/万人。", ("采摘机器人密度", "=", 360, "台/万人")),
        ("到2027年,果品产值在2024年的基础上年均增长6%。", ("果品产值增长", "=", 6, "%")),
        ("果品通关1小时内办结。", ("果品通关", "<=", 1, "小时")),
        ("果渣密度控制在20平方米/平方千米以内。", ("果渣密度", "<=", 20, "平方米/平方千米")),
        ("投资45亿元,完善灌溉体系。", ("投资", "=", 45, "亿元")),
        ("到2027年,10个以上果品进入市场。", ("果品进入市场", ">=", 10, "个")),
        ("引入有影响的果企8家来此设立总部。", ("有影响的果企", "=", 8, "家")),
    ],
)
def test_commitments_of_other_words(text: str, fact: tuple[str, str, float, str]) -> None:
    assert facts(text) == [fact]


def test_a_bound_behind_figures_given_respectively_holds_for_all() -> None:
    found = targets("到2027年,烂果率和损耗率分别降低到3%和5%以下。")
    assert [(t.comparator, t.value) for t in found] == [("<=", 3), ("<=", 5)]


def test_a_quarter_gone_by_is_history() -> None:
    assert targets("一季度,新增果企5家。", date(2025, 7, 1)) == []


def test_what_is_covered_wholly_may_be_named_in_the_clause_before() -> None:
    first, wholly = targets("2026年底前,完成95个村果渣分类,2027年6月底前全覆盖。")
    assert first.value == 95
    assert (wholly.qualitative, wholly.deadline) == ("全覆盖", date(2027, 6, 30))
    assert "果渣分类" in wholly.indicator


def test_a_goal_of_nothing_is_none() -> None:
    assert targets("全覆盖。") == []


def test_a_part_shares_the_verb_of_its_whole() -> None:
    _, part = targets("到2027年,力争新增果园道路100公里,其中硬化路65公里。")
    assert (part.indicator, part.value, part.unit) == ("硬化路", 65, "公里")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("新建驿站3座以上,2025年10月底前完成。", date(2025, 10, 31)),
        ("加固堤防6公里,整治塘坝18座,均于2025年11月底前完工。", date(2025, 11, 30)),
        ("新建驿站3座;改造码头2座,2025年6月底前全面建成。", None),
        ("2025年6月底前新建驿站3座,2026年底前建成。", date(2025, 6, 30)),
    ],
)
def test_a_clause_that_says_only_when_closes_what_stands_before_it(
    text: str, due: date | None
) -> None:
    assert targets(text)[0].deadline == due


def test_a_closing_deadline_does_not_hold_for_the_next_sentence() -> None:
    text = "到2027年,改造果园80%以上,2026年6月底前全面完成。建成冷库12座。"
    assert targets(text)[-1].deadline == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2027年,果品采摘游客和果酒销售收入分别达到80万人次和3亿元。",
            [("果品采摘游客", "=", 80, "万人次"), ("果酒销售收入", "=", 3, "亿元")],
        ),
        (
            "完成80%以上的坡改梯和90%的护岸加固。",
            [("坡改梯", ">=", 80, "%"), ("护岸加固", "=", 90, "%")],
        ),
        (
            "果业产值保300亿元、争350亿元。",
            [("果业产值", "=", 300, "亿元"), ("果业产值", "=", 350, "亿元")],
        ),
        (
            "果业产值保300亿元争350亿元。",
            [("果业产值", "=", 300, "亿元"), ("果业产值", "=", 350, "亿元")],
        ),
        (
            "引进果业项目20个,其中亿元以上3个。",
            [("果业项目", "=", 20, "个"), ("亿元以上", "=", 3, "个")],
        ),
        ("果农人均收入冲刺4万元大关。", [("果农人均收入", "=", 4, "万元")]),
        ("果农补贴标准提高至每亩40元。", [("果农补贴标准", "=", 40, "元")]),
        ("审批时限压减三分之一以上。", []),
        ("将检测范围增加至20余类。", [("检测范围", ">", 20, "类")]),
        ("落实80万平方米果园节能项目。", [("果园节能项目", "=", 80, "万平方米")]),
        (
            "对河东镇55个小区的老旧电梯进行更新改造。",
            [("小区的老旧电梯进行更新改造", "=", 55, "个")],
        ),
        ("改造果品大道,长度约740米,宽度约33米。", []),
        ("为全县2300名果农提供上门服务。", [("果农提供上门服务", "=", 2300, "名")]),
        ("为100人提供果树托管。", [("提供果树托管", "=", 100, "人")]),
        ("完成河东200万只果园鸡养殖基地建设。", []),
        ("培育果园鸡200万只。", [("果园鸡", "=", 200, "万只")]),
        (
            "今年要完成果东路、果西路等53公里果路改建和10座果桥改造。",
            [("果路改建", "=", 53, "公里"), ("果桥改造", "=", 10, "座")],
        ),
        (
            "完成果园水厂改造、5座水库除险加固工程建设。",
            [("水库除险加固工程建设", "=", 5, "座")],
        ),
        ("力争3个镇成功创建果业强镇。", [("镇成功创建果业强镇", "=", 3, "个")]),
        ("果园排放稳定达到100毫克/立方米以下。", [("果园排放", "<=", 100, "毫克/立方米")]),
        ("今年计划累计修复果路105公里。", [("果路", "=", 105, "公里")]),
        ("开展果树体检2万户次以上。", [("果树体检", ">=", 2, "万户次")]),
    ],
)
def test_lists_of_figures(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("全年建成冷库20座,新增果园3万亩。", date(2025, 12, 31)),
        ("全年建成冷库20座。去年,果业势头良好。", date(2025, 12, 31)),
        ("去年开局良好,全年增势不减。建成冷库20座。", None),
    ],
)
def test_the_whole_year_is_the_one_running(text: str, due: date | None) -> None:
    assert {t.deadline for t in targets(text)} <= {due}


def test_a_part_is_as_often_as_its_whole() -> None:
    found = targets("每年新增果品企业40家以上,其中龙头企业不少于2家。")
    assert [t.cadence for t in found] == ["annual", "annual"]


@pytest.mark.parametrize("words", ["年检测果样5000批次以上", "冷库年处理能力达到2万吨"])
def test_what_is_done_in_a_year_is_annual(words: str) -> None:
    assert [t.cadence for t in targets(f"2025年底前建成快检站4个,{words}。")][-1] == "annual"


def test_deadlines_listed_before_respectively_go_to_their_own_goals() -> None:
    found = targets("2025年、2026年分别改造茶园120亩和150亩。", date(2025, 1, 20))
    assert [(t.value, t.deadline) for t in found] == [
        (120, date(2025, 12, 31)),
        (150, date(2026, 12, 31)),
    ]
