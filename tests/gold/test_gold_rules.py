"""The rule report counts each firing once and each notice once."""

from extract.extraction import extract_record
from tests.extract.duty_notices import make_notice
from tests.gold.rules import count_rules


def test_times_and_notices() -> None:
    twice = extract_record(make_notice("一、支持创业。（省教育厅负责）\n二、支持就业。（省财政厅负责）"))
    once = extract_record(make_notice("一、支持创业。（省教育厅负责）"))
    counted = count_rules([twice, once])
    assert counted["duty.verb_responsible"] == (3, 2)
    assert counted["basis.sole"] == (3, 2)
    assert counted["ledger.duty.used"] == (3, 2)
