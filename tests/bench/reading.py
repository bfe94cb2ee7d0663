"""Reading against jieba's segmentation of the same text."""

from pathlib import Path

from tests.bench.documents import plan
from tests.bench.figures import medians

_SAMPLES = Path(__file__).parents[2] / "ingest" / "samples"


def measure(rounds: int = 15) -> dict[str, float]:
    """Characters a second of both, on the samples and a made plan; and their ratio."""
    import jieba

    from ingest.extract import extract_text

    texts = [path.read_text("utf-8") for path in sorted(_SAMPLES.glob("*.txt"))] + [plan(1, 60)]

    def read() -> None:
        for text in texts:
            extract_text(text, source="bench.txt", sha256="0" * 64)

    def segment() -> None:
        for text in texts:
            jieba.lcut(text)

    jieba.setLogLevel("ERROR")
    jieba.initialize()
    read()
    taken = medians({"read": read, "jieba": segment}, rounds)
    characters = sum(map(len, texts))
    return {
        "zeren 字/秒": characters / taken["read"],
        "jieba 字/秒": characters / taken["jieba"],
        "比值 reading / jieba": taken["jieba"] / taken["read"],
    }
