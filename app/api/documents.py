"""Documents, their texts and versions."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.queries import DocumentQuery, Former, Id
from app.api.responses import LISTS, SINGLES
from app.graph import Graph
from app.lookups import changes, documents
from app.lookups.documents import Document, DocumentText, Reprint, Versions
from app.lookups.paging import Page
from schema.changes import Changes

router = APIRouter(tags=["文件"])


@router.get("/documents", summary="文件列表", responses=LISTS)
def list_documents(graph: Graph, query: Annotated[DocumentQuery, Query()]) -> Page[Document]:
    """可按 title、issued_on、loaded_at 排序。"""
    return documents.find(graph, query, query.window())


@router.get("/documents/{document}", summary="一个文件", responses=SINGLES)
def get_document(graph: Graph, document: Id) -> Document:
    return documents.get(graph, document)


@router.get("/documents/{document}/text", summary="文件正文和其中每条事实的位置", responses=SINGLES)
def get_document_text(graph: Graph, document: Id) -> DocumentText:
    """正文中 [start, end) 之间正是该事实的原文。"""
    return documents.text(graph, document)


@router.get("/documents/{document}/reprints", summary="文件中的转载", responses=SINGLES)
def get_document_reprints(graph: Graph, document: Id) -> list[Reprint]:
    """它转载的段落，以及它被别处转载的段落；`of` 是原作者的文字。"""
    return documents.reprints(graph, documents.get(graph, document).id)


@router.get("/documents/{document}/versions", summary="文件的前后版本", responses=SINGLES)
def get_document_versions(graph: Graph, document: Id) -> Versions:
    return documents.versions(graph, document)


@router.get("/documents/{document}/changes", summary="与前一版的不同", responses=SINGLES)
def get_document_changes(graph: Graph, document: Id, former: Former = None) -> Changes:
    """任务的增减、改写和移动，责任单位、目标和结对的调整；每处都附两版原文。"""
    return changes.changes(graph, document, former)
