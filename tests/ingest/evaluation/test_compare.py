"""Scores and mistakes of one document: each deviation of gold from the reading is one mistake."""

from collections.abc import Callable

import pytest

from ingest.evaluation.expected import AnchorError
from ingest.evaluation.gold import Gold, GoldOwner, GoldPairing, GoldTarget
from ingest.evaluation.mistakes import in_context
from ingest.evaluation.scores import Kind
from tests.ingest.evaluation.drafts import FARM, MONEY, PLAN, clause, faultless, measured
from tests.ingest.plans import TITLE

Change = Callable[[Gold], Gold]


def test_a_faultless_reading_has_no_mistakes() -> None:
    counts, mistakes = measured(faultless())
    assert mistakes == []
    assert counts["responsibilities"] == counts["role"] == counts["task"] == (4, 4, 4)
    assert counts["targets"] == counts["comparator"] == counts["deadline"] == (2, 2, 2)
    assert counts["pairings"] == (0, 0, 0)


def first_owner(**changed: object) -> Change:
    def change(gold: Gold) -> Gold:
        first, *rest = gold.clauses
        owner = first.responsibilities[0].model_copy(update=changed)
        owners = [owner, *first.responsibilities[1:]]
        return gold.model_copy(
            update={"clauses": [first.model_copy(update={"responsibilities": owners}), *rest]}
        )

    return change


def first_clause(**changed: object) -> Change:
    def change(gold: Gold) -> Gold:
        first, *rest = gold.clauses
        return gold.model_copy(update={"clauses": [first.model_copy(update=changed), *rest]})

    return change


def first_target(**changed: object) -> Change:
    def change(gold: Gold) -> Gold:
        first, *rest = gold.targets
        return gold.model_copy(update={"targets": [first.model_copy(update=changed), *rest]})

    return change


@pytest.mark.parametrize(
    ("change", "kind", "right", "mistake"),
    [
        (first_owner(role="responsible"), "role", 3,
         ("wrong_role", "市发改局", "responsible", "lead")),
        (first_owner(group=True), "collective", 3,
         ("wrong_collective", "市发改局", "true", "false")),
        (first_target(comparator="="), "comparator", 1,
         ("wrong_comparator", "平台产值25亿元", "=", ">=")),
        (first_target(deadline="2028"), "deadline", 1,
         ("wrong_deadline", "平台产值25亿元", "2028", "2027-12-31")),
        (first_target(deadline="annual"), "deadline", 1,
         ("wrong_deadline", "平台产值25亿元", "annual", "2027-12-31")),
        (first_target(deadline=None), "deadline", 1,
         ("wrong_deadline", "平台产值25亿元", None, "2027-12-31")),
    ],
)  # fmt: skip
def test_what_is_said_wrong_about_a_fact_is_one_mistake(
    change: Change, kind: Kind, right: int, mistake: tuple[str, ...]
) -> None:
    counts, mistakes = measured(change(faultless()))
    [made] = mistakes
    assert (made.sort, made.about, made.expected, made.found) == mistake
    whole, _ = measured(faultless())
    assert counts == whole | {kind: (right, *whole[kind][1:])}


def test_a_wrong_task_is_wrong_for_each_of_its_owners() -> None:
    counts, mistakes = measured(first_clause(task="3.修路")(faultless()))
    assert counts["task"] == (2, 4, 4)
    assert [(m.sort, m.about, m.expected) for m in mistakes] == [
        ("wrong_task", "市发改局", "3.修路"),
        ("wrong_task", "市财政局", "3.修路"),
    ]


def test_what_is_missed_or_made_up_is_shown_where_it_stands() -> None:
    gold = first_clause(
        responsibilities=[GoldOwner(mention="平台产值", role="lead"),
                          GoldOwner(mention="市财政局", role="cooperating")],
        anchor="平台产值达到",
    )(faultless())  # fmt: skip
    counts, mistakes = measured(gold)
    assert counts["responsibilities"] == (3, 4, 4)
    assert counts["role"] == (3, 4, 4)
    missed, made_up = mistakes
    assert (missed.sort, missed.about, missed.found) == ("missed", "平台产值", None)
    assert (made_up.sort, made_up.about, made_up.expected) == ("made_up", "市发改局", None)
    text = TITLE + PLAN
    assert in_context(text, missed.span, 5) == ("2027年", "平台产值", "达到25亿")
    assert in_context(text, made_up.span, 2) == ("。（", "市发改局", "牵头")


