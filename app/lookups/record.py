"""What a lookup returns: immutable records, and the small ones that many of them share."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schema.extraction import PartyRole, Role

Kind = Literal["document", "task", "measure", "organization", "division", "target", "pairing"]

# What the roles of responsibilities and of parties are called in documents.
OWNER_ROLES: dict[Role, str] = {"lead": "牵头", "responsible": "责任", "cooperating": "配合"}
PARTY_ROLES: dict[PartyRole, str] = {
    "supporting": "支援方",
    "supported": "受援方",
    "peer": "对等",
}


class Record(BaseModel):
    """One answer of the graph."""

    model_config = ConfigDict(frozen=True)


# What people pass in: an id, a name, a few words.
Word = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]


class Filter(BaseModel):
    """What narrows a list; a misspelt one is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Placed(Record):
    """Words of a document, and where on paper they stand; plain text has no such place."""

    start: int = Field(description="在文件正文中的起始字符")
    end: int = Field(description="结束字符（不含）")
    page: int | None = Field(default=None, description="PDF 的页码，从 1 起", examples=[3])
    cell: str | None = Field(default=None, description="表格的单元格", examples=["清单!C5"])


class Passage(Placed):
    """The words that carry a fact: `text[start:end]` of the document is exactly `quote`."""

    document: str = Field(description="文件 id", examples=["doc-5f0c6f7f2f9b7a10"])
    document_title: str = Field(description="文件标题", examples=["海岛县共富三年行动方案"])
    task: str | None = Field(default=None, description="任务编号", examples=["9"])
    task_id: str | None = Field(default=None, description="任务 id")
    quote: str = Field(description="原文", examples=["（责任单位：区农业农村局、区商务局）"])


class DocumentName(Record):
    """A document, in passing."""

    id: str
    title: str = Field(description="标题")
    issued_on: date | None = Field(default=None, description="成文日期")
    superseded: bool = Field(default=False, description="已被新版取代")


class OrganizationName(Record):
    """An organization, in passing."""

    id: str
    name: str = Field(description="全称", examples=["温州市洞头区农业农村局"])
    collective: bool = Field(default=False, description="各有关部门一类，无从追责")


class DivisionName(Record):
    """A place, in passing."""

    id: str = Field(description="行政区划代码", examples=["330305"])
    name: str = Field(description="全称", examples=["浙江省温州市洞头区"])


class TaskName(Record):
    """A task, in passing."""

    id: str
    number: str | None = Field(default=None, description="编号", examples=["1"])
    title: str = Field(description="标题", examples=["做强海洋特色产业"])
