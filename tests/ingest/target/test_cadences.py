from datetime import date

import pytest

from ingest.target.leads import Stretch
from ingest.target.targets import find_targets
from schema.extraction import Document

DOCUMENT = Document(
    id="d", title="t", kind="plan", source="s", sha256="0", issued_on=date(2025, 3, 10)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每年举办培训4期,培训500人次。", ["annual", "annual"]),
        ("每年新增果企2家,总数达到30家。", ["annual", "once"]),
        ("每年新增果企2家,到2027年新建果园30个。", ["annual", "once"]),
        ("年接待游客20万人次,新增景区2家。", ["annual", "once"]),
        ("生猪年出栏6.5万头以上,蔬菜面积达到7万亩。", ["annual", "once"]),
        ("配备医疗车2辆以上,年巡诊不少于240次。", ["once", "annual"]),
        ("联席会议每半年召开2次。", ["continuous"]),
    ],
)
def test_how_far_a_word_of_rhythm_reaches(text: str, expected: list[str]) -> None:
    found = find_targets(text, [Stretch((0, len(text)))], document=DOCUMENT)
    assert [target.cadence for target in found] == expected
