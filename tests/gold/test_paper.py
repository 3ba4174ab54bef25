"""Notices printed to PDF give the records of the pages that they were printed from."""

from functools import partial
from typing import Any

import pytest

from tests.gold.gate import own_sets
from tests.gold.measure import PARTS, mean_f1
from tests.gold.paper import browser_print, run_written

pytestmark = [pytest.mark.slow, pytest.mark.browser]
# A figure may fall by as much on paper.
_LOSS = 0.002


def test_printed_notices_give_the_same_records(chromium: Any) -> None:
    seeds = next(each for each in own_sets() if each.name == "seeds")
    page, paper = run_written(seeds, partial(browser_print, chromium))
    assert mean_f1(paper) >= mean_f1(page) - _LOSS
    assert [part for part in PARTS if paper.f1(part) < page.f1(part) - _LOSS] == []