def test_a_target_of_another_value_or_unit_is_another_target() -> None:
    for change in (first_target(value=26), first_target(unit="公里")):
        counts, mistakes = measured(change(faultless()))
        assert counts["targets"] == (1, 2, 2)
        assert [mistake.sort for mistake in mistakes] == ["missed", "made_up"]


def test_a_target_is_the_same_at_any_scale() -> None:
    counts, _ = measured(first_target(value=2_500_000_000, unit="元")(faultless()))
    assert counts["targets"] == (2, 2, 2)


def test_a_fact_counts_once() -> None:
    gold = faultless()
    twice = gold.model_copy(update={"targets": [*gold.targets, gold.targets[0]]})
    assert measured(twice)[0]["targets"] == (2, 2, 3)


def test_an_owner_counts_in_its_own_clause_alone() -> None:
    body = "一、任务\n1.建设平台。（市发改局牵头）\n2.培育企业。（市发改局牵头）\n"
    gold = Gold(
        clauses=[
            clause("（市发改局牵头）", FARM),
            clause("（市发改局牵头）", FARM, task="2.培育企业"),
        ]
    )
    counts, mistakes = measured(gold, body)
    assert counts["task"] == (2, 2, 2)
    assert mistakes == []


@pytest.mark.parametrize(
    "clause_printed",
    ["（市发\n改局牵头，市 财 政 局配合）", "（市发改局牵头，市财\n— 12 —\n政局配合）"],
)
def test_a_wrap_or_a_page_number_within_a_mention_is_no_miss(clause_printed: str) -> None:
    gold = Gold(clauses=[clause(clause_printed[:4], FARM, MONEY)])
    counts, mistakes = measured(gold, f"一、任务\n1.建设平台。{clause_printed}\n")
    assert mistakes == []
    assert counts["responsibilities"] == (2, 2, 2)


def test_owners_out_of_order_are_found_within_their_clause() -> None:
    counts, _ = measured(Gold(clauses=[clause("（市发改局牵头", MONEY, FARM)]))
    assert counts["responsibilities"] == (2, 4, 2)


def test_an_owner_that_the_text_does_not_hold_is_missed_at_its_clause() -> None:
    gold = first_owner(mention="市水利局")(faultless())
    missed = measured(gold)[1][0]
    assert (missed.sort, missed.about) == ("missed", "市水利局")
    assert (TITLE + PLAN)[slice(*missed.span)] == "（市发改局牵头"


def test_an_anchor_that_the_text_does_not_hold_is_refused() -> None:
    with pytest.raises(AnchorError) as refused:
        measured(first_target(anchor="产值达到九亿")(faultless()))
    assert refused.value.anchor == "产值达到九亿"


def test_pairings_are_scored_by_their_parties_in_any_order_then_by_kind() -> None:
    body = "一、任务\n1.推进平台。杭州市上城区与丽水市庆元县建立山海协作关系。\n"
    bound = GoldPairing(anchor="建立山海协作", kind="山海协作", parties=["庆元县", "上城区"])
    assert measured(Gold(pairings=[bound]), body)[0]["pairing_kind"] == (1, 1, 1)
    other_kind = bound.model_copy(update={"kind": "飞地"})
    counts, mistakes = measured(Gold(pairings=[other_kind]), body)
    assert (counts["pairings"], counts["pairing_kind"]) == ((1, 1, 1), (0, 1, 1))
    assert (mistakes[0].sort, mistakes[0].expected) == ("wrong_pairing_kind", "飞地")
    third = bound.model_copy(update={"parties": ["庆元县", "上城区", "龙游县"]})
    assert measured(Gold(pairings=[third]), body)[0]["pairings"] == (0, 1, 1)


def test_of_targets_that_differ_in_place_alone_each_finds_its_own() -> None:
    body = (
        "一、任务\n1.建设平台。到2025年建成驿站3个。" + "持续完善各项配套服务。" * 12
        + "到2027年建成驿站3个。（市发改局牵头）\n"
    )  # fmt: skip
    later = GoldTarget(anchor="到2027年建成驿站3个", indicator="驿站", comparator="=", value=3,
                       unit="个", deadline="2027")  # fmt: skip
    counts, _ = measured(Gold(targets=[later]), body)
    assert (counts["targets"], counts["deadline"]) == ((1, 2, 1), (1, 2, 1))
