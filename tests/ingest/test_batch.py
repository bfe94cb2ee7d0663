"""Which files a run reads, and that one that fails harms no other."""

from pathlib import Path

from ingest.batch import load_files
from ingest.errors import Failure
from ingest.folders import files_of
from ingest.formats import limits
from tests.ingest.formats.files import package
from tests.servers.store import Store

PLAN = "杭州市果业方案\n一、果业\n1.建设果园。（责任单位：市农业农村局）\n".encode()


def test_archives_are_read_through_like_folders(tmp_path: Path) -> None:
    (tmp_path / "方案.txt").write_bytes(PLAN)
    (tmp_path / "损坏.zip").write_bytes(b"PK\x03\x04")
    archive = tmp_path / "附件.zip"
    archive.write_bytes(package({"县/方案.txt": PLAN, "县/.隐藏.txt": PLAN}))
    expected = [tmp_path / "损坏.zip", tmp_path / "方案.txt", archive / "县" / "方案.txt"]
    assert files_of([tmp_path]) == expected


def test_what_is_refused_harms_nothing_else(tmp_path: Path, embedded: Store) -> None:
    bomb = b"0" * (limits.RATIO_APPLIES_FROM + 1)
    (tmp_path / "炸弹.zip").write_bytes(package({"a.txt": bomb}))
    archive = tmp_path / "附件.zip"
    archive.write_bytes(package({"../外面.txt": PLAN, "方案.txt": PLAN}))
    results = dict(load_files(embedded.database, files_of([tmp_path])))
    failed = {path.name for path, result in results.items() if isinstance(result, Failure)}
    embedded.wipe()
    assert failed == {"炸弹.zip", "外面.txt"}
    assert len(results) == 3
