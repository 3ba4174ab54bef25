"""Facts do not hang on how an office or a converter prints them."""

import pytest

from tests.gold.gate import known_sets
from tests.gold.measure import mean_f1
from tests.gold.variants import Variant, read_variants, run_variant

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("variant", read_variants(), ids=lambda variant: variant.name)
def test_rewritten_pages_give_the_same_facts(variant: Variant) -> None:
    sets = [each for each in known_sets() if each.name in ("seeds", "invented")]
    assert mean_f1(run_variant(variant, sets)) >= variant.floor
