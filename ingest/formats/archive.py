"""Zip files: those that hold documents, and those that are one (docx, xlsx)."""

import lzma
import re
import stat
import struct
import zipfile
import zlib
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path, PurePosixPath

from ingest.formats import limits
from ingest.formats.refusals import (
    broken,
    encrypted,
    holds_entities,
    is_link,
    too_many,
    unpacks_too_large,
    unsafe_path,
)

_SUFFIX = ".zip"
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCRYPTED_FLAG = 1
_DAMAGE = (zipfile.BadZipFile, EOFError, OSError, ValueError, lzma.LZMAError, zlib.error)
_XML = (".xml", ".rels", ".vml")
# Where Unix keeps a member's mode in what a system says of it.
_MODE_AT = 16
# What the directory of an archive says of one member, at most; names and comments are short.
_ENTRY_BYTES = 2_000
_DIRECTORY_SIZE = 5  # in what zipfile tells of an archive's end


def names_in(data: bytes) -> frozenset[str]:
    """The members of an archive."""
    with _opened(BytesIO(data)) as archive:
        return frozenset(archive.namelist())


def check_archive(data: bytes) -> None:
    """Refuse an archive of more files, or larger ones, than are read."""
    with _opened(BytesIO(data)) as archive:
        _check_sizes(archive)


def check_package(data: bytes) -> None:
    """Refuse an Office file that unpacks to more than is held, or whose XML defines entities.

    A member never unpacks to more than it declares: zipfile cuts it off there.
    """
    with _opened(BytesIO(data)) as archive:
        _check_sizes(archive)
        parts = [one for one in archive.infolist() if one.filename.lower().endswith(_XML)]
        if sum(part.file_size for part in parts) > limits.XML_BYTES:
            raise unpacks_too_large(limits.XML_BYTES // 2**20)
        for part in parts:
            # Without its zeros, what is said in UTF-16 or UTF-32 is found alike.
            if _ENTITIES.search(_member(archive, part).replace(b"\x00", b"")):
                raise holds_entities()


def is_archive(path: Path) -> bool:
    """Whether a file is an archive of documents by its name."""
    return path.suffix.lower() == _SUFFIX and path.is_file()


def members(path: Path) -> list[Path]:
    """The documents in the archive at `path`, as paths below it; hidden ones are left out.

    Raises RefusalError for an archive that cannot be opened or is too large.
    """
    with _opened(path) as archive:
        _check_sizes(archive)
        names = [_name(one) for one in archive.infolist() if not one.is_dir()]
    return [path / name for name in sorted(names) if not _is_hidden(name)]


def archive_of(path: Path) -> Path | None:
    """The archive that a path leads into, if it does."""
    return next((one for one in path.parents if is_archive(one)), None)


def read_member(archive_path: Path, path: Path) -> bytes:
    """The bytes of the member at `path`, one of `members`. Nothing is unpacked to disk."""
    name = path.relative_to(archive_path).as_posix()
    if ".." in PurePosixPath(name).parts:
        raise unsafe_path()
    with _opened(archive_path) as archive:
        found = next((one for one in archive.infolist() if _name(one) == name), None)
        if found is None:
            raise FileNotFoundError(path)
        if stat.S_ISLNK(found.external_attr >> _MODE_AT):
            raise is_link()
        if found.file_size > limits.FILE_BYTES:
            raise unpacks_too_large(limits.FILE_BYTES // 2**20)
        return _member(archive, found)


def _opened(source: Path | BytesIO) -> zipfile.ZipFile:
    try:
        _check_directory(source)
        # Names that are not marked as UTF-8 are in the encoding of Chinese Windows.
        return zipfile.ZipFile(source, metadata_encoding="gb18030")
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise broken("压缩包", "archive") from error


def _check_directory(source: Path | BytesIO) -> None:
    """Refuse a list of members too long to be held, which zipfile holds whole."""
    with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
        # Found as zipfile itself finds it: another way could be led to another list.
        end = vars(zipfile)["_EndRecData"](file)
    if end and end[_DIRECTORY_SIZE] > limits.MEMBERS * _ENTRY_BYTES:
        raise too_many("压缩包内的文件数", "files", limits.MEMBERS)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.flag_bits & _ENCRYPTED_FLAG:
        raise encrypted()
    try:
        return archive.read(member)
    except (*_DAMAGE, NotImplementedError) as error:
        raise broken("压缩包", "archive") from error


def _check_sizes(archive: zipfile.ZipFile) -> None:
    listed = archive.infolist()
    if len(listed) > limits.MEMBERS:
        raise too_many("压缩包内的文件数", "files", limits.MEMBERS)
    if sum(one.file_size for one in listed) > limits.UNPACKED_BYTES or any(map(_is_bomb, listed)):
        raise unpacks_too_large(limits.UNPACKED_BYTES // 2**20)


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    large = member.file_size > limits.RATIO_APPLIES_FROM
    return large and member.file_size > limits.RATIO * max(member.compress_size, 1)


def _name(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename.replace("\\", "/").lstrip("/")).as_posix()


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
