from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.formats import read_content
from ingest.formats.word_numbers import printed
from tests.ingest.formats.files import HEADS, ROWS, cells, changed, word, word_table

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "word/document.xml"


def test_paragraphs_and_tables_in_reading_order() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("一、果业")
        word_table(document, [HEADS, *ROWS])
        document.add_paragraph("特此通知。")

    content = read_content(word(write))
    lines = content.text.split("\n")
    assert lines[0] == "一、果业"
    assert lines[1] == "\t".join(HEADS)
    assert lines[-2] == "特此通知。"
    [table] = content.tables
    assert [content.text[slice(*span)] for span in table.rows[1]] == ROWS[0]
    assert [place.cell for place in content.places][:6] == [
        *(f"表1!{letter}1" for letter in "ABCDE"),
        "表1!A2",
    ]


def test_merged_cells_stand_in_each_place_they_cover() -> None:
    rows = [
        ["序号", "任务", "分工", "←"],
        ["↑", "↑", "牵头单位", "配合单位"],
        ["1", "甲", "县水利局", "无"],
        ["2", "乙", "↑", "县财政局"],
    ]
    [table] = cells(word(lambda document: word_table(document, rows)))
    assert table == [
        ["序号", "任务", "分工", "分工"],
        ["序号", "任务", "牵头单位", "配合单位"],
        ["1", "甲", "县水利局", "无"],
        ["2", "乙", "县水利局", "县财政局"],
    ]


def test_frame_of_one_column_is_no_table() -> None:
    content = read_content(
        word(lambda document: word_table(document, [["一、总则"], ["二、附则"]]))
    )
    assert (content.text, content.tables) == ("一、总则\n二、附则\n", ())


def test_automatic_numbers_are_printed() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (form, pattern) in enumerate(
            [("japaneseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
        )
    )

    def write(document: Document) -> None:
        numbering = document.part.numbering_part.element
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="77">{levels}</w:abstractNum>'
            ),
        )
        numbering.append(
            parse_xml(f'<w:num xmlns:w="{_W}" w:numId="88"><w:abstractNumId w:val="77"/></w:num>')
        )
        for words, depth in [
            ("果业", 0),
            ("种植", 1),
            ("选苗", 2),
            ("修枝", 2),
            ("加工", 1),
            ("渔业", 0),
            ("捕捞", 1),
        ]:
            paragraph = document.add_paragraph(words)
            place = f'<w:ilvl w:val="{depth}"/><w:numId w:val="88"/>'
            properties: BaseOxmlElement = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr xmlns:w="{_W}">{place}</w:numPr>'))

    assert read_content(word(write)).text.split() == [
        "一、果业", "（一）种植", "1.选苗", "2.修枝", "（二）加工", "二、渔业", "（一）捕捞",
    ]  # fmt: skip


def test_numbers_from_a_style_and_in_cells() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("种植", style="List Number")
        table = document.add_table(1, 2)
        table.cell(0, 0).paragraphs[0].style = "List Number"
        table.cell(0, 0).paragraphs[0].add_run("加工")
        table.cell(0, 1).text = "县商务局"

    assert read_content(word(write)).text == "1.种植\n2.加工\t县商务局\n"


def test_number_formats() -> None:
    forms = ("chineseCounting", "decimal", "decimalEnclosedCircleChinese", "upperLetter")
    assert [printed(12, form) for form in forms] == ["十二", "12", "⑫", "L"]
    assert [printed(count, "chineseCountingThousand") for count in (10, 20, 99)] == [
        "十", "二十", "九十九",
    ]  # fmt: skip


def test_deleted_words_are_left_out_and_inserted_ones_read() -> None:
    body = (
        f'<w:p xmlns:w="{_W}"><w:r><w:t>由县</w:t></w:r>'
        "<w:del><w:r><w:delText>农业</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>水利</w:t></w:r></w:ins><w:r><w:t>局</w:t><w:br/><w:t>负责</w:t></w:r></w:p>"
    )
    data = word(lambda document: document.element.body.insert(0, parse_xml(body)))
    assert read_content(data).text == "由县水利局\n负责\n"


def test_file_with_macros_is_read_for_its_words() -> None:
    plain = word(lambda document: document.add_paragraph("由县水利局负责。"))
    enabled = changed(
        plain,
        "[Content_Types].xml",
        lambda xml: xml.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
    )
    assert enabled != plain
    assert read_content(enabled).text == "由县水利局负责。\n"
