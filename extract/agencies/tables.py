"""The tables of this package: tab-separated, one heading row, `#` lines are comments."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"


def read_rows(table: str) -> list[dict[str, str]]:
    """The rows of `tables/<table>.tsv` by column."""
    text = (_FOLDER / f"{table}.tsv").read_text(encoding="utf-8")
    heading, *lines = (line for line in text.splitlines() if not line.startswith("#"))
    columns = heading.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]
