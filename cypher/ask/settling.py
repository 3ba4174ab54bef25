"""Words that mean one thing beside some words and nothing, or another thing, beside others."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import msgspec

from cypher.ask.token import Token

_FACTS = frozenset(("任务", "目标", "奖补", "资金", "角色"))
_BASES = frozenset(("根据", "依据", "按照", "依照", "遵照", "按照的", "参照"))
_VALUES: Mapping[str, tuple[str, ...]] = {
    "谁角色": ("LEADS", "RESPONSIBLE_FOR"),
    "角色": ("SUPPORTS",),
}
_DOING = frozenset(("角色", "谁角色", "印发", "得到", "拨付", "资金", "奖补", "引用", "贯彻", "改组"))
_PAPERS = frozenset(("通知", "计划"))
_COUNTING = frozenset(("共", "都", "同时"))
_TWO = 2
_MORE = frozenset(
    ("多", "高", "大", "更多", "更高", "更大", "谁更", "高些", "多些", "更低", "更少", "低", "少")
)
_GIVING = "奖补给拿"
_WHICH = frozenset(
    ("比", "谁", "谁的", "谁给", "哪个", "哪边", "哪里", "哪家", "跟", "较", "谁家", "哪方", "哪个更")
)
_GIVEN_OUT = frozenset(("发", "发了", "出", "出了", "发出", "发过"))

Settle = Callable[[Sequence[Token], int], str | None]


def settle_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those kinds that their company settles."""
    return tuple(_settle(tokens, at) for at in range(len(tokens)))


def _settle(tokens: Sequence[Token], at: int) -> Token:
    kind = next(filter(None, (rule(tokens, at) for rule in _RULES)), None)
    if kind is None:
        return tokens[at]
    values = _VALUES.get(kind, tokens[at].values)
    return msgspec.structs.replace(tokens[at], kind=kind, values=values)


def _kinds(tokens: Sequence[Token]) -> set[str]:
    return {token.kind for token in tokens}


def _as_basis(tokens: Sequence[Token], at: int) -> str | None:
    """`根据某文有哪些任务`: where facts are asked for, the notice is only where they stand."""
    kinds = _kinds(tokens)
    basis = tokens[at].kind == "引用" and tokens[at].text in _BASES
    return "虚" if basis and kinds & _FACTS and "某通知" in kinds and not kinds & _PAPERS else None


def _as_total(tokens: Sequence[Token], at: int) -> str | None:
    """`甲局共牵头几项`: one body shares with nobody."""
    alone = sum(token.kind in ("机构", "收款方", "谁", "部门") for token in tokens) < 2
    return "合计" if tokens[at].text in _COUNTING and alone and "多少" in _kinds(tokens) else None


def _as_paper(tokens: Sequence[Token], at: int) -> str | None:
    """`文件要求甲局牵头哪些任务`, `宜春市的文件里有哪些任务`: some paper, as all of them are."""
    before = [token for token in tokens[:at] if token.kind != "虚"]
    asked = any(token.kind == "哪些" and token.end == tokens[at].start for token in before[-1:])
    plain = tokens[at].text in ("文件", "通知", "公文", "政策", "政策文件")
    opens = not before or before[-1].kind in ("地区", "年份")
    facts = any(token.kind in _FACTS for token in tokens[at + 1 :])
    return "虚" if tokens[at].kind == "通知" and plain and opens and facts and not asked else None


def _as_payment(tokens: Sequence[Token], at: int) -> str | None:
    """`165号发了多少钱`: where money is asked for and no paper, it is money that is given out."""
    kinds = _kinds(tokens)
    given = tokens[at].kind == "印发" and tokens[at].text in _GIVEN_OUT
    return "拨付" if given and kinds & {"资金", "奖补"} and not kinds & _PAPERS else None


def _as_about(tokens: Sequence[Token], at: int) -> str | None:
    """`涉及数字经济的文件`, `涉及多少资金`: to be about something is no duty without a body or task."""
    kinds = _kinds(tokens)
    about = tokens[at].text in ("涉及", "涉及到", "涉及到的", "挂钩")
    other = kinds & {"通知", "计划", "资金", "奖补", "目标"} and not kinds & {"机构", "任务", "谁", "部门"}
    return "虚" if about and tokens[at].kind == "角色" and other else None


def _as_who(tokens: Sequence[Token], at: int) -> str | None:
    """`几家配合`: how many bodies is told by who they are."""
    counted = tokens[at].kind == "多少" and tokens[at].text in ("几家", "多少家", "几个部门", "几个单位")
    return (
        "谁" if counted and "角色" in _kinds(tokens) and not _kinds(tokens) & {"机构", "谁", "任务"} else None
    )


