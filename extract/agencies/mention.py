"""What the finder of bodies returns."""

import msgspec

from corpus.notice import Span


class Mention(msgspec.Struct, frozen=True):
    """One printed body.

    `span` covers the name with its remarks in brackets (`省电子政务办（筹）`), `name` is without them:
    `prefix`, the printed region (`省`, `宜春市`, `国家`, `我`, or empty), then `core`, the rest. `joined`
    says that it follows the mention before it in one list and so takes over its region. `key` is the
    lexicon's canonical key of the body's function, None for a name only built like one. `complete` says
    that the name carries its own region or needs none (人民银行宜春市中心支行): it is never qualified.
    """

    span: Span
    name: str
    prefix: str
    core: str
    key: str | None
    collective: bool = False
    joined: bool = False
    complete: bool = False

    @property
    def known(self) -> bool:
        """Whether the lexicon has the body."""
        return self.key is not None
