"""The views by kind: `render_view` for one of them."""

from collections.abc import Callable
from importlib import import_module

from graph.model import Store
from viz.errors import ViewError
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
}
KINDS = tuple(_NAMED)


def render_view(store: Store, kind: str, name: str | None = None) -> View:
    """The view of `kind`, about `name` where given.

    Raises ViewError for an unknown kind, a missing name or nothing to show, UnknownName for an unknown name.
    """
    if kind not in _NAMED:
        raise ViewError(f"没有“{kind}”这种图", todo=f"可选：{'、'.join(KINDS)}")
    if _NAMED[kind] and not name:
        raise ViewError(f"“{kind}”图要给出名称", todo=f"例如 zhengtu viz {kind} 名称")
    return _builder(kind)(store, *([name] if name else []))


def _builder(kind: str) -> Callable[..., View]:
    build: Callable[..., View] = getattr(import_module(f"viz.views.{kind}"), f"build_{kind}")
    return build
