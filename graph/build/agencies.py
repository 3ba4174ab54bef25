"""Bodies: one node for all the names that mean the same one."""

from collections import Counter
from collections.abc import Iterable, Iterator

from corpus.governed import find_governed
from corpus.regions import COUNTRY, Region
from extract.agencies import resolve_name
from extract.record import Agency, Record
from graph.build.draft import Draft
from graph.build.identity import hash_id
from graph.build.places import add_region


class Bodies:
    """The agencies of all records. A body goes by the name that notices mostly print."""

    def __init__(self, draft: Draft, records: Iterable[Record]) -> None:
        self._draft = draft
        self._by_name: dict[str, str] = {}
        variants: dict[str, Counter[Agency]] = {}
        for record in records:
            for agency in _agencies_of(record):
                id = self.id_of(agency, record)
                variants.setdefault(id, Counter())[agency] += 1
                self._by_name.setdefault(agency.name, id)
        for id, printed in variants.items():
            self._add(id, printed)

    def id_of(self, agency: Agency, record: Record) -> str:
        """Node of a body; collective ones go by region too: 省有关部门 means others in another province."""
        return _agency_id(
            agency, (agency.region or record.notice.header.region) if agency.collective else None
        )

    def named(self, name: str, record: Record) -> str:
        """Node of the body with this name, in the region of the notice that names it."""
        return self._by_name.get(name) or self.add_known(
            name, find_governed(record.notice.header, record.notice.text)
        )

    def add_known(self, name: str, region: Region | None = None) -> str:
        """Node of a body that no record resolves, as the lexicon has it; `region` where the name has none."""
        resolved = resolve_name(name, region)
        agency = resolved[0] if len(resolved) == 1 else Agency(name, known=False)
        id = _agency_id(agency, None)
        self._add(id, Counter([agency]))
        return id

    def _add(self, id: str, variants: Counter[Agency]) -> None:
        best = min(variants, key=lambda agency: (-variants[agency], agency.name))
        names = {name for agency in variants for name in (agency.name, *agency.aliases)}
        properties = {
            "name": best.name,
            "full_name": best.full_name,
            "region": best.region,
            "level": best.level,
            "kind": best.kind,
            "aliases": sorted(names - {best.name}),
            "known": best.known,
            "collective": best.collective,
        }
        self._draft.add_node("Agency", id, properties)
        code = best.region_code or (COUNTRY if best.level == "country" else None)
        if code and (region := add_region(self._draft, code)):
            self._draft.add_edge("IN_REGION", id, region)


def _agency_id(agency: Agency, region: str | None) -> str:
    return hash_id("Agency", agency.full_name or agency.name, region)


def _agencies_of(record: Record) -> Iterator[Agency]:
    yield from record.issuers
    for task in record.tasks:
        yield from (assignment.agency for assignment in task.assignments)
