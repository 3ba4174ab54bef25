"""The class of those who qualify for a grant, as printed: 对首次认定的高新技术企业，给予…"""

import re

from extract.money.objects import find_object
from extract.money.strands import BLANK

_FOR = re.compile(
    r"(?:^|[，：；、。）]|其中|同时|另外|并|规定|政策|依法|择优|财政|政府|资金|基金|部门|[厅局委]|可|将|再|统一|分别|\d[.．、])(?:对于|对|向)(?!外|接|口|标|应)"
)
_URGED = re.compile(r"(?:^|[，：；。])(?:鼓励|支持|激励|凡是?)(?!类)")
# Where the verb of giving begins; 专项补助政策 and 国家最高科学技术奖 are parts of names.
_VERB = re.compile(
    r"给予|予以|给与|发放|分别|一次性|分阶段|择优|按照|按(?!期|时|需)|根据|依据|连续|进行|返还|标准(?=为|提高|不)|累计(?=不|最|补|奖|\d|$)|争取|帮助|优选(?=不)|安排|统筹|由"
    r"|(?:奖励|奖补|补助|补贴|资助|贴息|补偿)(?!政策|资金|条件|对象|项目|范围|名单|办法)|最高(?=不|可|达|奖|补|\d|$)"
    r"|平均(?=补|奖|不|每|\d|$)|[户亩人]均|亩补|每年|每(?:户|家|个|人|生|名|位|亩|吨|项|件|场|月|批|台|套|辆|班|平方米|千瓦|公里|立方米|床|标箱|天|次|村|校|所)|各(?=$)|(?:支持|扶持)(?=$)"
)
_NOUN_END = "的业位人目员者校院所台区园县市村户社团队店品地会站点体手家士才师生构心司厂商款街务田室（）()）"
_LEADS = re.compile(
    r"^(?:其中|同时|另外|此外|并(?!购)|凡是?|鼓励|支持|激励|对于?|将|把|以及|参照|或|优选|评选|一批|[①-⑳]"
    r"|[\d一二三四五六七八九十]+[.．、]|[（(]\S{1,2}[)）]|[：:、，\s])+"
)
# 由市财政, 经市地方金融监管局评定后, 第三年至第五年, 5年内: payers, procedures and times qualify nobody;
# nor does 万元以上, cut off by the end of a line.
_NOBODY = re.compile(
    r"(?:由|自|从(?!业|事))\S*|经(?:(?!的).)*|(?:(?!的).)*(?:财政|政府|本级|部门|[厅局]|[省市县区州家][一-鿿]{1,8}委|我[局厅委市省县区])|"
    r"(?:新建|扩建|改建|改扩建|新增|购置|购买|租赁|租用|自建|允许|可|或|及)+|[第前后首次]\S{0,3}年.*|[\d一二三四五六七八九十]+个?[年月]以?内?|[万亿]*元(?:以[上下内])?的?"
    r"|.*(?:期间|标准为?|比例|额度?|资金|后)|(?:中央|国家|自治区|[省市县区州]|级|和|及|、|财政|本)+|全年|.*年度|当年|.*配套|积极|分[两二三四五\d]+[年次期批].*|.*率\S*\d\S*|(?:单个|单户|单家|每|同一).*"
)
# 对每个试点县补助1000万元
_EVERY = re.compile("^每一?[个家名位户所](?=[一-鿿]{2})")
_MEETS = re.compile("(?:达到|符合|满足)[^，]{2,30}(?:标准|条件|要求)的$")
_ADVERBS = re.compile(r"(?:再|可|将|均|也|都|按规定)+$")
_CONDITION_FIRST = re.compile(r"，[^，]{4,40}的[^，的]{2,12}(?=，)")
# 遴选10个乡村振兴示范村，每村奖补300万元; 评选“优秀企业家”10名，每人奖励20万元
_CHOSEN = re.compile(
    r"(?:评选|遴选|选树|认定|选择|确定|支持|扶持|培育|打造|建设|创建)(?:出|产生|不超过|约)?"
    r"(?:(?P<counted>[“”一-鿿]{2,20}?)[\d一二三四五六七八九十百]+[个名家户位所支项]"
    r"|[\d一二三四五六七八九十百]+[个名家户位所支项]左?右?(?P<called>[“”一-鿿]{2,20}))，"
    r"(?:对?(?:每[个名家户位所支项村镇县人]|各))(?:一次性|分别|最高)*(?:给予|奖励|补助|奖补|支持|资助|安排)?[^，]{0,6}$"
)
_SHORTEST, _LONGEST = 2, 80


def find_class(words: str, behind: str = "") -> str | None:
    """The class that `words`, from the last stop to the amount, name, else those `behind` it; or None."""
    words = words.replace(BLANK, "").rpartition("：")[2]
    marks = list(_FOR.finditer(words))
    if not marks and (told := find_object(words, behind)):
        return told
    if not marks and (chosen := _CHOSEN.search(words)):
        return chosen["counted"] or chosen["called"]
    marks = marks or list(_URGED.finditer(words))
    found = _marked(_EVERY.sub("", words[marks[-1].end() :])) if marks else _unmarked(words)
    told = _without_payer(_LEADS.sub("", found).strip("，、：: "))
    found = _ADVERBS.sub("", told.removesuffix("的"))
    if not _SHORTEST <= len(found) <= _LONGEST or (not marks and _names_nobody(told, found)):
        return None
    return found


def _names_nobody(told: str, found: str) -> bool:
    """补助标准 is nobody; who 达到绿色建筑二星级标准的 are is told."""
    return _NOBODY.fullmatch(found) is not None and not _MEETS.search(told)


def _marked(words: str) -> str:
    """Behind 对: up to the comma behind a noun, or to the verb of giving."""
    at = words.find("，")
    while at > 0:
        # 对通过自营平台销售农产品，年销售额超过5000万元的B2C企业: the noun stands behind the condition.
        if words[at - 1] in _NOUN_END and not _CONDITION_FIRST.match(words, at):
            break
        at = words.find("，", at + 1)
    part = words[:at] if at > 0 else words
    verb = _VERB.search(part)
    # 以专利权质押获得贷款并按期偿还本息的创业企业: a verb before the last 的 belongs to the noun.
    inside = verb is not None and at > 0 and verb.start() < part.rfind("的") < at - 1
    return part if verb is None or inside else part[: verb.start()]


def _unmarked(words: str) -> str:
    """The last part that names somebody; a condition (…的) with the parts before it."""
    parts = words.split("，")
    while parts:
        last = _LEADS.sub("", _until_verb(parts[-1])).strip()
        if last.endswith("的"):
            return "，".join([*parts[:-1], last])
        if len(last) >= _SHORTEST and not _NOBODY.fullmatch(last):
            return last
        parts.pop()
    return ""


def _without_payer(found: str) -> str:
    """企业技术改造，省工业和信息化厅: the body behind the comma pays."""
    head, _, last = found.rpartition("，")
    return head if head and _NOBODY.fullmatch(last) else found


def _until_verb(words: str) -> str:
    verb = _VERB.search(words)
    return words[: verb.start()] if verb else words
