"""What the title of a notice says that it issues or pays out."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from extract.citations.brackets import find_titles
from extract.citations.names import document_type, strip_remarks

_TABLE = Path(__file__).parent / "tables" / "title_forms.toml"
_FUND = re.compile(r"资金|基金|经费|转移支付|补助|补贴|奖补|贴息|专项债")
# 专项资金, 资金预算, 专项资金（支持工业互联网发展）项目计划; 专项资金管理办法 is a policy
_MONEY_NAME = re.compile(
    r"(?:资金|基金|经费|转移支付|补助|补贴|奖补|贴息|专项债)(?:[^\n]{0,40}(?:安排计划|项目计划|资金计划|分配方案|预算|指标))?$"
)

# 转发|县水利局|关于…实施意见, 转发|省发展改革委等部门|江苏省…意见: who wrote what is passed on.
_AUTHORS = re.compile(
    r"^(?:自治区|[省市县区旗盟州])[一-鿿、 ]{1,40}?(?:[局委厅办院会](?![等、 ])|等[一-鿿]{0,3}(?:部门|单位))"
    r"(?=关于|[一-鿿]{2,8}?[省市县区旗盟州])(?:关于(?:印发)?)?"
)

# 印发 makes a programme of any plan, rule or view, not of a letter or a technical standard.
_BARE_FORMS = frozenset(("itself", "own_name", "own_name_notified", "explains"))
_NO_PROGRAMME = frozenset(("letter", "standard", "agreement", "book"))

Kind = Literal["plan", "scheme", "policy", "fund"]


class TitleForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to name a programme in a title; `kind` none: the title names no programme of its own."""

    name: str
    pattern: str
    kind: Literal["", "fund", "none"]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def match(self, title: str) -> re.Match[str] | None:
        """Where the form stands in `title`."""
        return _compiled(self.pattern).search(title)


class _Forms(msgspec.Struct, frozen=True):
    forms: tuple[TitleForm, ...]


class Named(msgspec.Struct, frozen=True):
    """A programme as a title names it."""

    name: str
    kind: Kind
    rule: str


@cache
def title_forms() -> tuple[TitleForm, ...]:
    """The forms, in the order in which they are tried."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Forms).forms


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def parse_title(title: str) -> tuple[Named, ...]:
    """The programmes that `title` names as issued or paid out; none for a plain 意见 or 决定."""
    for form in title_forms():
        match = form.match(title)
        if match is not None:
            return () if form.kind == "none" else tuple(_read(form, match))
    return ()


def _read(form: TitleForm, match: re.Match[str]) -> Iterator[Named]:
    if form.name == "bracketed":
        names = [span.of(match.string) for span in find_titles(match.string)]
    else:
        names = [_AUTHORS.sub("", match["name"].strip("的 　"))]
    for name in names:
        if _is_programme(form, name):
            yield Named(name, programme_kind(name), form.name)


def _is_programme(form: TitleForm, name: str) -> bool:
    """Whether a form's name is one: 印发 makes any document one, the bare title must be a plan's."""
    if len(name) < 4:
        return False
    if form.kind == "fund":
        return _FUND.search(name) is not None or document_type(name) is not None or "专项" in name
    if form.name in _BARE_FORMS:
        found = document_type(name)
        return found is not None and found.issued
    found = document_type(name)
    return found is not None and found.kind not in _NO_PROGRAMME


def programme_kind(name: str) -> Kind:
    """Plan, scheme, policy or fund, by the name's last words."""
    found = document_type(name)
    if _MONEY_NAME.search(strip_remarks(name)):
        return "fund"
    if found is not None and found.kind in ("plan", "scheme"):
        return found.kind  # type: ignore[return-value]
    return "policy"
