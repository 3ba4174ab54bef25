"""Who does what in a question: which role belongs to which agency, and which is asked for.

省发展改革委牵头、谁配合: each role goes to the subjects right before it; 牵头的是哪个部门: else to the next.
Subjects are one only if nothing but 和, 、 stands between them: in 甲的任务由谁配合 the role is not 甲's.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from cypher.ask.token import Token

_SUBJECTS = frozenset(("机构", "谁", "部门"))
_CORE = _SUBJECTS | {"角色", "谁角色"}
_JOINING = frozenset(("和", "与", "及", "以及", "跟", "同", "、", ",", "，", "共同", "一起", "联合", "并"))
_SAYS_IS = frozenset(("是", "为", "：", ":", "由", "有"))
_IS_ONE = frozenset(("是", "为", "作为", "当", "任", "是不是", "是否", "算不算"))
_MONEY = frozenset(("资金", "奖补", "总额", "金额", "收款方", "上限", "用途", "无收款方"))
_IMPLEMENTING = ("落实", "实施", "执行", "细化")
_TO = frozenset(("给", "替", "为"))
ALL_ROLES = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")


class Duty(msgspec.Struct, frozen=True):
    """Subjects with one role: agencies, or, if `asked`, whoever is asked for. Without roles: bare."""

    agencies: tuple[Token, ...]
    asked: bool
    roles: tuple[str, ...] = ()


class _Part(msgspec.Struct, frozen=True):
    """Subjects that belong together, or one role; `joined` if 和 or 、 stands before it."""

    tokens: tuple[Token, ...]
    joined: bool = False

    @property
    def kind(self) -> str:
        kind = self.tokens[0].kind
        return "subject" if kind in _SUBJECTS else kind

    def duty(self, roles: tuple[str, ...] = ()) -> Duty:
        agencies = tuple(token for token in self.tokens if token.kind == "机构")
        return Duty(agencies, len(agencies) < len(self.tokens), roles)


def read_duties(tokens: Sequence[Token]) -> tuple[Duty, ...]:
    """The duties that the question speaks of, in its order."""
    parts = list(_group(_named_holders(tokens)))
    duties: list[Duty] = []
    at = 0
    while at < len(parts):
        part, following = parts[at], [other.kind for other in parts[at + 1 : at + 3]]
        roles = part.tokens[0].values
        at += 1
        if part.kind == "subject" and following[:1] == ["角色"]:
            duties.append(part.duty(parts[at].tokens[0].values))
            at += 1
        elif part.kind == "subject":
            duties.append(part.duty())
        elif part.kind == "角色" and _helps(part, parts[at : at + 1]):
            asked = parts[at + 1 : at + 2] if following[1:] == ["subject"] else []
            duties.extend((Duty((), bool(asked), roles), parts[at].duty()))
            at += 1 + len(asked)
        elif (
            part.kind == "角色"
            and following[:1] == ["subject"]
            and (_holds(part) or following[1:] != ["角色"])
        ):
            duties.append(parts[at].duty(roles))
            at += 1
        elif part.kind == "角色" and duties and duties[-1].roles == ALL_ROLES and not part.joined:
            duties.append(msgspec.structs.replace(duties.pop(), roles=roles))  # 承担的牵头任务
        elif part.kind == "角色" and duties and duties[-1].roles and part.joined:
            duties.append(_widen(duties.pop(), roles))
        elif part.kind == "角色" and duties and duties[-1].roles and roles == ALL_ROLES:
            continue  # 牵头做哪几件事: to do is no further role
        else:
            duties.append(Duty((), part.kind == "谁角色", roles))
    return tuple(_drop_echoes(_give_roles(duties)))


def _holds(role: _Part) -> bool:
    """`配合单位有甲`: what somebody is, not what they do."""
    return role.tokens[0].text.endswith(("单位", "部门", "机构", "方"))


def _helps(role: _Part, following: Sequence[_Part]) -> bool:
    """`配合省卫生计生委的有谁`: right behind it stands the body that is helped, not who helps."""
    helped = [part.tokens[0] for part in following]
    return any(
        role.tokens[0].values == ("SUPPORTS",) and role.tokens[0].end == body.start and body.kind == "机构"
        for body in helped
    )


def settle_implementing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`落实国办发〔2018〕26号的文件`: where a notice does it to a notice, it is not a body's duty."""
    kinds = [token.kind for token in tokens]
    between = (
        "某通知" in kinds
        and {"通知", "计划", "各通知"} & set(kinds)
        and not {"机构", "谁", "任务"} & set(kinds)
    )
    return tuple(
        msgspec.structs.replace(token, kind="贯彻", values=())
        if between and token.kind == "角色" and token.text.startswith(_IMPLEMENTING)
        else token
        for token in tokens
    )


