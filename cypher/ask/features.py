"""What a question has: the features that shapes are written in, and the values that its mentions give."""

from collections.abc import Iterator, Sequence

import msgspec

from cypher.ask.duties import ALL_ROLES, Duty, read_duties
from cypher.ask.token import Token

_NOUNS = frozenset(("任务", "部门", "资金", "奖补", "目标", "通知", "计划", "城市", "省"))
_DROPPED = frozenset(("虚", "哪些", "角色", "谁角色", "谁", "机构", "部门"))
_ANSWERING = ("LEADS", "RESPONSIBLE_FOR")


class Reading(msgspec.Struct, frozen=True):
    """A question cut up: its tokens, features, and the parameters that these fill."""

    tokens: tuple[Token, ...]
    features: frozenset[str]
    parameters: dict[str, object]

    def of(self, kind: str) -> tuple[Token, ...]:
        """The tokens of one kind."""
        return tuple(token for token in self.tokens if token.kind == kind)


def read_features(tokens: Sequence[Token]) -> Reading:
    """Features and parameters of a question that is cut into `tokens`."""
    said = [token for token in tokens if token.kind != "虚"]
    duties = read_duties(tokens)
    features, parameters = _describe_duties(duties)
    features |= set(_describe_words(said))
    parameters |= _collect_values(tokens)
    return Reading(tuple(tokens), frozenset(features), parameters)


def _describe_words(said: Sequence[Token]) -> Iterator[str]:
    asked = _asked_noun(said)
    for at, token in enumerate(said):
        if at == asked and token.kind != "部门":
            yield f"问{token.kind}"
        elif token.kind not in _DROPPED:
            yield token.kind


def _asked_noun(said: Sequence[Token]) -> int | None:
    """`哪些任务`, `任务有哪些`, or a question that ends in its noun."""
    kinds = [token.kind for token in said]
    for at, kind in enumerate(kinds):
        if kind in ("哪些", "多少"):
            for near in (at + 1, at - 1):
                if 0 <= near < len(kinds) and kinds[near] in _NOUNS:
                    return near
    return len(kinds) - 1 if kinds and kinds[-1] in _NOUNS and not {"谁", "谁角色"} & set(kinds) else None


def _describe_duties(duties: Sequence[Duty]) -> tuple[set[str], dict[str, object]]:
    features: set[str] = set()
    parameters: dict[str, object] = {}
    held = [duty for duty in duties if duty.agencies and duty.roles]
    bare = [duty for duty in duties if duty.agencies and not duty.roles]
    asked = [duty for duty in duties if duty.asked]
    if any(not duty.agencies and not duty.asked for duty in duties):
        features.add("角色")
        parameters["roles"] = [role for duty in duties for role in duty.roles]
    for duty, names in zip((*held, *bare), _NAMES, strict=False):
        features.add(_feature(duty, names[2]))
        parameters[names[0]] = _names_of(duty)
        parameters[names[1]] = list(duty.roles or ALL_ROLES)
    if len(held) + len(bare) > len(_NAMES):
        features.add("多机构")
    for duty in asked:
        features.add("谁角色" if duty.roles else "问部门")
    if asked:
        _describe_asked(asked, bool(held), bool(bare), parameters)
    if len(both := (held + bare)[:1]) == 1 and len(both[0].agencies) > 1:
        features.add("并列")
    return features, parameters


_NAMES = (("agencies", "roles", ""), ("partners", "partner_roles", "另"))


def _feature(duty: Duty, other: str) -> str:
    return f"{other}机构{'角色' if duty.roles else ''}"


def _names_of(duty: Duty) -> list[str]:
    return list(dict.fromkeys(name for token in duty.agencies for name in token.values))


def _describe_asked(asked: Sequence[Duty], held: bool, bare: bool, parameters: dict[str, object]) -> None:
    roles = [role for duty in asked for role in duty.roles] or list(ALL_ROLES)
    if not held and not bare:
        parameters["roles"] = roles
        return
    parameters["partner_roles"] = roles
    if bare and roles == ["SUPPORTS"]:
        parameters["roles"] = list(_ANSWERING)


def _collect_values(tokens: Sequence[Token]) -> dict[str, object]:
    values: dict[str, object] = {}
    for token in tokens:
        if token.kind in ("年份", "到年"):
            values |= {"year_min": int(token.numbers[0]), "year_max": int(token.numbers[1])}
        elif token.kind == "金额":
            values |= {"amount_min": token.numbers[0], "amount_max": token.numbers[1]}
        elif token.kind == "前几":
            values["limit"] = int(token.numbers[0])
    for kind, name in (("地区", "regions"), ("某通知", "notices")):
        if found := [value for token in tokens if token.kind == kind for value in token.values]:
            values[name] = found
    return values
