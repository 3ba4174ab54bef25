"""Every amount, percent and duty word ends in exactly one place of the ledger."""

import re

import pytest

from corpus.notice import Span
from extract.extraction import extract_record
from extract.found import Found, Ignored
from extract.ledger import IgnoreRule, balance_ledger, read_ledger_rules, sum_ledgers
from extract.record import Funding, Unread
from tests.extract.duty_notices import make_notice


@pytest.mark.parametrize("rule", read_ledger_rules(), ids=lambda rule: rule.rule)
def test_rule_covers_its_examples_only(rule: IgnoreRule) -> None:
    for example in rule.examples:
        assert re.search(rule.pattern, example), example
    for counter in rule.counter_examples:
        assert not re.search(rule.pattern, counter), counter


def test_used_comes_before_ignored_and_ignored_before_unread() -> None:
    notice = make_notice("一、资金。安排400万元，另有500万元，还有600万元，又有700万元。")
    at = {amount: Span(i := notice.text.index(amount), i + 5) for amount in ("400万元", "500万元", "600万元")}
    funding = Found(
        items=(Funding("total", 4e6, at["400万元"], at["400万元"], "test"),),
        ignored=(Ignored("amount", at["400万元"], "never"), Ignored("amount", at["500万元"], "condition")),
        unread=(Unread("amount", "看不懂", at["600万元"]),),
    )
    ledger, unread = balance_ledger(notice, Found(), funding, Found())
    assert ledger.counts["amount"] == {"used": 1, "ignored:condition": 1, "unread": 2}
    assert [notice.quote(item.span) for item in unread] == ["600万元", "700万元"]


def test_every_trigger_is_counted_once_and_every_unread_one_is_listed() -> None:
    notice = make_notice(
        "一、加强保障。市场主体增长10%，给予奖励20万元。项目负责人应当到场，谁使用、谁负责。"
        "由某某某某负责协调。（省教育厅负责）"
    )
    record = extract_record(notice)
    assert sum(record.ledger.counts["duty"].values()) == len(re.findall("负责", notice.text))
    assert record.ledger.counts["duty"]["used"] == 1
    listed = [notice.quote(item.span) for item in record.unread if item.kind == "duty"]
    assert len(listed) == record.ledger.counts["duty"].get("unread", 0) == 1
    assert "“负责”前后没有找到责任单位" in [item.message for item in record.unread]
    assert sum_ledgers([record, record])["duty"]["used"] == 2
