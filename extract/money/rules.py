"""The rules that judge an amount, in the order in which they are asked.

The word right behind the amount speaks first, then the last word before it in its clause, then what the
sentence has promised so far.
"""

from collections.abc import Callable

from extract.money import rules_before, rules_behind, rules_context, rules_rate
from extract.money.places import Place
from extract.money.rules_told import told
from extract.money.verdicts import UNKNOWN, Verdict

Rule = Callable[[Place], Verdict | None]

MONEY_RULES: tuple[Rule, ...] = (
    rules_context.past,
    told("not_money"),
    told("included_limit"),
    told("included_part"),
    told("per_step"),
    told("former_value"),
    told("increment"),
    told("compared"),
    told("settled"),
    told("own_money"),
    told("grade"),
    told("price_behind"),
    rules_behind.loan_behind,
    told("borne"),
    told("in_budget"),
    told("department_budget"),
    told("quota"),
    rules_behind.part_behind,
    rules_behind.new_fund,
    rules_behind.fund_stage,
    told("paid_behind"),
    rules_behind.allotted_behind,
    rules_behind.set_apart,
    rules_behind.step_granted,
    told("limit_of_granted"),
    rules_behind.granted_behind,
    told("grant_of_cost"),
    told("most_reached"),
    told("most_of_equipment"),
    told("grants_in_all"),
    told("planned_whole"),
    told("vouchers_issued"),
    told("sought"),
    told("purse_matches"),
    told("source"),
    told("purse_of_place"),
    told("planned_investment"),
    rules_context.each,
    rules_context.whole_limit,
    rules_context.single_cap,
    rules_context.raised_to,
    rules_behind.limit_of_noun,
    rules_context.bare_condition,
    rules_before.nearest_before,
    rules_context.listed,
    rules_context.standard_then_grant,
    told("amount_is"),
    told("short_verb"),
    rules_context.cap_follows,
    rules_context.tier_item,
)
RATE_RULES: tuple[Rule, ...] = (
    told("not_money"),
    told("per_step"),
    told("former_value"),
    told("factor"),
    told("not_given"),
    told("computed"),
    told("fund_bears"),
    told("share_of_team"),
    rules_rate.instalment,
    rules_rate.shared,
    rules_rate.bracket_limit,
    rules_behind.loan_behind,
    told("raised"),
    rules_rate.and_no_more,
    told("changed"),
    rules_rate.income_share,
    rules_rate.rate_of_noun,
    told("of_budget"),
    told("standard_is"),
    rules_rate.granted_behind,
    told("share"),
    rules_rate.granted_before,
    rules_context.listed,
    rules_rate.granted_next,
    rules_rate.tier_rate,
)


def judge_place(place: Place) -> Verdict:
    """The verdict of the first rule that knows the place."""
    rules = RATE_RULES if place.group.is_percent else MONEY_RULES
    return next((verdict for rule in rules if (verdict := rule(place)) is not None), UNKNOWN)
