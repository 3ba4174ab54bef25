"""The views by kind: `render_view` for one of them."""

from collections.abc import Callable, Mapping
from importlib import import_module

from graph.model import Store
from viz.errors import UnclearRequest
from viz.names import find_kind
from viz.view import View

# kind → does it need a name; the module `viz.views.KIND` has `build_KIND`, imported when asked for.
_NAMED = {
    "overview": False,
    "agency": True,
    "notice": True,
    "programme": True,
    "region": True,
    "matrix": False,
    "money": False,
    "targets": False,
    "lineage": False,
    "query": True,
}
KINDS = tuple(_NAMED)


def render_view(
    store: Store, kind: str, name: str | None = None, parameters: Mapping[str, object] | None = None
) -> View:
    """The view of `kind`, about `name` where given; `parameters` are those of a saved query (kind `query`).

    A name alone, in the place of the kind, gives the view of what it names.

    Raises UnclearRequest for an unknown kind or a missing name, UnknownName for an unknown name, ViewError
    where there is nothing to show.
    """
    if kind not in _NAMED and name is None:
        kind, name = find_kind(store, kind), kind
    if kind not in _NAMED:
        raise UnclearRequest(f"没有“{kind}”这种图", todo=f"可选：{'、'.join(KINDS)}")
    if _NAMED[kind] and not name:
        raise UnclearRequest(f"“{kind}”图要给出名称", todo=f"例如 zhengtu viz {kind} 名称")
    given = [part for part in (name, parameters) if part]
    return _builder(kind)(store, *given)


def _builder(kind: str) -> Callable[..., View]:
    build: Callable[..., View] = getattr(import_module(f"viz.views.{kind}"), f"build_{kind}")
    return build
