"""Paragraphs and their sentences are the passages; what is alike is told by the words."""

import subprocess
import sys

from ingest.corpus.passages import Passage, passages_of, similarity
from ingest.corpus.signatures import BANDS, bands_of, sign

ORCHARDS = (
    "支持各乡镇连片改造老果园，统一种苗、统一技术、统一品牌，三年内新建冷库若干座，带动果农增收。"
)
ROADS = "把断头路、瓶颈路列成清单，按轻重缓急逐条打通，让果品当天出山，让游客当天进山，不误农时。"


def printed(text: str) -> list[str]:
    return [text[slice(*each.span)] for each in passages_of(text)]


def passage(words: str) -> Passage:
    return Passage((0, len(words)), words)


def test_a_short_paragraph_is_none() -> None:
    assert printed(f"一、总体要求\n{ORCHARDS}\n{ROADS}") == [ORCHARDS, ROADS]
    assert printed("") == printed("二、重点任务") == []


def test_a_long_paragraph_is_cut_after_sentences() -> None:
    assert printed(f"{ORCHARDS}{ROADS}不争先。") == [ORCHARDS, f"{ROADS}不争先。"]


def test_white_space_and_page_numbers_are_not_of_the_words() -> None:
    broken = f"{ORCHARDS[:15]} {ORCHARDS[15:]}"
    (one,), (other,) = passages_of(ORCHARDS), passages_of(broken)
    assert one.words == other.words
    assert similarity(one, other) == 1


def test_a_changed_word_is_less_alike_and_other_words_are_not() -> None:
    changed = similarity(passage(ORCHARDS), passage(ORCHARDS.replace("老果园", "旧果园")))
    assert 0.8 < changed < 1
    assert similarity(passage(ORCHARDS), passage(ROADS)) < 0.1


def test_like_passages_share_a_band_and_others_none() -> None:
    numbers = bands_of(sign(passages_of(f"{ORCHARDS}\n{ROADS}")))
    again = bands_of(sign(passages_of(ORCHARDS.replace("老果园", "旧果园"))))
    assert len(numbers) == 2 * BANDS
    assert len(again) == BANDS
    assert set(numbers[:BANDS]) & set(again)
    assert not set(numbers[BANDS:]) & set(again)


def test_a_signature_is_the_same_in_every_process_and_release() -> None:
    code = "import sys; from ingest.corpus.passages import passages_of as p; "
    code += "from ingest.corpus.signatures import sign; sys.stdout.write(sign(p(sys.argv[1])))"
    done = subprocess.run(
        [sys.executable, "-c", code, ORCHARDS], capture_output=True, text=True, check=True
    )
    assert done.stdout == sign(passages_of(ORCHARDS)) == _KEPT


# Written down: a release of rensa that hashes otherwise needs another `signatures.METHOD`.
_KEPT = "V0pGmrN0ArQOwJ3pW5QVK+kEIBKK7ZKy3bcD/77AxEsSH3O8y0S2s8Q4a1g0P/5P"
