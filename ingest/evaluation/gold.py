"""A person's annotation of one document, in a JSON file: what a faultless reading would find."""

from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schema.extraction import Comparator, Role

ANNUAL = "annual"


class GoldError(Exception):
    """A gold file that nothing can be measured by; `zh` and `en` say why and what to do."""

    def __init__(self, path: Path, *, zh: str, en: str) -> None:
        self.zh = f"{path}：{zh}"
        self.en = f"{path}: {en}"
        super().__init__(self.zh)


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldOwner(_Model):
    """One organization of a clause; `group` when it is 各有关部门 or its like."""

    mention: str = Field(min_length=1, description="as printed, without white space and wraps")
    role: Role
    group: bool = False


class Clause(_Model):
    """A responsibility clause. `anchor` is words of the document at which it begins."""

    task: str = Field(description="number and title of the item it governs")
    anchor: str = Field(min_length=1)
    responsibilities: list[GoldOwner]


class GoldTarget(_Model):
    """A commitment, stated by the words of `anchor`."""

    anchor: str = Field(min_length=1)
    indicator: str
    comparator: Comparator
    value: float
    unit: str | None = None
    deadline: str | None = Field(
        default=None, description="the beginning of an ISO date, or annual", examples=["2027-06"]
    )


class GoldPairing(_Model):
    """Parties bound, stated by the words of `anchor`; parties by their own names (洞头区)."""

    anchor: str = Field(min_length=1)
    kind: str
    parties: list[str] = Field(min_length=2)


class Gold(_Model):
    """All that one document says. `layout` names how it is laid out, for scores by layout."""

    document: str | None = None
    title: str | None = None
    layout: str | None = None
    doc_number: str | None = None
    issuer: str | None = None
    issued_on: str | None = None
    clauses: list[Clause] = []
    targets: list[GoldTarget] = []
    pairings: list[GoldPairing] = []

    @classmethod
    def read(cls, path: Path) -> Self:
        """The annotation in the file at `path`; raises GoldError."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise GoldError(
                path,
                zh=f"无法读取标注文件（{error.strerror}）。请核对路径。",
                en=f"the gold file cannot be read ({error.strerror}); check the path.",
            ) from error
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "JSON"
            raise GoldError(
                path,
                zh=f"不是标注文件的样子：{where}（{first['msg']}）。样子见 tests/data/gold。",
                en=f"not in the form of gold: {where} ({first['msg']}); see tests/data/gold.",
            ) from error


def document_of(gold: Path, folder: Path | None = None) -> Path:
    """The document that the file `gold` annotates: of its name, in `folder` or in ``../text``.

    Raises GoldError when there is none.
    """
    folder = folder or gold.resolve().parent.parent / "text"
    found = sorted(folder.glob("*")) if folder.is_dir() else []
    for path in found:
        if path.stem == gold.stem and path.is_file():
            return path
    raise GoldError(
        gold,
        zh=f"在 {folder} 里没有它所标注的文件 {gold.stem}.*。"
        "请放进去，或用 --documents 指明文件夹。",
        en=f"{folder} holds no document {gold.stem}.*; put it there, or name its folder "
        "with --documents.",
    )
