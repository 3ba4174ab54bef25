"""Pages that are printed sideways: coordinates are turned so that the text runs to the right."""

from math import atan2, pi

import msgspec

_QUARTER = pi / 2
_SLANT = 0.05


class Turn(msgspec.Struct, frozen=True):
    """By how many quarters the text is turned against the paper, and the paper's box as PDF has it."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Width of the page as it is read."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def area(self) -> float:
        """Area of the page."""
        return (self.right - self.left) * (self.top - self.bottom)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as it is read: from the upper left corner to the right and downwards."""
        match self.quarters:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


def quarters(a: float, b: float) -> int | None:
    """The direction in which text runs, in quarters of a turn; None where it is slanted."""
    turns = atan2(b, a) / _QUARTER
    return round(turns) % 4 if abs(turns - round(turns)) < _SLANT else None
