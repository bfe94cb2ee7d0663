from ingest.structure.speeches import read_speeches

PAGE = """
山海新观察

编者按:

各地负责人日前在会上作了发言,现摘编如下。

把路修到家门口 把果卖到城里头

省山区振兴工作专班

一是修路。今年新建农村公路,打通断头路。二是兴业。扶持果园改造,发展
冷链。

三是育人。办好技工学校,培

养本地工匠。

干在实处 走在前列

青禾县委、县政府

青禾县苦干数年,道路通达率明显提高。

一是稳果业。做大果品加工,开

二是强路网。建好主干道。
"""


def test_speeches_have_a_heading_a_speaker_and_items() -> None:
    first, second = read_speeches(PAGE)
    assert (first.title, first.speaker) == ("把路修到家门口 把果卖到城里头", "省山区振兴工作专班")
    assert (second.title, second.speaker) == ("干在实处 走在前列", "青禾县委、县政府")
    assert [(s.number, s.title) for s in first.segments] == [
        ("一", "修路"),
        ("二", "兴业"),
        ("三", "育人"),
    ]
    assert {s.speaker for s in second.segments} == {"青禾县委、县政府"}


def test_an_item_goes_on_over_a_broken_column() -> None:
    first, _ = read_speeches(PAGE)
    assert PAGE[slice(*first.segments[2].span)] == "三是育人。办好技工学校,培\n\n养本地工匠。"


def test_an_ordinal_on_a_new_line_ends_a_sentence_that_was_cut() -> None:
    _, second = read_speeches(PAGE)
    assert [s.title for s in second.segments] == ["稳果业", "强路网"]
    assert PAGE[slice(*second.segments[0].span)].endswith("开")


def test_opening_and_editor_s_note_are_nobody_s_items() -> None:
    items = [PAGE[slice(*s.span)] for speech in read_speeches(PAGE) for s in speech.segments]
    assert not any("编者按" in item or "通达率" in item for item in items)


def test_speeches_cover_the_page_from_the_first_heading_on() -> None:
    first, second = read_speeches(PAGE)
    assert PAGE[first.span[0] :].startswith("把路修到家门口")
    assert first.span[1] <= second.span[0]
    assert second.span[1] == len(PAGE.rstrip())


def test_a_heading_over_two_lines_is_one() -> None:
    page = PAGE.replace("把路修到家门口 把果", "把路修到家门口\n把果")
    assert read_speeches(page)[0].title == "把路修到家门口 把果卖到城里头"


def test_a_plan_with_its_signature_is_no_conference_page() -> None:
    plan = """现将方案印发给你们,请认真组织实施。
青禾县人民政府办公室
2025年6月4日
青禾县果业振兴方案
一、总体要求
一是做优品种。二是做强品牌。(责任单位:县农业农村局)
"""
    assert read_speeches(plan) == []
    assert read_speeches("") == []


def test_a_person_may_speak_for_a_place() -> None:
    page = PAGE.replace("青禾县委、县政府", "青禾县委副书记、县长 张某某")
    assert read_speeches(page)[1].speaker == "青禾县委副书记、县长张某某"
