"""What a notice says about itself that its bodies' names depend on."""

import msgspec

from corpus.regions import Region
from extract.record import Agency


class AgencyContext(msgspec.Struct, frozen=True):
    """Whose notice it is: the region that it governs with its parents (province first), and its issuers.

    `region_name` is the region's name as its own bodies print it (黔南州 for 黔南布依族苗族自治州).
    `aliases` maps a short name that the notice itself defines (以下简称“市发改委”) to the long one.
    """

    region: Region | None = None
    path: tuple[Region, ...] = ()
    issuers: tuple[Agency, ...] = ()
    aliases: dict[str, str] = {}
    region_name: str = ""

    def name_of(self, region: Region) -> str:
        """How the notice calls `region`."""
        return self.region_name if self.region_name and region == self.region else region.name

    @property
    def central(self) -> bool:
        """Whether bare names mean bodies of the centre."""
        return self.region is None or self.region.level in ("country", "area")
