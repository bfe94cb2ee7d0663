"""Which files a run reads, and what in a folder is none."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import Failure, ReadingError
from ingest.folders import files_of
from ingest.read import read
from tests.ingest.formats.files import package

PLAN = "杭州市果业方案\n一、果业\n1.建设果园。（责任单位：市农业农村局）\n".encode()


def names_and_codes(folder: Path) -> dict[str, str]:
    """By name: ``file``, or why it is none."""
    return {
        each.path.name if isinstance(each, Failure) else each.name: each.code
        if isinstance(each, Failure)
        else "file"
        for each in files_of([folder])
    }


def test_archives_are_read_through_like_folders(tmp_path: Path) -> None:
    (tmp_path / "方案.txt").write_bytes(PLAN)
    (tmp_path / "损坏.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "方案").mkdir()
    (tmp_path / "方案" / "深处.txt").write_bytes(PLAN)
    archive = tmp_path / "附件.zip"
    archive.write_bytes(package({"县/方案.txt": PLAN, "县/.隐藏.txt": PLAN}))
    expected = [
        tmp_path / "损坏.zip",
        tmp_path / "方案" / "深处.txt",
        tmp_path / "方案.txt",
        archive / "县" / "方案.txt",
    ]
    assert files_of([tmp_path, tmp_path / "方案.txt"]) == expected


def test_links_lead_nowhere_outside_and_in_no_circle(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(PLAN)
    folder = tmp_path / "papers"
    (folder / "deeper").mkdir(parents=True)
    (folder / "deeper" / "plan.txt").write_bytes(PLAN)
    (folder / "out.txt").symlink_to(secret)
    (folder / "outside").symlink_to(tmp_path)
    (folder / "deeper" / "up").symlink_to(folder)
    (folder / "circle").symlink_to(folder / "circle")
    (folder / "nowhere").symlink_to(folder / "absent.txt")
    (folder / "same.txt").symlink_to(folder / "deeper" / "plan.txt")
    found = names_and_codes(folder)
    assert found.pop("plan.txt", None) or found.pop("same.txt")  # one file, found once
    assert found == {
        "out.txt": "unsafe",
        "outside": "unsafe",
        "circle": "missing",
        "nowhere": "missing",
    }
    assert files_of([folder / "out.txt"]) == [folder / "out.txt"], "named, it is meant"


def test_what_is_no_file_is_said_and_waits_for_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        found = files_of([tmp_path, Path("/dev/zero")])
        for one in found:
            assert isinstance(one, Path)
            with pytest.raises(ReadingError, match="不是普通文件"):
                read(one)
    assert len(found) == 3


def test_a_folder_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "plan.txt").write_bytes(PLAN)
    opened = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return opened(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names_and_codes(tmp_path) == {"locked": "unreadable", "plan.txt": "file"}


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """Folders in folders, deeper than a path may be long: a step at a time makes them."""
    root = tmp_path / "deep"
    root.mkdir()
    here = os.open(root, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("f" * 250, dir_fd=here)
        above, here = here, os.open("f" * 250, os.O_RDONLY, dir_fd=here)
        os.close(above)
    os.close(here)
    yield root
    shutil.rmtree(root)  # pytest's own clearing up would stumble


def test_folders_deeper_than_a_path_may_be_long(deep: Path) -> None:
    [failure] = files_of([deep])
    assert isinstance(failure, Failure)
    assert (failure.code, failure.path.name) == ("unreadable", "f" * 250)


def test_names_as_long_as_they_may_be_and_longer(tmp_path: Path) -> None:
    (tmp_path / ("方" * 83 + "ab.txt")).write_bytes(PLAN)
    archive = tmp_path / "a.zip"
    archive.write_bytes(package({"案" * 500 + ".txt": PLAN, "案" * 400 + "/a.txt": PLAN}))
    files = [one for one in files_of([tmp_path]) if isinstance(one, Path)]
    assert [read(one).text for one in files] == [PLAN.decode()] * 3
