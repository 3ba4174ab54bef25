"""Columns of an HTML table whose cells span several rows or columns."""

_MOST = 50


class Columns:
    """Counts the columns of the rows as they are read; a spanned place is an empty cell."""

    def __init__(self) -> None:
        self._rows_left: dict[int, int] = {}  # by column, how many of the next rows a cell above takes
        self._column = 0
        self._width = 1

    def open_block(self, tag: str) -> None:
        """A table or a row begins."""
        if tag == "table":
            self._rows_left = {}
        if tag == "tr":
            self._end_row()
        if tag in ("table", "tr"):
            self._column = 0

    def _end_row(self) -> None:
        """What cells of rows above take behind the last cell of the row."""
        for column, rows in self._rows_left.items():
            if column >= self._column and rows:
                self._rows_left[column] = rows - 1

    def open_cell(self, attributes: dict[str, str | None]) -> int:
        """How many columns before this cell are taken by cells of rows above."""
        taken = 0
        while self._rows_left.get(self._column):
            self._rows_left[self._column] -= 1
            self._column += 1
            taken += 1
        self._width = _number(attributes.get("colspan"))
        rows = _number(attributes.get("rowspan")) - 1
        self._rows_left |= {self._column + at: rows for at in range(self._width)}
        return taken

    def close_cell(self) -> int:
        """How many columns end with this cell."""
        self._column += self._width
        return self._width


def _number(value: str | None) -> int:
    digits = (value or "").strip()
    return max(1, min(int(digits), _MOST)) if digits.isdecimal() and len(digits) < 5 else 1
