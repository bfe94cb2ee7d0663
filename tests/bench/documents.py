"""Plans made for measuring: as many tasks as wanted, in the genre's own layout."""

from ingest.extract import extract_text
from schema.extraction import Extraction

_BUREAUS = (
    *("发改局", "经信局", "教育局", "科技局", "民政局", "财政局", "人力社保局", "住建局", "统计局"),
    *("交通运输局", "水利局", "农业农村局", "商务局", "文广旅体局", "卫生健康局", "应急管理局"),
)
_COUNTIES = ("温州市洞头区", "温州市永嘉县", "杭州市余杭区", "衢州市开化县", "丽水市云和县")
_WORKS = ("渔业", "港口", "茶叶", "文旅", "教育", "养老", "交通", "水利", "数字", "生态")


def plan(number: int, tasks: int) -> str:
    """The text of a county's plan; `number` makes it differ from others."""
    county = _COUNTIES[number % len(_COUNTIES)]
    letter = county[-1]
    lines = [
        f"{county}第{number}号年度行动方案",
        f"{county}人民政府办公室",
        "2025年3月1日",
        "二、重点任务",
    ]
    for place in range(1, tasks + 1):
        work = _WORKS[(number + place) % len(_WORKS)]
        first, second, third = (
            letter + _BUREAUS[(place * step + number) % len(_BUREAUS)] for step in (1, 5, 7)
        )
        lines.append(
            f"{place}.推进{work}第{place}批工作。补齐设施短板，理顺管理机制。到2027年，"
            f"{work}产值达到{place + 10}亿元，新建示范点{place % 9 + 2}个以上。"
            f"（牵头单位：{first}；责任单位：{second}、{third}）"
        )
    return "\n".join(lines)


def extraction(number: int, tasks: int) -> Extraction:
    """What is read of `plan(number, tasks)`."""
    text = plan(number, tasks)
    return extract_text(text, source=f"plan-{number}.txt", sha256=f"{number:064d}")
