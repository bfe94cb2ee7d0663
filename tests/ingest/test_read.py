from pathlib import Path

import pytest

from ingest.errors import ReadingError
from ingest.formats.plain import detect_encoding
from ingest.read import read

TEXT = "关于建设平台的通知\n各部门：请认真落实，责任单位按时办结。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings_that_offices_use(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read(path).text == TEXT


def test_big5_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    for text in ("關於建設平台的通知\n各部門：請認真落實，責任單位按時辦結。\n", "一、牵头單位"):
        data = text.encode("big5", errors="replace")
        path.write_bytes(data)
        assert read(path).text == data.decode("big5")
    path.write_bytes("县".encode("gb18030"))
    assert read(path).text == "县"


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_newlines_are_one(tmp_path: Path, newline: str) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(TEXT.replace("\n", newline).encode())
    assert read(path).text == TEXT


def test_hash_is_of_the_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_bytes(TEXT.encode())
    other.write_bytes(TEXT.encode("gb18030"))
    assert read(one).sha256 != read(other).sha256


def test_rare_characters_of_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes("㙍头街道𠮷祥村牵头单位".encode("gb18030"))
    assert read(path).text == "㙍头街道𠮷祥村牵头单位"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("cut.pdf", b"%PDF-1.7\n", "broken"),
        ("cut.docx", b"PK\x03\x04\x14\x00", "broken"),
        ("photo.txt", b"GIF89a\x01\x00\x01\x00", "unsupported_format"),
        ("core.txt", bytes(range(256)) * 8, "binary"),
        ("controls.txt", "责任\x01单位\x02".encode(), "binary"),
        ("noise.txt", b"\xff\xff\x81\x20abc\xff" * 9 + b"\xff", "undecodable"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadingError) as refusal:
        read(path)
    assert refusal.value.code == code
    for sentence in (refusal.value.zh, refusal.value.en):
        assert str(path) in sentence


def test_large_file_is_refused_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(ReadingError, match=r"50\.0 MB") as refusal:
        read(path)
    assert refusal.value.code == "too_large"


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as missing:
        read(tmp_path / "none.txt")
    with pytest.raises(ReadingError) as folder:
        read(tmp_path)
    assert (missing.value.code, folder.value.code) == ("missing", "unreadable")


def test_latin_text_is_not_taken_for_utf16() -> None:
    assert detect_encoding(b"plain words, an even number.") == "utf-8"
