"""What a question has: the features that shapes are written in, and the values that its mentions give."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from cypher.ask.duties import ALL_ROLES, Duty, read_duties
from cypher.ask.settling import settle_words
from cypher.ask.token import Token

_NOUNS = frozenset(("任务", "部门", "资金", "奖补", "目标", "通知", "计划", "城市", "地方", "省"))
_COUNTED = frozenset(("任务", "通知", "目标"))
_WHO = frozenset(("谁", "谁角色"))
_DUTY_WORDS = frozenset(("角色", "机构", "部门", *_WHO))
_SILENT = frozenset(("虚", "哪些", *_DUTY_WORDS))
_PERIODS = ("年份", "到年", "年月")
_OF, _PASSIVE = frozenset(("以", "把", "将")), frozenset(("被", "受"))
_BY = _PASSIVE | {"由", "让", "给"}
_INDICATORS = ("率", "增速", "比重", "占比", "用户数", "户数")
_BESIDE_INDICATORS = frozenset(
    ["主题", "地区", "年份", "到年", "多少", "比较", "分述", "各省", "各城市", "各地", "某通知", "数值"]
)
_NATION = ("全国",)
_SIDE_BY_SIDE = frozenset(("比较", "更", "分述", "各地", "各省", "各城市"))
_CITING = frozenset(("某通知", "谁", "通知", "计划", "各通知"))
_DIRECTED = frozenset(("引用", "贯彻"))
_ANSWERING = ["LEADS", "RESPONSIBLE_FOR"]


class Reading(msgspec.Struct, frozen=True):
    """A question cut up: its tokens, features, and the parameters that these fill."""

    tokens: tuple[Token, ...]
    features: frozenset[str]
    parameters: dict[str, object]

    def of(self, *kinds: str) -> tuple[Token, ...]:
        """The tokens of these kinds."""
        return tuple(token for token in self.tokens if token.kind in kinds)


def read_features(tokens: Sequence[Token]) -> Reading:
    """Features and parameters of a question that is cut into `tokens`."""
    tokens = settle_words(tokens)
    said = [token for token in tokens if token.kind != "虚"]
    together = any(token.kind in ("共同", "合作") for token in said)
    features, parameters = _describe_duties(read_duties(tokens), together)
    features.update(_describe_words(tokens, said))
    features.update(_find_doubles(said))
    features.update(_find_progress(said))
    features.update(_find_indicator(said, features))
    return Reading(tuple(tokens), frozenset(features), parameters | _collect_values(tokens))


def _describe_words(tokens: Sequence[Token], said: Sequence[Token]) -> Iterator[str]:
    asked = _asked_noun(said)
    yield from (word for token in said if token.kind in _COUNTED for word in token.values)
    for at, token in enumerate(said):
        if token.kind in _DIRECTED:
            yield token.kind if _names_its_subject(tokens, token) else f"被{token.kind}"
        elif at == asked and token.kind != "部门":
            yield f"问{token.kind}"
        elif token.kind not in _SILENT and token.text != "都":
            yield token.kind


def _find_doubles(said: Sequence[Token]) -> Iterator[str]:
    """Two periods or amounts: which is meant for what is not clear, so no shape takes them."""
    if len(dict.fromkeys(token.values for token in said if token.kind == "某通知")) > 1:
        yield from ("两份通知" for token in said if token.kind in _DIRECTED)
    if _is_between(said):
        yield "两地"
    for kinds in (_PERIODS, ("金额",), ("数值",), ("前几",)):
        if len({(token.numbers, token.values) for token in said if token.kind in kinds}) > 1:
            yield f"两个{kinds[0]}"


def _is_between(said: Sequence[Token]) -> bool:
    """`安徽落户漳州`: two places with something between them that neither joins nor compares them."""
    places = [at for at, token in enumerate(said) if token.kind == "地区" and token.values != _NATION]
    apart = any(last - first > 1 for first, last in pairwise(places))
    return apart and not any(token.kind in _SIDE_BY_SIDE for token in said)


def _find_progress(said: Sequence[Token]) -> Iterator[str]:
    """`负责的任务完成没有`: whether a duty is done is in no notice, so no shape takes it."""
    kinds = {token.kind for token in said}
    due = {"是否", "达到"} <= kinds and kinds & {"角色", "任务"}
    if due or ({"奖补", "印发"} <= kinds and said[-1].text in ("没有", "没")):  # 奖励发了没有
        yield "完成没有"


def _find_indicator(said: Sequence[Token], features: set[str]) -> Iterator[str]:
    """`各省网上可办率`: an indicator is asked for like a 目标 where nothing else is."""
    named = any(token.kind == "主题" and token.text.endswith(_INDICATORS) for token in said)
    if named and not features - _BESIDE_INDICATORS:
        yield "目标"


def _asked_noun(said: Sequence[Token]) -> int | None:
    """`哪些任务`, `任务有哪些`, or a question that ends in its noun."""
    kinds = [token.kind for token in said]
    which = [at for at, token in enumerate(said) if token.kind == "哪些" or token.text.startswith("哪")]
    many = [at for at, kind in enumerate(kinds) if kind == "多少"]
    for at in (*which, *many):  # 目标数量最多的是哪份文件 asks for the 文件, 哪个市 for itself
        for near in (at, at + 1, at - 1):
            if 0 <= near < len(kinds) and kinds[near] in _NOUNS:
                return near
    return len(kinds) - 1 if kinds and kinds[-1] in _NOUNS and not _WHO & set(kinds) else None


def _names_its_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the notice named in the question is the one that cites: `甲引用了哪些`, `哪些被甲引用`."""
    before = [token for token in tokens if token.start < verb.start]
    marked = {_mark_of(before, token): token.kind for token in before if token.kind in _CITING}
    for mark in (_BY, _OF):  # 甲被乙引用, 甲以乙为依据: whichever is marked settles it
        if mark in marked:
            return (marked[mark] == "某通知") == (mark is _BY)
    if any(token.text in _PASSIVE or token.text == "作为" for token in before):
        return False  # 甲被引用, 甲作为依据
    return marked.get(None) == "某通知"  # 甲谁引用过: the one right before the verb cites


