"""Files made to harm, each refused by a sentence."""

import stat
from collections import deque
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from ingest.attempt import attempt
from ingest.errors import Failure, ReadingError
from ingest.formats import RefusalError, limits, read_content
from ingest.formats.archive import members
from ingest.read import read
from tests.ingest.formats.files import ROWS, changed, word, xlsx
from tests.ingest.formats.test_archive import entity_bomb

_ONE_SHEET = xlsx(lambda sheet: sheet.append(ROWS[0]))


def in_utf16(xml: bytes) -> bytes:
    """As a parser reads it that goes by the declaration alone: without a mark."""
    text = entity_bomb(xml).decode().replace("?>", ' encoding="UTF-16LE"?>', 1)
    return text.encode("utf-16-le")


def code_of(data: bytes) -> str:
    with pytest.raises(RefusalError) as refusal:
        read_content(data)
    return refusal.value.code


def test_entities_in_any_encoding() -> None:
    assert code_of(changed(_ONE_SHEET, "xl/worksheets/sheet1.xml", in_utf16)) == "unsafe"


def test_a_sheet_cut_short() -> None:
    cut = changed(_ONE_SHEET, "xl/worksheets/sheet1.xml", lambda xml: xml[:150])
    assert code_of(cut) == "broken"


@pytest.mark.parametrize("name", ["macros.docm", "macros.xlsm"])
def test_macros_are_not_run_and_harm_nothing(tmp_path: Path, name: str) -> None:
    package, part = (
        (word(lambda document: document.add_paragraph("二、渔业")), "word/vbaProject.bin")
        if name.endswith("docm")
        else (_ONE_SHEET, "xl/vbaProject.bin")
    )
    with_types = changed(package, "[Content_Types].xml", _of_macros)
    path = tmp_path / name
    with ZipFile(BytesIO(with_types)) as archive:
        kept = {one: archive.read(one) for one in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for one, data in (kept | {part: b"Sub AutoOpen()"}).items():
            archive.writestr(one, data)
    assert ("渔业" if name.endswith("docm") else "果园") in read(path).text


def _of_macros(types: bytes) -> bytes:
    plain = b"application/vnd.openxmlformats-officedocument."
    for kind, enabled in (
        (b"wordprocessingml.document.main", b"application/vnd.ms-word.document.macroEnabled.main"),
        (b"spreadsheetml.sheet.main", b"application/vnd.ms-excel.sheet.macroEnabled.main"),
    ):
        types = types.replace(plain + kind, enabled)
    return types


def test_long_text_and_long_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 1_000)
    monkeypatch.setattr(limits, "ROWS", 20)
    rows = [["1", "甲"]] * 21
    assert code_of("推进工作。".encode() * 201) == "too_large"
    assert code_of("\n".join("\t".join(row) for row in rows).encode()) == "too_large"
    assert code_of(xlsx(lambda sheet: deque(map(sheet.append, rows)))) == "too_large"
    cells = "".join("<tr><td>1</td><td>甲</td></tr>" for _ in rows)
    assert code_of(f"<html><body><table>{cells}</table></body></html>".encode()) == "too_large"


def test_a_link_in_an_archive_is_no_document(tmp_path: Path) -> None:
    link = ZipInfo("link.txt")
    link.create_system = 3  # Unix
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(link, "../../etc/passwd")
    with pytest.raises(ReadingError, match="只是一个链接"):
        read(path / "link.txt")


def test_a_list_of_members_too_long_to_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 2)
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for number in range(60):
            archive.writestr(f"{number:0100}", b"")
    monkeypatch.setattr(ZipFile, "infolist", lambda _: pytest.fail("it was read whole"))
    with pytest.raises(RefusalError, match="文件数超过"):
        members(path)


def test_what_is_nested_beyond_reason_or_breaks_the_program_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、果业\n")

    def fails(error: Exception) -> Failure:
        def extract(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr("ingest.attempt.extract", extract)
        outcome = attempt(path)
        assert isinstance(outcome, Failure)
        return outcome

    assert fails(RecursionError()).code == "unsafe"
    assert fails(MemoryError()).code == "out_of_memory"
    bug = fails(KeyError("bug"))
    assert bug.code == "internal"
    assert "KeyError: 'bug'" in (bug.trace or "")
