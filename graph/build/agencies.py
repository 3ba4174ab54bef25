"""Bodies: one node for all the names that mean the same one."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extract.record import Agency, Record
from graph.build.draft import Draft
from graph.build.identity import hash_id
from graph.build.places import add_region


class Bodies:
    """The agencies of all records. A body goes by the name that notices mostly print."""

    def __init__(self, draft: Draft, records: Iterable[Record]) -> None:
        self._draft = draft
        self._variants: dict[str, Counter[Agency]] = {}
        self._by_name: dict[str, str] = {}
        for agency in _agencies_of(records):
            self._variants.setdefault(agency_id(agency), Counter())[agency] += 1
            self._by_name.setdefault(agency.name, agency_id(agency))
        for id, variants in self._variants.items():
            self._add(id, variants)

    def id_of(self, agency: Agency) -> str:
        """Node of a body that stands in the records."""
        return agency_id(agency)

    def named(self, name: str) -> str:
        """Node of the body with this name; one that no record resolves gets a node of its own."""
        if name not in self._by_name:
            id = self._by_name[name] = agency_id(Agency(name))
            self._draft.add_node("Agency", id, {"name": name})
        return self._by_name[name]

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
        if best.region_code and (region := add_region(self._draft, best.region_code)):
            self._draft.add_edge("IN_REGION", id, region)


def agency_id(agency: Agency) -> str:
    """省有关部门 means others in another province, so collective bodies go by region too."""
    return hash_id("Agency", agency.full_name or agency.name, agency.region if agency.collective else None)


def _agencies_of(records: Iterable[Record]) -> Iterator[Agency]:
    for record in records:
        yield from record.issuers
        for task in record.tasks:
            yield from (assignment.agency for assignment in task.assignments)
