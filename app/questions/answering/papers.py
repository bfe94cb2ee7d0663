"""Answers about the documents themselves and their versions."""

from app.lookups import documents
from app.lookups.documents import Document, DocumentFilter
from app.lookups.paging import everything
from app.questions.asked import Asked, Found, Row
from app.questions.wording import day, listed


def listing(asked: Asked) -> Found:
    """The documents in force."""
    wanted = DocumentFilter(division=asked.place.code if asked.place else None)
    found = everything(documents.find, asked.database, wanted)
    if not found:
        return Found("图谱里没有文件。")
    titles = listed([f"《{each.title}》" for each in found], unit="份")
    return Found(f"图谱里现行的文件有{len(found)}份：{titles}。", [_row(each) for each in found])


def versions(asked: Asked) -> Found:
    """Which documents supersede which."""
    every = everything(documents.find, asked.database, DocumentFilter(superseded=True))
    rows: list[Row] = []
    sentences = []
    for former in (each for each in every if each.superseded):
        for later in documents.versions(asked.database, former.id).later:
            rows.append(
                {
                    "document": later.title,
                    "issued_on": day(later.issued_on),
                    "former": former.title,
                    "former_issued_on": day(former.issued_on),
                }
            )
            sentences.append(
                f"《{later.title}》（{day(later.issued_on) or '日期不详'}）取代了"
                f"《{former.title}》（{day(former.issued_on) or '日期不详'}，任务{former.tasks}项）"
            )
    if not rows:
        return Found("图谱里每份文件都只有一个版本，没有可以比较的上一版。")
    return Found(f"{listed(sentences, 5, '处')}。", rows)


def _row(document: Document) -> Row:
    return {
        "document": document.title,
        "doc_number": document.doc_number,
        "issuer": document.issuer,
        "issued_on": day(document.issued_on),
        "tasks": document.tasks,
        "targets": document.targets,
        "pairings": document.pairings,
    }
