import pytest

from ingest.structure.reprints import find_reprints
from schema.extraction import Reprint, Span

ORCHARDS = (
    "一是做强果园。支持各乡镇连片改造老果园,统一种苗、统一技术、统一品牌,"
    "三年内新建冷库若干座,带动果农增收。"
)
ROADS = "二是打通道路。把断头路、瓶颈路列成清单,按轻重缓急逐条打通,让果品当天出山,让游客当天进山。"


def laid_out(*units: str) -> tuple[str, list[Span]]:
    text, spans = "", list[Span]()
    for unit in units:
        spans.append((len(text), len(text) + len(unit)))
        text += unit + "\n\n"
    return text, spans


def reprints(*units: str) -> list[tuple[str, str]]:
    text, spans = laid_out(*units)
    return [(text[slice(*r.span)], text[slice(*r.of)]) for r in find_reprints(text, spans)]


def test_what_is_printed_once_is_no_reprint() -> None:
    assert reprints(ORCHARDS, ROADS) == []


def test_a_unit_printed_again_is_a_reprint_of_the_first() -> None:
    text, spans = laid_out(ORCHARDS, ROADS, ORCHARDS, ORCHARDS)
    assert find_reprints(text, spans) == [
        Reprint(span=spans[2], of=spans[0], similarity=1.0),
        Reprint(span=spans[3], of=spans[0], similarity=1.0),
    ]


def test_a_changed_ordinal_does_not_hide_a_reprint() -> None:
    changed = ORCHARDS.replace("一是", "四是")
    [(again, of)] = reprints(ORCHARDS, ROADS, changed)
    assert again == changed
    assert of == ORCHARDS[1:]


@pytest.mark.parametrize("cut", [slice(0, 30), slice(20, None)])
def test_a_part_of_a_unit_printed_again_is_a_reprint(cut: slice) -> None:
    assert [again for again, _ in reprints(ORCHARDS, ORCHARDS[cut])] == [ORCHARDS[cut]]


def test_a_half_repeated_is_found_within_a_unit_of_one_s_own() -> None:
    own = "本县另有打算,先修水渠再谈果园,分两步走,不与别处争先。"
    [(again, _)] = reprints(ORCHARDS, own + ORCHARDS[2:])
    assert again == ORCHARDS[2:]


def test_a_corrected_word_in_the_middle_leaves_one_run() -> None:
    changed = ORCHARDS.replace("老果园", "旧果园")
    text, spans = laid_out(ORCHARDS, changed)
    [reprint] = find_reprints(text, spans)
    assert reprint.span == spans[1]
    assert 0.9 < reprint.similarity < 1


def test_line_breaks_do_not_hide_a_reprint() -> None:
    wrapped = ORCHARDS[:20] + "\n\n" + ORCHARDS[20:]
    assert [again for again, _ in reprints(ORCHARDS, wrapped)] == [wrapped]


def test_a_phrase_used_twice_is_no_reprint() -> None:
    aim = "到2027年,建成高标准果园三十个、冷链中心五个。"
    assert reprints("总体目标。" + aim + ROADS, "重点任务。" + aim + ORCHARDS) == []