def _mark_of(tokens: Sequence[Token], named: Token) -> frozenset[str] | None:
    """被 or 以 right before a notice or before what asks for one."""
    said = [token for token in tokens if token.start < named.start and token.kind != "哪些"]
    return next((mark for mark in (_BY, _OF) if said and said[-1].text in mark), None)


def _describe_duties(duties: Sequence[Duty], together: bool) -> tuple[set[str], dict[str, object]]:
    if together:
        duties = [msgspec.structs.replace(duty, roles=_shared(duty.roles)) for duty in duties]
    named = [duty for duty in duties if duty.agencies]
    named = sorted(named, key=lambda duty: not duty.roles)
    asked = [duty for duty in duties if duty.asked]
    features: set[str] = set()
    parameters: dict[str, object] = {}
    if together and len(named) == 1 and len(named[0].agencies) == 2:
        features.add("两机构角色" if named[0].roles else "两机构")
        parameters |= _pair(named[0])
    else:
        for duty, (other, agencies, roles) in zip(named, _SIDES, strict=False):
            features.add(f"{other}机构{'角色' if duty.roles else ''}")
            helped = other and duty.roles in ((), ALL_ROLES) and named[0].roles == ("SUPPORTS",)
            held = _ANSWERING if helped else list(duty.roles or ALL_ROLES)
            parameters |= {agencies: _names_of(duty.agencies), roles: held}
    if len(named) > len(_SIDES) or (asked and named and len(named[0].agencies) > 1):
        features.add("多机构")
    for duty in asked:
        features.add("谁角色" if duty.roles else "问部门")
    for duty in duties:
        if not duty.agencies and not duty.asked:
            features.add("做" if duty.roles == ALL_ROLES else "角色")
            parameters.setdefault("roles", list(duty.roles))
    return features, parameters | _describe_asked(asked, named)


_SIDES = (("", "agencies", "roles"), ("另", "partners", "partner_roles"))


def _pair(duty: Duty) -> dict[str, object]:
    first, second = duty.agencies
    roles = list(duty.roles or ALL_ROLES)
    return {
        "agencies": list(first.values),
        "partners": list(second.values),
        "roles": roles,
        "partner_roles": roles,
    }


def _shared(roles: tuple[str, ...]) -> tuple[str, ...]:
    """共同负责 is to have a part in it, whichever."""
    return ALL_ROLES if list(roles) == _ANSWERING else roles


def _names_of(agencies: Sequence[Token]) -> list[str]:
    return list(dict.fromkeys(name for token in agencies for name in token.values))


def _describe_asked(asked: Sequence[Duty], named: Sequence[Duty]) -> dict[str, object]:
    """Whoever is asked for is the other side of a named body, else the only side."""
    roles = list(dict.fromkeys(role for duty in asked for role in duty.roles))
    if not asked or not (roles or named):
        return {}
    if not named:
        return {"roles": roles}
    supported = roles == ["SUPPORTS"] and not named[0].roles
    helped = not roles and named[0].roles == ("SUPPORTS",)  # 甲给谁搭把手: whose task it is
    partner: dict[str, object] = {"partner_roles": _ANSWERING if helped else roles or list(ALL_ROLES)}
    return partner | {"roles": _ANSWERING} if supported else partner


def _collect_values(tokens: Sequence[Token]) -> dict[str, object]:
    values: dict[str, object] = {}
    due = any(token.kind in ("达到", "目标") for token in tokens)
    for token in tokens:
        match token.kind:
            case "年份" | "到年":  # 在2022年以前要达成: by the end of it; 2022年以前的文件: not of it
                last = token.values[0] if due and token.values else token.numbers[1]
                values |= {"year_min": int(token.numbers[0]), "year_max": int(last)}
            case "年月":
                values |= {"since": token.values[0], "until": token.values[1]}
            case "金额":
                values |= {"amount_min": token.numbers[0], "amount_max": token.numbers[1]}
            case "数值":
                values |= {
                    "value_min": token.numbers[0],
                    "value_max": token.numbers[1],
                    "units": [*token.values],
                }
            case "前几":
                values["top"] = int(token.numbers[0])
            case "最少" | "最早":
                values["direction"] = 1
    for kind, name in (("地区", "regions"), ("收款方", "payees"), ("某通知", "notices")):
        if found := [value for token in tokens if token.kind == kind for value in token.values]:
            values[name] = found
    return values | _collect_cited(tokens)


def _collect_cited(tokens: Sequence[Token]) -> dict[str, object]:
    """`甲有没有引用乙`, `乙被甲引用了吗`: the one that cites, and the other."""
    named = [token for token in tokens if token.kind == "某通知"]
    if len(named) != 2 or not any(token.kind in _DIRECTED for token in tokens):
        return {}
    passive = any(_mark_of(tokens, token) == _BY for token in named[1:])
    citing, cited = reversed(named) if passive else named
    return {"notices": list(citing.values), "cited": list(cited.values)}
