"""What finding reprints among ten thousand documents costs, and what it finds.

`python -m tests.bench.reprints` prints it. Documents are made of words by chance, fifty passages
each; every tenth holds a passage of the one before it with some characters changed. Signatures are
held as the graph holds them and led past in its order; the graph itself is not asked. Seconds are
the processor's, so that other work on the machine does not count.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from rich.console import Console

from ingest.corpus.authorship import Printed
from ingest.corpus.comparison import Comparison
from ingest.corpus.findings import LEAST_SIMILAR, Finding, find
from ingest.corpus.passages import Paper, Passage, similarity
from ingest.corpus.signatures import bands_of, sign
from tests.bench.figures import peak_memory

T = TypeVar("T")

_DOCUMENTS, _PASSAGES, _WORDS = 10_000, 50, 60
_PLANTED_EVERY = 10
# Characters of a planted passage that are changed, at most: around 0.8 alike.
_CHANGED = 7
_BLOCK = 500
# Documents of one form, with as many passages each.
_ALIKE, _TASKS = 4_000, 12
_LETTERS = [chr(0x4E00 + number) for number in range(400)]
_VOCABULARY = [a + b for a in _LETTERS[:40] for b in _LETTERS[:20]]


@dataclass
class _Corpus:
    """Documents by number; `planted` is how like the changed passage is to its original."""

    texts: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    planted: dict[str, float] = field(default_factory=dict)
    printed: dict[str, Printed] = field(default_factory=dict)

    def add(self, text: str) -> None:
        name = f"{len(self.texts):06d}"
        self.texts.append(text)
        self.printed[name] = Printed(name, name, "plan", name, None, None, None, name, False)

    def sign(self) -> None:
        for text in self.texts[len(self.signatures) :]:
            self.signatures.append(sign(Paper.of(text).passages))

    def compare(self, names: list[str]) -> tuple[list[Finding], int]:
        """What documents repeat, and how many pairs of passages shared a band."""
        comparison = Comparison(self.printed)
        for name in names:
            comparison.add(name, bands_of(self.signatures[int(name)]))
        for name in comparison.above():
            comparison.meet_above(name, bands_of(self.signatures[int(name)]))
        for name in comparison.order():
            comparison.meet(name, bands_of(self.signatures[int(name)]))
        found = [finding for name in names for finding in find(name, comparison, self._paper)]
        candidates = (
            len(comparison.originals((name, number)))
            for name in names
            for number in comparison.numbers(name)
        )
        return found, sum(candidates)

    def _paper(self, name: str) -> Paper:
        return Paper.of(self.texts[int(name)])


def measure(documents: int = _DOCUMENTS) -> dict[str, float]:
    """Seconds, megabytes and shares; the ratio is against comparing every two passages."""
    corpus = _made(documents)
    signing, _ = _taken(corpus.sign)
    before = peak_memory()
    everything, results = _taken(lambda: list(_all_with_all(corpus)))
    grown = peak_memory() - before
    corpus.add(corpus.texts[-1])
    corpus.sign()
    one, _ = _taken(lambda: corpus.compare([f"{documents:06d}"]))
    found = {finding.document for findings, _ in results for finding in findings}
    alike = {name for name, degree in corpus.planted.items() if degree >= LEAST_SIMILAR}
    candidates = sum(number for _, number in results)
    pairwise = _seconds_a_pair(corpus.texts[0]) * documents * _PASSAGES**2
    return {
        "文件 documents": documents,
        "签名 signing one, ms": signing / documents * 1000,
        "全部比对 all with all, s": everything,
        "一份对全部 one with all, s": one,
        "比值 pairwise / one with all": pairwise / one,
        "签名大小 signatures, MB": sum(map(len, corpus.signatures)) / 2**20,
        "比对所增内存 memory added, MB": grown,
        "埋下的重复 planted at 0.8 or more": len(alike),
        "找到的比例 recall": len(alike & found) / len(alike),
        "误报 found and not planted": len(found - corpus.planted.keys()),
        "假候选 false candidates": candidates - len(found),
    }


def measure_alike(documents: int = _ALIKE) -> dict[str, float]:
    """Seconds to compare documents that print each other's sentences almost everywhere."""
    half, whole = (_seconds_alike(number) for number in (documents // 2, documents))
    return {
        "文件 documents": documents,
        "全部比对 all with all, s": whole,
        "每份 one document, ms": whole / documents * 1000,
        "比值 all / half as many": whole / half,
    }


def _seconds_alike(documents: int) -> float:
    corpus = _alike(documents)
    corpus.sign()
    taken, _ = _taken(lambda: list(_all_with_all(corpus)))
    return taken


def _alike(documents: int) -> _Corpus:
    chance = random.Random(1)  # noqa: S311 - nothing to keep secret
    passages = ["".join(chance.choices(_VOCABULARY, k=_WORDS)) + "。" for _ in range(_TASKS)]
    corpus = _Corpus()
    for _ in range(documents):
        corpus.add("\n".join(_changed(each, chance) for each in passages))
    return corpus


def _made(documents: int) -> _Corpus:
    chance = random.Random(1)  # noqa: S311 - nothing to keep secret
    corpus, former = _Corpus(), ""
    for number in range(documents):
        passages = ["".join(chance.choices(_VOCABULARY, k=_WORDS)) + "。" for _ in range(_PASSAGES)]
        if number % _PLANTED_EVERY == 1:
            passages[7] = _changed(former, chance)
            one, other = (Passage((0, 1), words) for words in (former, passages[7]))
            corpus.planted[f"{number:06d}"] = similarity(one, other)
        former = passages[3]
        corpus.add("\n".join(passages))
    return corpus


def _changed(words: str, chance: random.Random) -> str:
    letters = list(words)
    for _ in range(chance.randrange(_CHANGED + 1)):
        letters[chance.randrange(len(letters) - 1)] = chance.choice(_LETTERS)
    return "".join(letters)


def _all_with_all(corpus: _Corpus) -> Iterator[tuple[list[Finding], int]]:
    names = list(corpus.printed)
    for start in range(0, len(names), _BLOCK):
        yield corpus.compare(names[start : start + _BLOCK])


def _seconds_a_pair(text: str) -> float:
    passages = Paper.of(text).passages
    taken, _ = _taken(lambda: [similarity(one, other) for one in passages for other in passages])
    return taken / len(passages) ** 2


def _taken(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main() -> None:
    """Print the figures."""
    for name, value in (*measure().items(), *measure_alike().items()):
        Console().print(f"{name}: {value:,.3f}")


if __name__ == "__main__":
    main()
