"""`zeren extract`."""

import json
import subprocess
from pathlib import Path

from ingest.batch import samples
from schema.extraction import Extraction
from tests.app.cli.conftest import COMMAND, Zeren, environment


def test_one_object_a_document_and_nothing_else(zeren: Zeren, tmp_path: Path) -> None:
    ended = zeren("extract", *samples(), "--format", "jsonl")
    assert ended.returncode == 0
    read = [Extraction.model_validate_json(line) for line in ended.stdout.splitlines()]
    assert [each.document.source for each in read] == [str(path) for path in samples()]
    assert "没有分隔符" in ended.stderr
    assert not (tmp_path / "graph").exists()


def test_an_empty_file_stops_no_other(zeren: Zeren, tmp_path: Path) -> None:
    empty = tmp_path / "空.txt"
    empty.touch()
    ended = zeren("extract", empty, samples()[0], "--format", "jsonl")
    assert ended.returncode == 4
    assert len(ended.stdout.splitlines()) == 1
    assert f"{empty}：文件是空的" in ended.stderr
    assert zeren("extract", empty).returncode == 5


def test_no_engine_is_loaded(zeren: Zeren) -> None:
    script = (
        "import sys; from app.cli import execute; "
        f"code = execute(['extract', {str(samples()[0])!r}, '--format', 'jsonl']); "
        "print(sorted({'jpype', 'arcadedb_embedded', 'fastapi', 'uvicorn'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [COMMAND[0], "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    document, loaded = ended.stdout.splitlines()
    assert json.loads(document)["document"]["id"]
    assert loaded == "[]"


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    files = [str(path) for path in samples()] * 20
    with subprocess.Popen(
        [*COMMAND, "extract", *files, "--format", "jsonl"],
        env=environment(tmp_path / "graph"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait(60) == 0
    assert "Error" not in told
    assert "出错" not in told
