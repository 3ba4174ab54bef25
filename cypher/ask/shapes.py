"""Question shapes: which features a question must and may have for a saved query to answer it.

A shape is a line of feature names in a query's head: `机构角色 [任务]`. Plain ones must be there, those in
brackets may, and so may whatever narrows the query by one of its parameters (地区 by `regions`); a question
with any other feature does not fit. 多少, 是否, 合计, 分述 and 比较 may always be there. 任务 fits whether or
not it is what is asked for, 问任务 only if it is. 范围 stands for 地区, 年份, 年月, 某通知 and 主题, one of
which must be there. `name=["…"]` fixes a parameter of the query. 最多 fits 最少 too, and 最新 最早, where the
query has a parameter `direction`.
"""

import json
from functools import cache

import msgspec

from cypher.catalog import SavedQuery, read_catalog

_SCOPE = ("地区", "年份", "年月", "某通知", "主题")
# What a parameter lets a question be narrowed by.
_NARROWED_BY = {
    "regions": "地区",
    "notices": "某通知",
    "year_min": "年份",
    "since": "年月",
    "topic": "主题",
    "amount_min": "金额",
    "value_min": "数值",
}
_ASKED = "问"
# How many, whether at all, side by side: every answer says so.
_ANYWHERE = frozenset(("多少", "是否", "合计", "分述", "比较"))
NARROWING = frozenset(_NARROWED_BY.values())
# How things are now is told by no target.
_NOW = frozenset(("现状",))
# What has come of it until now is told of notices and duties, not of money.
_UNTIL_NOW = frozenset(("至今",))
_REVERSED = {"最少": "最多", "最早": "最新"}


class Shape(msgspec.Struct, frozen=True):
    """One 问法 of one query."""

    query: str
    line: str
    required: frozenset[str]
    allowed: frozenset[str]
    fixed: tuple[tuple[str, object], ...] = ()
    scoped: bool = False
    reversible: bool = False

    def fits(self, features: frozenset[str]) -> bool:
        """Whether a question with these features, and no others, has this shape."""
        if self.reversible:
            features = frozenset(_REVERSED.get(feature, feature) for feature in features)
        plain = {feature.removeprefix(_ASKED) for feature in features}
        if self.scoped and features.isdisjoint(_SCOPE):
            return False
        return self.required <= features | plain and all(
            feature in self.allowed or feature.removeprefix(_ASKED) in self.allowed
            for feature in features - _ANYWHERE
        )


def parse_shape(query: SavedQuery, line: str) -> Shape:
    """A 问法 line as a shape."""
    words = line.split()
    features = [word for word in words if "=" not in word and word != "范围"]
    required = {word for word in features if not word.startswith("[")}
    narrowing = {feature for name, feature in _NARROWED_BY.items() if query.takes(name)}
    now = _NOW if query.theme != "targets" else frozenset()
    now |= _UNTIL_NOW if query.theme in ("notices", "duties", "bodies", "audits") else frozenset()
    return Shape(
        query.name,
        line,
        required=frozenset(required),
        allowed=frozenset({word.strip("[]") for word in features} | narrowing | now),
        fixed=tuple(_parse_fixed(word) for word in words if "=" in word),
        scoped="范围" in words,
        reversible=query.takes("direction"),
    )


def _parse_fixed(word: str) -> tuple[str, object]:
    name, _, value = word.partition("=")
    return name, json.loads(value)


@cache
def read_shapes() -> tuple[Shape, ...]:
    """The shapes of all saved queries."""
    return tuple(parse_shape(query, line) for query in read_catalog().values() for line in query.shapes)


def find_shapes(features: frozenset[str]) -> tuple[Shape, ...]:
    """The shapes that fit and require most; more than one only if they belong to different queries."""
    fitting = [shape for shape in read_shapes() if shape.fits(features)]
    most = max((len(shape.required) for shape in fitting), default=0)
    best = {shape.query: shape for shape in fitting if len(shape.required) == most}
    return tuple(best.values())


def query_of(shape: Shape) -> SavedQuery:
    """The saved query that the shape belongs to."""
    return read_catalog()[shape.query]
