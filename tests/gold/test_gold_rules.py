"""The rule report counts each firing and each notice once, and rules of one notice say why they stand."""

import pytest

from extract.extraction import extract_record
from tests.extract.duty_notices import make_notice
from tests.gold.firing import watch_rules
from tests.gold.gate import extract_pages, known_sets, open_sets, own_sets
from tests.gold.rules import count_rules, find_lonely, find_silent, read_justified


def test_times_and_notices() -> None:
    twice = extract_record(make_notice("一、支持创业。（省教育厅负责）\n二、支持就业。（省财政厅负责）"))
    once = extract_record(make_notice("一、支持创业。（省教育厅负责）"))
    counted = count_rules([twice, once])
    assert counted["duty.verb_responsible"] == (3, 2)
    assert counted["basis.sole"] == (3, 2)
    assert counted["ledger.duty.used"] == (3, 2)


@pytest.mark.slow
@pytest.mark.skipif(known_sets() == own_sets(), reason="the shared notices do not stand beside the checkout")
def test_a_rule_of_one_notice_or_none_says_why_it_stands_and_no_other_does() -> None:
    with watch_rules() as spoke:
        counted = count_rules(record for each in open_sets() for record in extract_pages(each))
    assert find_lonely(counted) | find_silent(counted, spoke) == set(read_justified())


def test_what_is_asked_and_answers_has_spoken() -> None:
    with watch_rules() as spoke:
        extract_record(make_notice("一、支持创业。对企业给予最高50万元补助。（省教育厅牵头）"))
    assert {"word.verb_lead", "money.granted_behind", "verdict.word_behind"} <= spoke
    assert "word.verb_support" in find_silent([], spoke)
