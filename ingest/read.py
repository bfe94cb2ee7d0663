"""A path to what stands in its file: text, tables, places. Every failure names the file."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import ReadingError
from ingest.formats import RefusalError, limits, read_content
from ingest.formats.archive import archive_of, read_member
from ingest.formats.content import Content


@dataclass(frozen=True)
class Reading:
    """A file as read; `sha256` is of its bytes."""

    content: Content
    sha256: str

    @property
    def text(self) -> str:
        """The words that every span points into; newlines are ``\\n``."""
        return self.content.text


def read(path: Path, data: bytes | None = None) -> Reading:
    """Read a document, which may stand in an archive: ``plans.zip/plan.docx``.

    `data` are its bytes, where they are at hand already. Raises ReadingError, whose message names
    the file and what to do.
    """
    data = bytes_of(path) if data is None else data
    try:
        content = read_content(data)
    except RefusalError as refusal:
        raise ReadingError(refusal.code, path, zh=refusal.zh, en=refusal.en) from refusal
    if not content.text.strip():
        raise _empty(path)
    return Reading(content, hashlib.sha256(data).hexdigest())


def bytes_of(path: Path, size_limit: int = limits.FILE_BYTES) -> bytes:
    """The bytes of a document, at most `size_limit` of them; raises ReadingError."""
    try:
        archive = archive_of(path)
        data = read_member(archive, path) if archive else _file(path, size_limit)
    except RefusalError as refusal:
        raise ReadingError(refusal.code, path, zh=refusal.zh, en=refusal.en) from refusal
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadingError(
            "missing", path, zh="找不到这个文件，请核对路径。", en="no such file; check the path."
        ) from error
    except OSError as error:
        raise ReadingError(
            "unreadable",
            path,
            zh=f"无法读取（{error.strerror}）。请检查它是不是文件、有没有读取权限。",
            en=f"cannot be read ({error.strerror}); is it a file, and may you read it?",
        ) from error
    if not data:
        raise _empty(path)
    return data


def _file(path: Path, size_limit: int) -> bytes:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        raise _no_file(path)  # opening a pipe would wait for whoever writes to it
    size = status.st_size
    if size > size_limit:
        raise _too_large(path, size, size_limit)
    # Read one byte over: the file may grow between the question and the answer.
    with path.open("rb") as file:
        data = file.read(size_limit + 1)
    if len(data) > size_limit:
        raise _too_large(path, len(data), size_limit)
    return data


def _no_file(path: Path) -> ReadingError:
    return ReadingError(
        "unreadable",
        path,
        zh="这不是普通文件（设备、管道或套接字），没有读取。请换成文件。",
        en="no regular file (a device, pipe or socket); not read, give a file.",
    )


def _empty(path: Path) -> ReadingError:
    return ReadingError(
        "empty",
        path,
        zh="文件是空的，没有可读的文字。请换一份有内容的文件。",
        en="the file is empty; give one that has text.",
    )


def _too_large(path: Path, size: int, limit: int) -> ReadingError:
    megabytes, most = size / 2**20, limit / 2**20
    return ReadingError(
        "too_large",
        path,
        zh=f"文件有 {megabytes:.1f} MB，超过 {most:.0f} MB 的上限，没有读取。请拆分后再试。",
        en=f"{megabytes:.1f} MB is over the limit of {most:.0f} MB, not read; split it.",
    )
