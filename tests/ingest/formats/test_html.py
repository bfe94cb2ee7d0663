import pytest

from ingest.formats import read_content
from tests.ingest.formats.files import cells

PAGE = """<!DOCTYPE html><html><head><title>某县人民政府</title>
<meta name="ArticleTitle" content="关于建设果园的通知"><style>p {{}}</style></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
<div class="place">当前位置：<a href="/">首页</a> &gt; <a href="/b">文件</a></div>
<div class="wrap"><div class="article">{article}</div></div>
<div class="foot">主办：某县人民政府办公室 <a href="/m">网站地图</a></div>
<script>var words = "不是正文";</script></body></html>"""
ARTICLE = """<p>各有关单位：</p><p>一、果业</p>
<p>1.建设果园。由<span>县农业</span><b>农村局</b>负责，<br>今年底前完成。</p>
<p style="display:none">隐藏的话</p>"""
TABLE = """<table><tr><td rowspan="2">任务</td><td colspan="2">分工</td></tr>
<tr><td>牵头单位</td><td>配合单位</td></tr>
<tr><td>修堤</td><td rowspan=2>县水利局</td><td><p>县财政局</p><p>县交通局</p></td></tr>
<tr><td>清淤</td><td>无</td></tr></table>"""


def page(article: str) -> bytes:
    return PAGE.format(article=article).encode()


def test_article_is_found_among_navigation() -> None:
    assert read_content(page(ARTICLE)).text.split("\n") == [
        "关于建设果园的通知",
        "各有关单位：",
        "一、果业",
        "1.建设果园。由县农业农村局负责，",
        "今年底前完成。",
        "",
    ]


def test_title_that_the_article_prints_is_not_told_twice() -> None:
    text = read_content(page("<h1>关于建设果园<br>的通知</h1>" + ARTICLE)).text
    assert text.startswith("关于建设果园\n的通知\n各有关单位")


def test_heading_above_the_article_is_its_title_where_the_head_names_none() -> None:
    body = f"<h1>关于建设<br>果园的通知</h1><div>{ARTICLE}</div>"
    assert read_content(f"<html><body>{body}</body></html>".encode()).text.startswith(
        "关于建设果园的通知\n各有关单位"
    )


def test_table_with_cells_that_span() -> None:
    assert cells(page(ARTICLE + TABLE)) == [
        [
            ["任务", "分工", "分工"],
            ["任务", "牵头单位", "配合单位"],
            ["修堤", "县水利局", "县财政局\n县交通局"],
            ["清淤", "县水利局", "无"],
        ]
    ]


def test_article_that_is_little_but_a_table_is_not_cut() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>修建第{n}条道路</td></tr>" for n in range(9))
    [table] = cells(page(f"<p>清单</p><table><tbody>{rows}</tbody></table>"))
    assert len(table) == 9


def test_table_that_lays_out_the_page_is_none() -> None:
    content = read_content(page(f"<table><tr><td>{ARTICLE * 3}</td></tr></table>"))
    assert not content.tables
    assert content.text.count("1.建设果园") == 3


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_encoding_is_told_from_the_bytes_whatever_is_declared(encoding: str) -> None:
    declared = '<?xml version="1.0" encoding="utf-8"?>' + PAGE.format(article=ARTICLE)
    assert "县农业农村局" in read_content(declared.encode(encoding)).text


def test_deep_nesting_is_no_harm() -> None:
    assert "果园" in read_content(page(f"<p>果园</p>{'<div>' * 50_000}")).text