def _as_joint(tokens: Sequence[Token], at: int) -> str | None:
    """`几个单位联合印发的通知`: that there are several is what 联合 says."""
    issued = {"共同", "印发"} <= _kinds(tokens) and _kinds(tokens) & _PAPERS
    return "虚" if issued and tokens[at].kind in ("多少", "部门") else None


def _as_comparing(tokens: Sequence[Token], at: int) -> str | None:
    """`湛江和广州哪个拿的钱多`: beside two places 多, 更高, 谁 only set them side by side."""
    places = {token.values for token in tokens if token.kind in ("地区", "收款方")}
    if len(places) < _TWO or _kinds(tokens) & {"角色", "谁角色"}:
        return None
    token = tokens[at]
    if token.kind == "更" and any(given in token.text for given in _GIVING):
        return "奖补"
    if token.text in _MORE or token.kind == "更":
        return "比较"
    return "虚" if token.text in _WHICH else None


def _as_whoever(tokens: Sequence[Token], at: int) -> str | None:
    """`各地区目标数量排名，谁最多`: of those that are ranked."""
    ranked = _kinds(tokens) & {"各地", "各城市", "各省", "各部门", "各通知", "各年"} and "最多" in _kinds(
        tokens
    )
    return "虚" if tokens[at].kind == "谁" and tokens[at].text in ("谁", "是谁", "哪家") and ranked else None


def _as_holder(tokens: Sequence[Token], at: int) -> str | None:
    """`互联网+教育归谁`: whose it is, without a word for what they do with it."""
    before = [token.text for token in tokens[:at] if token.kind != "地区"][-1:]
    marked = tokens[at].text.startswith(("归", "该归", "属", "由")) or before in (["归"], ["归属"])
    belongs = tokens[at].kind == "谁" and marked
    ends = not any(token.kind != "虚" for token in tokens[at + 1 :])
    return "谁角色" if belongs and ends and not _kinds(tokens) & _DOING else None


def _as_where(tokens: Sequence[Token], at: int) -> str | None:
    """`益农信息社在哪`: where a thing lies is in no notice."""
    last = not any(token.kind != "虚" for token in tokens[at + 1 :])
    asks = tokens[at].text in ("哪", "哪里", "哪儿", "哪块", "何处") and last
    return "否定" if asks and at and tokens[at - 1].text.endswith("在") else None


def _as_helping(tokens: Sequence[Token], at: int) -> str | None:
    """`乙帮甲做哪些事`: to help a body, not a request."""
    before = [token for token in tokens[:at] if token.kind != "虚"]
    helped = tokens[at].text == "帮" and [token.kind for token in tokens[at + 1 : at + 2]] == ["机构"]
    return "角色" if helped and before and before[-1].kind in ("机构", "谁") else None


def _as_yearly(tokens: Sequence[Token], at: int) -> str | None:
    """`每年拿多少钱奖补工业APP`: what is given each year is not asked for year by year."""
    kinds = _kinds(tokens)
    return "虚" if tokens[at].text == "每年" and "主题" in kinds and kinds & {"奖补", "达到"} else None


def _as_origin(tokens: Sequence[Token], at: int) -> str | None:
    """`总部从南昌搬到宜春有什么奖励`: who gives is where it goes to."""
    came = tokens[at].kind == "地区" and at > 0 and tokens[at - 1].text.endswith(("从", "自"))
    goes = any(token.kind == "地区" for token in tokens[at + 1 :])
    return "虚" if came and goes and "奖补" in _kinds(tokens) else None


def _as_called(tokens: Sequence[Token], at: int) -> str | None:
    """`甲牵头的有几件，叫啥`: what tasks or incentives are called is how they are listed."""
    return "哪些" if tokens[at].kind == "名称" and _kinds(tokens) & {"角色", "任务", "奖补"} else None


def _as_most_bodies(tokens: Sequence[Token], at: int) -> str | None:
    """`哪项任务参与部门最多`, `牵头单位最多的任务`: tasks by their bodies, not bodies by their tasks."""
    if tokens[at].kind != "最多":
        return None
    before, after = (
        [token.kind for token in side if token.kind not in ("虚", "前几")]
        for side in (tokens[:at], tokens[at + 1 :])
    )
    bodies = before[-1:] in (["谁角色"], ["部门"])
    return "机构最多" if bodies and (("哪些", "任务") in pairwise(before) or after[:1] == ["任务"]) else None


_RULES: tuple[Settle, ...] = (
    _as_most_bodies,
    _as_basis,
    _as_total,
    _as_paper,
    _as_payment,
    _as_about,
    _as_who,
    _as_joint,
    _as_yearly,
    _as_comparing,
    _as_whoever,
    _as_holder,
    _as_where,
    _as_helping,
    _as_called,
    _as_origin,
)
