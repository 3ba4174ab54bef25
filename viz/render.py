"""The views by kind: `render_view` for one of them."""

from collections.abc import Callable
from typing import Any

from graph.model import Store
from viz.errors import ViewError
from viz.view import View

# kind → (module, function, whether it needs a name); imported when asked for.
_VIEWS: dict[str, tuple[str, str, bool]] = {
    "overview": ("viz.views.overview", "build_overview", False),
    "agency": ("viz.views.agency", "build_agency", True),
}
KINDS = tuple(_VIEWS)


def render_view(store: Store, kind: str, name: str | None = None) -> View:
    """The view of `kind`, about `name` where the kind is about one thing.

    Raises ViewError for an unknown kind, a missing name or nothing to show, UnknownName for an unknown name.
    """
    if kind not in _VIEWS:
        raise ViewError(f"没有“{kind}”这种图", todo=f"可选：{'、'.join(KINDS)}")
    module, function, named = _VIEWS[kind]
    build = _load(module, function)
    if not named:
        return build(store)
    if not name:
        raise ViewError(f"“{kind}”图要给出名称", todo=f"例如 zhengtu viz {kind} 名称")
    return build(store, name)


def _load(module: str, function: str) -> Callable[..., View]:
    from importlib import import_module

    loaded: Any = getattr(import_module(module), function)
    return loaded  # type: ignore[no-any-return]
