"""Who does what in a question: which role belongs to which agency, and which is asked for.

省发展改革委牵头、谁配合: each role goes to the subjects before it; 牵头的是哪个部门: else to the one after it.
"""

from collections.abc import Sequence

import msgspec

from cypher.ask.token import Token

_SUBJECTS = frozenset(("机构", "谁", "部门"))
_CORE = _SUBJECTS | {"角色", "谁角色"}
ALL_ROLES = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")


class Duty(msgspec.Struct, frozen=True):
    """Subjects with one role: agencies, or, if `asked`, whoever the question asks for. Without roles: bare."""

    agencies: tuple[Token, ...]
    asked: bool
    roles: tuple[str, ...] = ()


def read_duties(tokens: Sequence[Token]) -> tuple[Duty, ...]:
    """The duties that the question speaks of, in its order."""
    core = [token for token in _named_holders(tokens) if token.kind in _CORE]
    duties: list[Duty] = []
    pending: list[Token] = []
    at = 0
    while at < len(core):
        token = core[at]
        at += 1
        if token.kind in _SUBJECTS:
            pending.append(token)
        elif token.kind == "谁角色":
            duties += [*_bare(pending), Duty((), True, token.values)]
            pending = []
        elif pending:
            duties.append(_duty(pending, token))
            pending = []
        elif at < len(core) and _follows(core, at):
            duties.append(_duty([core[at]], token))
            at += 1
        elif duties and duties[-1].roles:
            last = duties.pop()
            roles = tuple(dict.fromkeys((*last.roles, *token.values)))
            duties.append(msgspec.structs.replace(last, roles=roles))
        else:
            duties.append(Duty((), False, token.values))
    return (*duties, *_bare(pending))


def _named_holders(tokens: Sequence[Token]) -> list[Token]:
    """`牵头单位是省卫生计生委`: the body is named, not asked for."""
    named = []
    for at, token in enumerate(tokens):
        says = [other.kind for other in tokens[at + 1 : at + 3]]
        if token.kind == "谁角色" and says == ["虚", "机构"] and tokens[at + 1].text in "是为：:由":
            token = msgspec.structs.replace(token, kind="角色")
        named.append(token)
    return named


def _follows(core: Sequence[Token], at: int) -> bool:
    """Whether the subject at `at` has no role of its own behind it."""
    return core[at].kind in _SUBJECTS and (at + 1 == len(core) or core[at + 1].kind != "角色")


def _duty(subjects: Sequence[Token], role: Token) -> Duty:
    agencies = tuple(token for token in subjects if token.kind == "机构")
    return Duty(agencies, len(agencies) < len(subjects), role.values)


def _bare(pending: Sequence[Token]) -> list[Duty]:
    agencies = tuple(token for token in pending if token.kind == "机构")
    asked = len(agencies) < len(pending)
    return [Duty(agencies, asked)] if pending else []
