"""The forms in which sentences bind parties, as patterns over the letters of tokens.

A form names its sides `one` and `other`; lists of pairs are `pairs`, of couples `couples`.
"""

import re

# Words between the parts of a form, and what parts those of a list.
X = "[xqegt]"
SIDE = "[PO]"
AND = "[la]"
# One that does something itself ends the list before it: 甲帮扶乙、丙帮扶丁.
LIST = f"q?{SIDE}(?:(?:q[la]|[laj]?q?){SIDE}(?!{X}{{0,4}}V{X}{{0,6}}{SIDE}))*"
SIDES = f"{SIDE}(?:{AND}{SIDE})*"
# 甲帮扶乙、丙和丁; 甲帮扶城市——乙
DIRECTED = re.compile(
    f"(?P<one>{SIDE}(?:[law]{SIDE})*){X}{{0,4}}[uw]?V(?:{X}{{0,6}}|x{{1,4}}j)(?P<other>{LIST})"
)
# 乙由甲帮扶
PASSIVE = re.compile(
    f"(?P<other>{SIDES}){X}{{0,3}}b(?P<one>{SIDES}){X}{{0,4}}V(?!{X}{{0,2}}{SIDE})"
)
# 甲承担乙、丙的定点帮扶任务
UNDERTAKEN = re.compile(
    f"(?P<one>{SIDE}){X}{{0,4}}ux?d?(?P<other>{SIDE}(?:[laj,]{SIDE})*)q{{0,2}}[KV]"
)
# 甲对乙开展帮扶
TOWARD = re.compile(
    f"(?P<one>{SIDES})(?:{X}{{0,8}}|[xe][^PO,;:]{{0,30}})d(?P<other>{LIST})[xqegtl]{{0,14}}[KV]"
)
# 甲与乙, a pair of a list of such: those that begin the next pair belong to it.
PAIR = re.compile(
    f"(?P<one>{SIDE}(?:l{SIDE})*){X}{{0,3}}[wj](?P<other>{SIDE}(?:{AND}{SIDE}(?!{X}{{0,3}}[wj]))*)"
)
PAIRS = f"{SIDE}(?:l{SIDE})*{X}{{0,3}}[wj]{SIDE}(?:{AND}{SIDE}(?!{X}{{0,3}}[wj]))*"
# A list of such pairs; a new one may be parted in any way.
LIST_OF_PAIRS = f"{PAIRS}(?:[,;la]?{PAIRS})*"
# 甲与乙、丙与丁建立……结对关系
CHAIN = re.compile(f"(?P<pairs>{PAIRS}q?(?:[,;la][la]?{PAIRS}q?)+)[xqegtulawPOA,]{{0,30}}[KV]")
# 甲和乙、丙和丁签署……协议
COUPLES = re.compile(
    f"(?P<couples>{SIDE}a{SIDE}(?:[,;l]{SIDE}a{SIDE})+)(?:{X}{{0,3}}n?P?{X}{{0,6}}g)?{X}{{0,14}}[KV]"
)
COUPLE = re.compile(f"(?P<one>{SIDE})a(?P<other>{SIDE})")
LISTED = re.compile(
    f"[KV]{X}{{0,10}}[:j](?:{SIDE}:)?(?P<pairs>{LIST_OF_PAIRS})(?![laj]{SIDE}|{X}{{0,14}}[KV])"
)
# 甲与乙建立……结对关系
WITH = re.compile(
    f"(?P<one>{SIDES}){X}{{0,7}}w(?P<other>{LIST}(?:,{SIDES}(?!{X}{{0,4}}w))*)"
    f"(?:{X}{{0,14}}(?:K|V(?!{SIDE}))|{X}{{0,14}},{X}{{0,8}}K|{X}{{0,3}}g{X}{{0,8}},{X}{{0,8}}V(?!{SIDE}))"
)
# 甲,和乙、丙结对
APART = re.compile(f"(?<![laj])(?P<one>{SIDE})(?:,|,?x)a(?P<other>{SIDES}){X}{{0,6}}V")
# 自建立结对关系以来,甲与乙……
SINCE = re.compile(f"[KV]{X}{{0,6}}s,?(?:x{{2,10}},)?(?P<pairs>{LIST_OF_PAIRS})")
# 因为山海协作,甲与乙……
BECAUSE = re.compile(f"[KV]{X}{{0,4}},(?P<pairs>{LIST_OF_PAIRS})")
# 某协作开展以来,甲和乙两地……
SINCE_BOTH = re.compile(f"[KV]{X}{{0,6}}s,?(?:(?P<one>{SIDE})a(?P<other>{SIDE})|(?P<both>A))t")
# 自启动与乙东西部协作以来,甲……
SINCE_WITH = re.compile(f"w(?P<other>{SIDE})x{{0,3}}[KV]{X}{{0,6}}s,(?P<one>{SIDE})")
# 甲与乙是对口帮扶的兄弟
ARE = re.compile("(?<![lajPO])(?P<one>P)[wa](?P<other>P)ix{0,2}V(?!x{0,2}[PO])")
# 甲和乙结对六年以来
BOUND_SINCE = re.compile(f"(?<![lajwPO])(?P<one>{SIDE})a(?P<other>{SIDE})x?[KV]x{{0,6}}s")
# 某某两地在东西部协作中……, by a letter each
BOTH = re.compile("(?P<both>A)t[xnq]{0,6}[KV]")
# 甲、乙继续开展山海协作
TOGETHER = re.compile(f"(?<![lajwnb])(?P<one>P){AND}(?P<other>P){X}{{1,8}}K")
# 甲和乙、丙签署……协议
SIGNED = re.compile(
    f"(?<![laj])(?P<one>{SIDE})x{{0,2}}aq?(?P<other>{SIDES})"
    f"(?:{X}{{0,3}}g{X}{{0,14}}[KV]|x{{1,8}}[KV]x{{0,4}}g)"
)
# 甲校、乙县政府、丙校签订……协议
SIGNED_BY_ALL = re.compile(
    f"(?<![laj])(?P<one>O)l(?:Px{{0,4}}[la])*(?P<other>O)x{{0,2}}g{X}{{0,14}}[KV]"
)
# 甲和乙建立对口协作关系
RELATED = re.compile(
    f"(?<![PO])(?<![laj])(?P<one>{SIDE})a?(?P<other>{SIDES})[xqgA]{{2,12}}[KV](?!{X}{{0,3}}[PO])"
)
# 自对口支援乙以来,甲……
SINCE_AIDED = re.compile(f"V{X}{{0,3}}(?P<other>{LIST})x{{0,8}}s,(?P<one>{SIDE})(?![lajw])")
# 甲、乙持续深化对口合作
EACH_OTHER = re.compile(f"(?<![lajPO])(?P<one>{SIDE})[la](?P<other>{SIDE})x{{2,8}}V(?!x?[PO])")
# 甲局和乙局开展结对帮扶
ALIKE = re.compile("(?<![lajwPO])(?P<one>O)a(?P<other>O)x{2,6}V(?!x{0,2}[PO])")
# 甲乙两地……自结对以来, 甲与乙……对口支援让两地
TWO = re.compile(
    f"(?<![wPOlaj])(?P<one>{SIDE})[lajw]?(?P<other>{SIDE})"
    "(?:x{0,2}t[^PO;]{0,60}[KV]|[^PO;]{0,40}tx{0,6}[KV]|[^PO;]{0,30}[KV]x{0,3}t|[^PO;]{0,30}w[^PO;]{0,12}[KV]"
    "|nP[xqegt]{0,8}[KV])"
)
# 乙是甲的帮扶对象
IS = re.compile(f"(?P<other>{SIDE})i(?P<one>{SIDE})u?{X}{{0,5}}V(?!x{{0,2}}[PO])")
# 乙是甲帮扶某市四县之一
ONE_OF = re.compile(f"(?P<other>P),?x{{0,2}}i(?P<one>{SIDE}){X}{{0,5}}VP?(?=x{{2,6}})")
# 乙是甲某协作的对口县
PARTNER = re.compile(f"(?P<other>{SIDE})i(?P<one>{SIDE})[xqA]{{0,6}}K")
# 甲在乙建设飞地, 甲到乙开展对口帮扶
WITHIN = re.compile(
    f"(?P<one>{SIDE})(?:{X}{{0,8}}|[^PO;]{{0,30}},)n(?P<other>{LIST}){X}{{0,10}}[KV]"
)
# 甲—乙科创飞地
JOINED = re.compile("(?<![lajPO])(?P<one>P)j(?P<other>P)[xqA]{0,4}(?:K|V(?!x{0,2}[PO]))")
# 甲乙科创飞地
ADJACENT = re.compile("(?<![lajwPO])(?P<one>P)(?P<other>P)[xq]{0,4}K")
# 某协作(甲—乙)
REMARKED = re.compile("[KV]x{1,3}(?P<one>P)j(?P<other>P)(?=x)")
# 位于甲的乙飞地
LOCATED = re.compile(f"(?<![lajwPO])(?P<other>P)q(?P<one>P){X}{{0,6}}K")
# 杭衢帮扶结对, 甲、乙两市结对
SET = re.compile(
    f"(?<![wdnPO])(?<![PO][laj])(?<!,[la])"
    f"(?P<one>A(?=[qt]?x{{0,4}}[KV])|{SIDE}(?:[laj]?{SIDE})+(?=x?[qt]{{0,2}}[KV]))"
    f"[qt]?x{{0,4}}[qt]?(?:K|V(?!P))"
)
