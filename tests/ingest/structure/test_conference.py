from ingest.extract import extract_text
from ingest.structure.conference import outside
from schema.extraction import Extraction

PROVINCE = (
    "一是做强县域产业。支持各县发展特色产业并建设产业合作平台,今年建成产业园区12个,带动就业5万人。"
)
PAGE = f"""海岛共富之路

编者按:会上作交流发言,现摘编如下。

聚力缩小差距 推动跨越发展

丽水市委、市政府

丽水市认真落实部署,2024年生产总值突破2000亿元。

{PROVINCE}

扛起责任 追赶奔富

永嘉县委、县政府

永嘉县接续奋斗。

一是做优乡村旅游。到2027年,旅游收入达到30亿元。

{PROVINCE}
"""


def page() -> Extraction:
    return extract_text(PAGE, source="page.txt", sha256="0" * 64)


def test_each_speaker_commits_to_its_own() -> None:
    extraction = page()
    assert extraction.document.kind == "speech"
    assert [
        (task.committed_by.name, task.title) for task in extraction.tasks if task.committed_by
    ] == [("丽水市委、市政府", "做强县域产业"), ("永嘉县委、县政府", "做优乡村旅游")]


def test_what_the_page_prints_again_is_a_reprint_of_the_first() -> None:
    extraction = page()
    (reprint,) = extraction.reprints
    first = PAGE.index(PROVINCE)
    assert reprint.of == (first, first + len(PROVINCE))
    assert reprint.span[0] == PAGE.rindex(PROVINCE)


def test_targets_are_asserted_once_for_their_author() -> None:
    extraction = page()
    mine = {task.id: task.title for task in extraction.tasks}
    assert [(mine[target.task_id or ""], target.value) for target in extraction.targets] == [
        ("做强县域产业", 12),
        ("做强县域产业", 5),
        ("做优乡村旅游", 30),
    ]


def test_page_speaks_for_the_place_that_holds_its_speakers() -> None:
    jurisdiction = page().document.jurisdiction
    assert jurisdiction is not None
    assert jurisdiction.name == "浙江省"


def test_outside_leaves_what_no_hole_takes() -> None:
    assert list(outside((0, 10), [(2, 4), (8, 12)])) == [(0, 2), (4, 8)]
    assert list(outside((0, 10), [(0, 10)])) == []
    assert list(outside((5, 10), [(0, 2), (12, 20)])) == [(5, 10)]
