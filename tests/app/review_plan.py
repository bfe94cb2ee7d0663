"""A plan that leaves much in doubt, as read."""

from ingest.extract import extract_text
from schema.extraction import Extraction

_TEXT = """文成县人民政府关于印发山区产业行动方案的通知
一、重点任务
1.做优高山蔬菜。到2027年蔬菜产值达到12亿元以上。（责任单位：县农业农村局、县商务局）
2.建设侨乡客厅。新建客厅8个。（责任单位：县侨乡办、县商务局县财政局）
3.培育民宿品牌。预计民宿达到300家。（责任单位：县侨乡办、县侨务办公室）
"""


def doubtful() -> Extraction:
    """An unknown organization named twice, two names without a separator, a forecast."""
    return extract_text(_TEXT, source="方案.txt", sha256="0")
