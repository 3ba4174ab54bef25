"""What a node is called in a picture: whole name, short label, amounts and bounds as people write them."""

import re

from graph.model import Node

_TITLE = re.compile("[《〈](.+)[》〉]")
_ABOUT = re.compile(
    "[^关]*关于(?:印发|转发|发布|下达|公布|做好|开展)?(.+?)(?:的(?:通知|意见|函|公告|通告|批复|决定))?"
)
# No line ends with an opening quote or bracket or within a number or a Latin word.
_UNBREAKABLE = re.compile("^[“‘《〈（【〔]|[0-9A-Za-z.]{2}")
_SIGNS = {">=": "≥", "<=": "≤", "=": ""}
_FUNDING = {"allocation": "下达", "total": "总额", "incentive": "奖补"}


def name_of(node: Node) -> str:
    """The whole name of a node, for hover, search and table."""
    if node.label == "FundingLine":
        return _name_of_funding(node)
    if node.label == "Target":
        return _name_of_target(node)
    name = node.properties.get("name") or node.properties.get("title") or node.properties.get("message")
    return str(name or node.properties.get("number") or node.id)


def label_of(node: Node, width: int = 10, lines: int = 2) -> str:
    """The short name under a node, in lines."""
    return wrap(short_title(node) if node.label == "Notice" else name_of(node), width, lines)


def short_title(notice: Node) -> str:
    """What a notice is about: the title in 《》, or what stands between 关于（印发） and 的通知."""
    name = name_of(notice)
    inner = _TITLE.search(name) or _ABOUT.fullmatch(name)
    return inner[1] if inner else name


def wrap(text: str, width: int, lines: int) -> str:
    """At most `lines` lines of `width` characters, the last one an ellipsis where something was cut."""
    rest, told = shorten(text, width * lines), list[str]()
    while rest:
        cut = width if len(told) < lines - 1 else len(rest)
        while cut > width // 2 and _UNBREAKABLE.search(rest[cut - 1 : cut + 1]):
            cut -= 1
        told.append(rest[:cut])
        rest = rest[cut:]
    return "\n".join(told)


def shorten(text: str, length: int) -> str:
    """At most `length` characters, the last one an ellipsis where something was cut."""
    return text if len(text) <= length else text[: length - 1] + "…"


def format_yuan(amount: float) -> str:
    """4000000 → 400万元, 2.4e9 → 24亿元."""
    for unit, size in (("亿元", 1e8), ("万元", 1e4)):
        if abs(amount) >= size:
            return f"{amount / size:,.4f}".rstrip("0").rstrip(".") + unit
    return f"{amount:,.2f}".removesuffix(".00") + "元"


def _name_of_funding(node: Node) -> str:
    given = node.properties
    kind = _FUNDING.get(str(given.get("kind")), "")
    return " ".join(part for part in (kind, _amount_of(node), str(given.get("purpose") or "")) if part)


def _amount_of(node: Node) -> str:
    amount, upper, rate = (node.properties.get(key) for key in ("amount", "amount_max", "rate"))
    bound = "≤" if node.properties.get("cap") else ""
    percent = f"{rate:g}%" if isinstance(rate, int | float) else ""
    if not isinstance(amount, int | float):
        return percent
    top = f"–{format_yuan(upper)}" if isinstance(upper, int | float) else ""
    per = f"/{node.properties['per']}" if node.properties.get("per") else ""
    return f"{percent}{bound}{format_yuan(amount)}{top}{per}"


def _name_of_target(node: Node) -> str:
    given = node.properties
    value, upper = given.get("value"), given.get("value_max")
    if not isinstance(value, int | float):
        return str(given.get("indicator"))
    top = f"–{upper:g}" if isinstance(upper, int | float) else ""
    sign = _SIGNS.get(str(given.get("comparator")), "")
    return f"{given.get('indicator')} {sign}{value:g}{top}{given.get('unit') or ''}"
