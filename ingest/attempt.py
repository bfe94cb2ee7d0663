"""One document read in whatever process, whatever happens: its extraction, or why there is none."""

import traceback
from pathlib import Path

from ingest.errors import Failure, ReadingError
from ingest.extract import extract
from schema.extraction import Extraction

Outcome = Extraction | Failure


def attempt(path: Path, data: bytes | None = None) -> Outcome:
    """What the file at `path` says; `data` are its bytes, where the file itself is out of reach."""
    try:
        return extract(path, data=data)
    except ReadingError as error:
        return Failure.of(error)
    except MemoryError:
        return out_of_memory(path)
    except RecursionError:
        return _too_deep(path)
    except Exception:  # noqa: BLE001 - whatever it is, it is told
        return _internal(path, traceback.format_exc())


def too_slow(path: Path, seconds: float) -> Failure:
    """Reading was ended at its time limit."""
    return Failure.of(
        ReadingError(
            "too_slow",
            path,
            zh=f"{seconds:g} 秒内没有读完，已停下，没有载入。请拆分，或用 --time-limit 放宽。",
            en=f"not read within {seconds:g} seconds and ended; split it, or raise --time-limit.",
        )
    )


def out_of_memory(path: Path) -> Failure:
    """Reading asked for more memory than it is given."""
    return Failure.of(
        ReadingError(
            "out_of_memory",
            path,
            zh="读它要用的内存超过上限，已停下，没有载入。请拆分，或用 --memory-limit 放宽。",
            en="reading it takes more memory than allowed, and was ended; "
            "split it, or raise --memory-limit.",
        )
    )


def reader_died(path: Path, ended: int) -> Failure:
    """The process that read it is gone; `ended` is its exit code, negative for a signal."""
    how, how_en = (f"信号 {-ended}", f"signal {-ended}") if ended < 0 else (f"退出码 {ended}",) * 2
    return Failure.of(
        ReadingError(
            "reader_died",
            path,
            zh=f"读它的进程意外结束（{how}），没有载入；其余文件不受影响。请另存一份后再试。",
            en=f"the process that read it ended ({how_en}), not loaded; other files are unharmed. "
            "Save it again and retry.",
        )
    )


def _too_deep(path: Path) -> Failure:
    return Failure.of(
        ReadingError(
            "unsafe",
            path,
            zh="里面的内容嵌套得不合常理，没有读取。请用办公软件另存一份。",
            en="its content is nested beyond reason; not read, save it again.",
        )
    )


def _internal(path: Path, trace: str) -> Failure:
    error = ReadingError(
        "internal",
        path,
        zh="读取时程序出错，这份文件没有载入。详情可用 --report 记下，请附在反馈里。",
        en="an internal error while reading, not loaded; --report keeps the details, report them.",
    )
    return Failure.of(error, trace)
