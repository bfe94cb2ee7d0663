"""A province's plans, made for measuring: 100,000 tasks as unevenly spread as real ones.

A few counties issue most plans, 发改局 has a part in every third task of its county, most sections
recur everywhere and one is rare, some measures have nobody and some only 各有关部门.
"""

import random
from collections.abc import Iterator

from ingest.extract import extract_text
from schema import divisions
from schema.extraction import Extraction

TASKS_OF_EACH = 60
RARE = "海岛微改造专项行动"

_PROVINCE = "33"
_BUREAUS = (
    *("经信局", "教育局", "科技局", "民政局", "财政局", "人力社保局", "住建局", "统计局", "司法局"),
    *("交通运输局", "水利局", "农业农村局", "商务局", "文广旅体局", "卫生健康局", "应急管理局"),
)
_ACTIONS = (
    *("海洋经济提质", "乡村振兴", "交通强区", "数字改革", "生态优先", "公共服务提升", "文旅融合"),
    *("科技创新", "营商环境优化", "平安建设", "城市更新", "水网安澜", "产业平台提升", "养老服务"),
)
_WORKS = ("渔业", "港口", "茶叶", "文旅", "教育", "养老", "交通", "水利", "数字", "生态", "医疗")
_WAYS = (
    *(
        "补齐设施短板",
        "理顺管理机制",
        "建设示范项目",
        "完善服务网络",
        "培育经营主体",
        "引进专业人才",
    ),
    *(
        "开展专项整治",
        "推广先进技术",
        "加大财政投入",
        "打造特色品牌",
        "健全考核办法",
        "盘活闲置资产",
    ),
)
_YEARS = (2024, 2025, 2026, 2027, 2028, 2030)


def plans(tasks: int) -> Iterator[Extraction]:
    """What is read of as many plans as hold about `tasks` tasks; the same ones at each call."""
    chance = random.Random(1)  # noqa: S311 - nothing to keep secret
    counties = [place for place in divisions.current() if _is_county(place)]
    shares = [1 / (rank + 3) for rank in range(len(counties))]
    for number in range(1, tasks // TASKS_OF_EACH + 1):
        [county] = chance.choices(counties, shares)
        text = _plan(county, number, chance)
        yield extract_text(text, source=f"plan-{number}.txt", sha256=f"{number:064x}")


def _is_county(place: divisions.Division) -> bool:
    return place.code.startswith(_PROVINCE) and place.level == "county"


def _plan(county: divisions.Division, number: int, chance: random.Random) -> str:
    name = county.full_name.removeprefix("浙江省")
    action = chance.choice(_ACTIONS)
    lines = [f"{name}{action}第{number}号行动方案", f"{name}人民政府办公室"]
    lines.append(f"{chance.choice((2023, 2024, 2025))}年{chance.randint(1, 12)}月1日")
    lines.append("二、重点任务")
    sections = [f"{each}行动" for each in chance.sample(_ACTIONS, 6)]
    if chance.random() < 0.003:
        sections[3] = RARE
    for at, section in enumerate(sections):
        lines.append(f"（{'一二三四五六'[at]}）{section}")
        first = at * TASKS_OF_EACH // 6 + 1
        lines += [_task(name, each, chance) for each in range(first, first + TASKS_OF_EACH // 6)]
    return "\n".join(lines)


def _task(county: str, number: int, chance: random.Random) -> str:
    work, year = chance.choice(_WORKS), chance.choice((*_YEARS, None, None))
    ways = "，".join(chance.sample(_WAYS, 3))
    aim = f"到{year}年，{work}产值达到{chance.randint(2, 900)}亿元。" if year else ""
    place = chance.randint(1, 99_999)
    return f"{number}.推进{work}第{place}批工作。{ways}。{aim}{_clause(county[-1], chance)}"


def _clause(letter: str, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.04:
        return ""
    if drawn < 0.08:
        return "（责任单位：各有关部门）"
    names = [letter + each for each in chance.sample(_BUREAUS, 3)]
    if drawn < 0.36:
        names[0] = letter + "发改局"
    if drawn < 0.12:
        return f"（牵头单位：{names[0]}、{names[1]}；配合单位：{names[2]}）"
    return f"（牵头单位：{names[0]}；责任单位：{names[1]}、{names[2]}）"