def settle_orders(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without money 安排, 给, 领到 are about tasks and say no more than they do; 给乙打下手 is to help 乙."""
    kinds = {token.kind for token in tokens}
    if kinds & _MONEY or not kinds & {"任务", "角色"}:
        return tuple(tokens)
    settled = [
        msgspec.structs.replace(token, kind="虚")
        if token.kind in ("拨付", "得到") or token.text == "要求"
        else token
        for token, after in zip(tokens, [*tokens[1:], *tokens[-1:]], strict=True)
    ]
    for at, (to, helped, role) in enumerate(zip(settled, settled[1:], settled[2:], strict=False)):
        if to.text in _TO and helped.kind in _SUBJECTS and role.values == ("SUPPORTS",):
            settled[at : at + 3] = [to, role, helped]
    return tuple(settled)


def _group(tokens: Sequence[Token]) -> Iterator[_Part]:
    """Subjects joined by 和 or 、 as one part, each role as its own."""
    group: list[Token] = []
    joined = True
    for token in tokens:
        if token.kind in _SUBJECTS and (joined or not group):
            group.append(token)
        elif token.kind in _CORE:
            if group:
                yield _Part(tuple(group))
            group = [token] if token.kind in _SUBJECTS else []
            if not group:
                yield _Part((token,), joined)
        joined = token.text in _JOINING or (joined and token.kind == "哪些")
    if group:
        yield _Part(tuple(group))


def _widen(duty: Duty, roles: tuple[str, ...]) -> Duty:
    """牵头或配合: two roles of the same subjects."""
    return msgspec.structs.replace(duty, roles=tuple(dict.fromkeys((*duty.roles, *roles))))


def _give_roles(duties: Sequence[Duty]) -> Sequence[Duty]:
    """`乙在甲牵头的任务里配合哪些`: a role that nobody has yet is that of the one who has none."""
    bare = [duty for duty in duties if duty.agencies and not duty.roles]
    free = [duty for duty in duties if duty.roles and not duty.agencies and not duty.asked]
    held = any(duty.agencies and duty.roles for duty in duties)
    if not (held and len(bare) == len(free) == 1):
        return duties
    given = msgspec.structs.replace(bare[0], roles=free[0].roles)
    return [given if duty is bare[0] else duty for duty in duties if duty is not free[0]]


def _drop_echoes(duties: Sequence[Duty]) -> Iterator[Duty]:
    """牵头单位是谁 asks once."""
    asked = any(duty.asked and duty.roles for duty in duties)
    for duty in duties:
        if duty.agencies or duty.roles or not asked:
            yield duty


def _named_holders(tokens: Sequence[Token]) -> list[Token]:
    """`牵头单位是省卫生计生委`, `省卫生计生委被列为牵头单位的任务`: the body is named, not asked for."""
    tasks = _asks_for_tasks(tokens)
    return [
        msgspec.structs.replace(token, text=f"{token.text}方")
        if token.kind == "角色" and _names_next(tokens[at + 1 :]) and not _done_by(tokens[:at])
        else msgspec.structs.replace(token, kind="角色")
        if token.kind == "谁角色" and (tasks or _names_next(tokens[at + 1 :]) or _named_before(tokens[:at]))
        else token
        for at, token in enumerate(tokens)
    ]


def _asks_for_tasks(tokens: Sequence[Token]) -> bool:
    """Whether tasks of a named body are asked for, and nobody."""
    plain = [token for token in tokens if token.kind != "虚"]
    said = ["是" if token.text.endswith("的是") else token.kind for token in plain]
    if "机构" not in said or {"谁", "部门"} & set(said):
        return False
    asking = [at for at, kind in enumerate(said) if kind == "哪些"]
    beside = {said[near] for at in asking for near in (at - 1, at + 1) if 0 <= near < len(said)}
    holders = [at for at, kind in enumerate(said) if kind == "谁角色"]
    others = [at for at, kind in enumerate(said) if kind == "角色"]
    if asking:
        return "任务" in beside and "谁角色" not in beside - {"任务"}
    return said[-1] == "任务" and bool(holders) and (not others or min(others) > max(holders))


def _done_by(before: Sequence[Token]) -> bool:
    """Whether a body right before it does it: 甲牵头是乙要求的; in 牵头是甲、配合有乙 none does."""
    said = [token for token in before if token.kind != "虚" or token.text in _JOINING]
    return bool(said) and said[-1].kind in _SUBJECTS


def _names_next(after: Sequence[Token]) -> bool:
    return [other.kind for other in after[:2]] == ["虚", "机构"] and after[0].text in _SAYS_IS


def _named_before(before: Sequence[Token]) -> bool:
    return any(token.kind == "机构" and following.text in _IS_ONE for token, following in pairwise(before))
