"""The files below folders and in archives, and what in a folder is no file to read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.errors import Failure, ReadingError
from ingest.formats import RefusalError
from ingest.formats.archive import is_archive, members

Found = Path | Failure


def files_of(paths: Iterable[Path]) -> list[Found]:
    """Every file of `paths`, folders and archives read through, each once and in order.

    Hidden files of both are left out. A link that leads out of its folder, a folder that cannot be
    opened are a Failure; any other thing that cannot be read stays, for its reading to say so.
    """
    found = {
        file.resolve() if isinstance(file, Path) else file.path: file
        for path in paths
        for one in (_below(path) if _is_folder(path) else [path])
        for file in (_packed(one) if isinstance(one, Path) else [one])
    }
    return list(found.values())


def _below(root: Path) -> Iterator[Found]:
    """Depth first, in the order of names; never through a link, so that none leads in circles."""
    inside = root.resolve()
    waiting = [*_entries(root)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Failure):
            yield one
        elif one.is_symlink():
            yield from _linked(Path(one.path), inside)
        elif one.is_dir():
            waiting += _entries(Path(one.path))
        else:
            yield Path(one.path)


def _entries(folder: Path) -> Iterator[os.DirEntry[str] | Failure]:
    """What stands in a folder, the last name first."""
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        yield _closed(folder, error)
    else:
        yield from sorted(seen, key=lambda entry: entry.name, reverse=True)


def _linked(link: Path, inside: Path) -> Iterator[Found]:
    """The file that a link leads to. A folder within `inside` is read where it stands."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # in circles
        yield _leads_nowhere(link)
        return
    if not target.is_relative_to(inside):
        yield _leads_out(link)
    elif not target.is_dir():
        yield link


def _packed(path: Path) -> list[Path]:
    try:
        return members(path) if is_archive(path) else [path]
    except (RefusalError, OSError):
        return [path]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _closed(folder: Path, error: OSError) -> Failure:
    return Failure.of(
        ReadingError(
            "unreadable",
            folder,
            zh=f"这个文件夹打不开（{error.strerror}），里面的文件没有读取。请检查权限。",
            en=f"the folder cannot be opened ({error.strerror}), its files were not read; "
            "check its permissions.",
        )
    )


def _leads_nowhere(link: Path) -> Failure:
    return Failure.of(
        ReadingError(
            "missing",
            link,
            zh="这个链接指向不存在的文件，或绕成了圈，没有读取。请删除它或改正。",
            en="the link leads nowhere or in circles; not read, remove or mend it.",
        )
    )


def _leads_out(link: Path) -> Failure:
    return Failure.of(
        ReadingError(
            "unsafe",
            link,
            zh="这个链接指向文件夹之外，没有读取。确实要读时，请直接写出那份文件的路径。",
            en="the link leads out of the folder; not read. Name the file itself to have it read.",
        )
    )
