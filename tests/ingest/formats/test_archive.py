from pathlib import Path

import pytest

from ingest.errors import ReadingError
from ingest.formats import RefusalError, limits, read_content
from ingest.formats.archive import members
from ingest.read import read
from tests.ingest.formats.files import ROWS, changed, package, word, xlsx

PLAN = "1.建设果园。由县农业农村局负责。".encode()
_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


ONE_LINE = word(lambda document: document.add_paragraph("一"))


def entity_bomb(xml: bytes) -> bytes:
    return _BOMB + xml.partition(b"?>")[2]


def test_members_are_read_as_files_of_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "plans.zip"
    docx = word(lambda document: document.add_paragraph("二、渔业"))
    path.write_bytes(
        package(
            {"县/方案.txt": PLAN, "县/附件.docx": docx, "__MACOSX/x": b"1", "县/.DS_Store": b"1"}
        )
    )
    found = members(path)
    assert found == [path / "县" / "方案.txt", path / "县" / "附件.docx"]
    assert [read(one).text.strip() for one in found] == [PLAN.decode(), "二、渔业"]


def test_names_in_the_encoding_of_chinese_windows(tmp_path: Path) -> None:
    path = tmp_path / "plans.zip"
    data = package({"ab.txt": PLAN})
    path.write_bytes(data.replace(b"ab.txt", "方.txt".encode("gb18030")))
    [member] = members(path)
    assert (member.name, read(member).text) == ("方.txt", PLAN.decode())


def refused(path: Path) -> str:
    with pytest.raises(ReadingError) as refusal:
        read(path)
    assert all(str(path) in sentence for sentence in (refusal.value.zh, refusal.value.en))
    return refusal.value.code


def test_path_that_leaves_the_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(PLAN)
    path = tmp_path / "plans.zip"
    path.write_bytes(package({"../secret.txt": PLAN, "a/../../b.txt": PLAN, "/etc/c.txt": PLAN}))
    found = members(path)
    assert [one.is_relative_to(path) for one in found] == [True] * 3
    assert [refused(one) for one in found[:2]] == ["unsafe", "unsafe"]
    assert read(found[2]).text == PLAN.decode()


def test_archives_that_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plans.zip"
    path.write_bytes(package({"方案.txt": PLAN}))
    assert refused(path) == "unsupported_format"
    assert refused(path / "没有.txt") == "missing"
    path.write_bytes(package({"bomb.txt": b"0" * (limits.RATIO_APPLIES_FROM + 1)}))
    with pytest.raises(RefusalError) as bomb:
        members(path)
    monkeypatch.setattr(limits, "MEMBERS", 1)
    path.write_bytes(package({"a.txt": PLAN, "b.txt": PLAN}))
    with pytest.raises(RefusalError) as many:
        members(path)
    path.write_bytes(package({"a.txt": PLAN})[:-30])
    with pytest.raises(RefusalError) as broken:
        members(path)
    assert [one.value.code for one in (bomb, many, broken)] == ["too_large", "too_large", "broken"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (
            changed(ONE_LINE, "word/document.xml", entity_bomb),
            "unsafe",
        ),
        (
            changed(xlsx(lambda s: s.append(ROWS[0])), "xl/worksheets/sheet1.xml", entity_bomb),
            "unsafe",
        ),
        (
            changed(
                ONE_LINE,
                "word/document.xml",
                lambda xml: xml + b" " * (limits.XML_BYTES + 1),
            ),
            "too_large",
        ),
        (
            changed(ONE_LINE, "word/document.xml", lambda xml: xml[:99]),
            "broken",
        ),
        (
            changed(xlsx(lambda s: s.append(ROWS[0])), "xl/workbook.xml", lambda xml: xml[:99]),
            "broken",
        ),
        (ONE_LINE[:2000], "broken"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "unsupported_format"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le") + bytes(600), "broken"),
        (b"Rar!\x1a\x07", "unsupported_format"),
        (b"{\\rtf1 ", "unsupported_format"),
    ],
)
def test_office_files_that_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_content(data)
    assert refusal.value.code == code


@pytest.mark.parametrize("installed", [True, False])
def test_an_old_word_file_is_told_how_to_convert(
    monkeypatch: pytest.MonkeyPatch, *, installed: bool
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if installed else None)
    with pytest.raises(RefusalError) as refusal:
        read_content(b"{\\rtf1 ")
    assert ("soffice --headless --convert-to docx" in refusal.value.zh) is installed
    assert ".docx" in refusal.value.en
