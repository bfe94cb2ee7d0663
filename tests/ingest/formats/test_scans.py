"""Scans are read where recognition is installed, and say so; elsewhere they are refused."""

import pytest
from PIL import Image

from ingest.extract import extract_content
from ingest.formats import Content, RefusalError, limits, read_content, recognition, scans
from ingest.formats.columns import Word
from schema.extraction import Extraction, Responsibility
from tests.ingest.formats.files import pdf, pdf_lines
from tests.ingest.formats.scanned import draw_scan, picture, scan

PLAN = [
    "泰顺县茶产业三年行动方案",
    "1.改造低产茶园。到2027年茶叶产值突破20亿元。",
    "（责任单位：县农业农村局、县商务局）",
    "2.加强质量监管。由县市场监管局牵头。",
]


def test_a_scanned_pdf_is_read_with_owners_and_places() -> None:
    read = _extracted(read_content(pdf(lambda page: draw_scan(page, scan(PLAN)))))
    assert _owners(read) == [
        ("县农业农村局", "responsible", 1.0),
        ("县商务局", "responsible", 1.0),
        ("县市场监管局", "lead", 1.0),
    ]
    [target] = read.targets
    assert (target.indicator, target.value, target.doubts) == ("茶叶产值", 20, [])
    assert [(place.page, place.span) for place in read.places] == [(1, (0, len(read.text)))]
    assert "recognized_text" in {warning.code for warning in read.warnings}


def test_only_the_scanned_pages_of_a_pdf_are_recognized() -> None:
    text = "三、本页是文字，不必识别，读出来与印的一字不差，连标点也不例外。"
    content = read_content(
        pdf(lambda page: pdf_lines(page, [text] * 2), lambda page: draw_scan(page, scan(PLAN)))
    )
    assert content.text.startswith(f"{text}\n{text}\n泰顺县")
    assert [place.page for place in content.places] == [1, 2]
    [remark] = content.remarks
    assert remark.message.startswith("第 2 页是扫描件")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_of_a_page_that_lies_askew(kind: str) -> None:
    read = _extracted(read_content(picture(scan(PLAN, askew=1.2), kind)))
    assert [mention for mention, *_ in _owners(read)] == [
        "县农业农村局",
        "县商务局",
        "县市场监管局",
    ]


def test_each_picture_of_a_tiff_is_a_page() -> None:
    second = scan(["3.拓展销售渠道。（责任单位：县供销社）"])
    data = picture(scan(PLAN), "TIFF", save_all=True, append_images=[second])
    content = read_content(data)
    assert [place.page for place in content.places] == [1, 2]
    assert "县供销社" in content.text.splitlines()[-1]


def test_facts_in_words_that_are_hardly_legible_are_doubted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def recognize(_picture: Image.Image, _width: float) -> list[Word]:
        certainties = [0.99, 0.99, 0.62, 0.97]
        lines = enumerate(zip(PLAN, certainties, strict=True))
        return [Word(50, 400, 20 * n, 20 * n + 12, words, sure) for n, (words, sure) in lines]

    monkeypatch.setattr(scans, "is_installed", lambda: True)
    monkeypatch.setattr(scans, "recognize", recognize)
    read = _extracted(read_content(picture(Image.new("L", (60, 60)), "PNG")))
    assert [confidence for *_, confidence in _owners(read)] == [0.62, 0.62, 1.0]
    doubts = [
        one.doubts for task in read.tasks for m in task.measures for one in m.responsibilities
    ]
    assert doubts == [["damaged_text"], ["damaged_text"], []]
    [target] = read.targets
    assert (target.confidence, target.doubts) == (1.0, [])
    [faint] = [warning for warning in read.warnings if warning.code == "damaged_text"]
    assert faint.span
    assert read.text[slice(*faint.span)] == PLAN[2]


def test_without_recognition_a_scan_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: False)
    blank = Image.new("L", (60, 60))
    for data in (picture(blank, "PNG"), picture(blank, "PDF")):
        with pytest.raises(RefusalError, match=r"pip install '\.\[ocr\]'"):
            read_content(data)


def test_without_recognition_unread_pages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: False)
    blank = Image.new("L", (60, 60))
    content = read_content(
        pdf(
            lambda page: pdf_lines(page, ["一、果业和渔业"]),
            *[lambda page: draw_scan(page, blank)] * 2,
        )
    )
    [remark] = content.remarks
    assert (remark.code, remark.message[:7]) == ("unread_pages", "第 2–3 页")


def test_no_more_pages_are_read_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: True)
    monkeypatch.setattr(scans, "recognize", lambda *_: [Word(0, 9, 0, 9, "果园")])
    blank = Image.new("L", (60, 60))
    data = picture(blank, "TIFF", save_all=True, append_images=[blank] * 2)
    monkeypatch.setattr(limits, "SCANNED_PAGES", 2)
    assert [remark.code for remark in read_content(data).remarks] == [
        "recognized_text",
        "unread_pages",
    ]
    monkeypatch.setattr(limits, "SCAN_SECONDS", -1)
    with pytest.raises(RefusalError, match="没有识别出文字"):
        read_content(data)


def test_a_picture_is_measured_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpack(*_: object) -> None:
        raise AssertionError("unpacked")

    monkeypatch.setattr(limits, "PIXELS", 10_000)
    huge = Image.new("1", (101, 100))
    files = [picture(huge, "PNG"), picture(huge, "TIFF"), _pdf_of(huge)]
    monkeypatch.setattr(scans, "is_installed", lambda: True)
    monkeypatch.setattr(scans, "recognize", unpack)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", unpack)
    monkeypatch.setattr("pypdfium2.PdfPage.render", unpack)
    for data in files:
        with pytest.raises(RefusalError) as refusal:
            read_content(data)
        assert refusal.value.code == "too_large"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_cut_short_is_refused(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: True)
    data = picture(Image.effect_noise((300, 300), 60), kind)
    for length in (20, len(data) // 2):
        with pytest.raises(RefusalError) as refusal:
            read_content(data[:length])
        assert refusal.value.code == "broken"


def _pdf_of(page: Image.Image) -> bytes:
    return pdf(lambda canvas: draw_scan(canvas, page))


def _extracted(content: Content) -> Extraction:
    return extract_content(content, source="scan.pdf", sha256="0" * 64)


def _owners(read: Extraction) -> list[tuple[str, str, float]]:
    return [(each.mention, each.role, each.confidence) for each in _responsibilities(read)]


def _responsibilities(read: Extraction) -> list[Responsibility]:
    return [
        each
        for task in read.tasks
        for measure in task.measures
        for each in measure.responsibilities
    ]


def test_an_engine_that_fails_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("out of arenas")

    monkeypatch.setattr(recognition, "_engine", lambda: fail)
    with pytest.raises(RefusalError, match="内存"):
        read_content(picture(scan(PLAN), "PNG"))
