"""Money: forms of the genre, recipients, caps and tiers, audits, tables, and the rows of the word classes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Cell, Header, Notice, Span, Table
from corpus.regions import find_region, region_names, region_path
from extract.agencies import AgencyContext
from extract.found import Found
from extract.money import find_funding, tiers
from extract.money.classes import find_class
from extract.money.heads import HeadRow, head_rows, plays
from extract.money.judging import judge
from extract.money.lexicon import WordClass, find_tokens, word_classes
from extract.money.payees import PayeeKind, find_payees_of, may_name_payee, payee_kinds
from extract.money.per import find_per
from extract.money.recipients import find_regions
from extract.money.rules import MONEY_RULES, RATE_RULES, Rule
from extract.money.rules_told import RuleRow, rule_rows
from extract.money.rules_told import told as told_rule
from extract.money.strands import find_strands
from extract.money.tiers import split_tiers
from extract.quantities import find_quantities
from extract.record import Funding


def rows_of(name: str) -> list[list[str]]:
    """The rows below the comment and the header of a table of cases."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()[2:]
    return [line.split("\t") for line in lines]


FORMS = rows_of("money_forms.tsv")


def fujian() -> AgencyContext:
    region = find_region("福建省")
    assert region is not None
    return AgencyContext(region, region_path(region.code))


def funding(text: str, *tables: Table) -> Found[Funding]:
    return find_funding(Notice("n", text, Header("关于某事的通知"), (), tables, ()), fujian())


def told(item: Funding) -> str:
    amount = "" if item.amount is None else f" {item.amount:.12g}"
    rate = "" if item.rate is None else f" @{item.rate:.12g}%"
    return item.kind + amount + rate


@pytest.mark.parametrize(("sentence", "expected"), FORMS, ids=[form[0] for form in FORMS])
def test_form(sentence: str, expected: str) -> None:
    assert "; ".join(map(told, funding(sentence).items)) == expected


@pytest.mark.parametrize(("sentence", "expected"), rows_of("money_payees.tsv"))
def test_payees(sentence: str, expected: str) -> None:
    paid = (item for item in funding(sentence).items if item.kind == "allocation")
    assert "; ".join(f"{item.recipient} {item.amount:.12g}" for item in paid) == expected


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("对广州市的小镇项目支持400万元，中山市的小镇项目支持200万元。", ["广州市", "中山市"]),
        ("支持发展较慢的湛江、云浮、河源三个地市，每个地市各800万元。", ["湛江市", "云浮市", "河源市"]),
        ("安排省级财政资金420万元，下达省通信管理局用于支持安全平台项目。", ["福建省通信管理局"]),
        ("下达专项资金1亿元，其中：福州市6000万元，厦门市4000万元。", [None, "福州市", "厦门市"]),
        ("拨付厦门大学200万元，用于平台建设。", ["厦门大学"]),
        (
            "现下达福建省福信富通网络科技股份有限公司等323家企业专项资金5100万元。",
            ["福建省福信富通网络科技股份有限公司等323家企业"],
        ),
        ("对首次认定的高新技术企业，给予一次性奖励20万元。", ["首次认定的高新技术企业"]),
        ("获得国家级奖项的，给予50万元奖励。", ["获得国家级奖项"]),
        (
            "对获得一、二、三等奖的项目，分别奖励10万元、5万元、2万元。",
            ["获得一等奖的项目", "获得二等奖的项目", "获得三等奖的项目"],
        ),
        ("省财政安排资金600万元。", [None]),
        (
            "符合条件的国家级和省级孵化器，省科技厅分别给予一次性100万元、50万元奖励。",
            ["符合条件的国家级孵化器", "符合条件的省级孵化器"],
        ),
        ("新认定的工程研究中心，市发展改革委奖励500万元。", ["新认定的工程研究中心"]),
        ("经认定的省级众创空间，由省财政厅给予30万元补助。", ["经认定的省级众创空间"]),
        ("支持企业挂牌交易，省经信委对挂牌交易企业给予30万元奖励。", ["挂牌交易企业"]),
        (
            "对以专利权质押获得贷款并按期偿还本息的创业企业，省知识产权局给予50万元贴息。",
            ["以专利权质押获得贷款并按期偿还本息的创业企业"],
        ),
        ("经研究，决定给予南平市1000万元奖励。", ["南平市"]),
        ("年票房收入超过1000万元的，奖励出品方50万元。", ["出品方"]),
        (
            "按交易金额的3%，给予提供交易服务的运营机构资助。",
            ["提供交易服务的运营机构"],
        ),
        ("按合同额的1%奖励施工企业，最高50万元。", ["施工企业"]),
        ("给予企业主要负责人10万元奖励。", ["企业主要负责人"]),
        ("对获奖的电影，奖励出品方50万元。", ["获奖的电影"]),
        ("拨给三明市、南平市防汛补助资金各500万元。", ["三明市", "南平市"]),
        (
            "对获得省质量奖、省质量奖提名奖的组织分别奖励100万元、50万元。",
            ["获得省质量奖的组织", "获得省质量奖提名奖的组织"],
        ),
        ("每年遴选10个乡村振兴示范村，每村给予300万元奖补资金。", ["乡村振兴示范村"]),
        ("每年评选“优秀企业家”10名，每人奖励20万元。", ["“优秀企业家”"]),
        (
            "对种粮大户给予补贴：50亩以上每亩补贴60元，100亩以上每亩补贴80元，每户最高补贴不超过6万元。",
            ["50亩以上", "100亩以上", "种粮大户"],
        ),
        (
            "对参展企业给予补贴：国内展位每个补贴5000元，境外展位每个补贴2万元，单个企业年度补贴上限20万元。",
            ["国内展位", "境外展位", "参展企业"],
        ),
        (
            "完成户厕改造的，户均补助1000元，其中中央和省级补助600元，市级补助400元。",
            ["完成户厕改造", "完成户厕改造", "完成户厕改造"],
        ),
        (
            "对新引进的世界500强企业、中国500强企业设立总部的，分别给予1000万元、500万元补助。",
            ["新引进的世界500强企业设立总部", "新引进的中国500强企业设立总部"],
        ),
        ("省财政对每个试点县补助1000万元，分两年拨付，首年拨付600万元。", ["试点县", "试点县"]),
    ],
)
def test_recipients(text: str, recipients: list[str | None]) -> None:
    assert [item.recipient for item in funding(text).items] == recipients


def test_parts_of_an_allocation_go_where_the_whole_went() -> None:
    text = "安排省级财政资金90万元，下达省工业和信息化厅，其中50万元用于支持甲项目，40万元用于支持乙项目。"
    items = funding(text).items
    assert [(item.kind, item.recipient) for item in items] == [
        ("total", "福建省工业和信息化厅"),
        ("allocation", "福建省工业和信息化厅"),
        ("allocation", "福建省工业和信息化厅"),
    ]


@pytest.mark.parametrize(
    ("text", "cap"),
    [
        ("给予不超过50万元奖励。", True),
        ("给予最高50万元奖励。", True),
        ("奖励50万元封顶。", True),
        ("给予50万元以下贴息支持。", True),
        ("补助上限为50万元。", True),
        ("按投资额的10%给予补助，最高奖励金额50万元。", True),
        ("给予50万元奖励。", False),
        ("给予50万元以上奖励。", False),
    ],
)
def test_cap(text: str, cap: bool) -> None:
    assert [item.cap for item in funding(text).items] == [cap]


@pytest.mark.parametrize(
    "text",
    [
        "给予30-100万元创业资金支持。",
        "给予30万元—100万元创业资金支持。",
        "给予30万元（含）至100万元的补助。",
        "每个给予30万元以上100万元以下建设补助。",
        "给予不低于30万元、不超过100万元的补助。",
        "补助额最低不少于30万元，最高不超过100万元。",
        "每个项目补助额度为30万元～100万元不等。",
    ],
)
def test_range(text: str) -> None:
    (item,) = funding(text).items
    assert (item.amount, item.amount_max) == (300_000, 1_000_000)


def test_per_mille_is_percent() -> None:
    (item,) = funding("按照发行额1‰予以奖励，最高不超过500万元。").items
    assert (item.rate, item.amount, item.cap) == (0.1, 5_000_000, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按投资额的10%给予补助。同一企业年度补助总额不超过50万元。", [(10, 500_000)]),
        ("按投资额的10%给予补助；单个企业最高50万元。", [(10, 500_000)]),
        ("按投资额的10%给予补助。对新上规企业，补助不超过50万元。", [(10, None), (None, 500_000)]),
        ("按投资额的10%给予补助。\n每家企业最高奖励50万元。", [(10, None), (None, 500_000)]),
        ("每件资助3000元。同一单位年度最高资助10万元。", [(None, 3000), (None, 100_000)]),
    ],
)
def test_cap_told_after_its_rate(text: str, expected: list[tuple[float | None, float | None]]) -> None:
    items = funding(text).items
    assert [(item.rate, item.amount) for item in items] == expected
    assert all(item.evidence.start <= item.span.start < item.span.end <= item.evidence.end for item in items)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("奖励伍拾万元整（¥500000元）。", [500_000]),
        ("奖励50万元（大写：伍拾万元整）。", [500_000]),
        ("奖励人民币壹佰贰拾万元整。", [1_200_000]),
        ("奖励50万。", [500_000]),
        ("分别给予100万、50万奖励。", [1_000_000, 500_000]),
        ("年销售收入突破5000万的企业奖励10万元。", [100_000]),
        ("补助20万亩农田。", []),
        ("服务企业超过100万，给予表彰。", []),
    ],
)
def test_amounts_without_digits_or_yuan(text: str, yuan: list[float]) -> None:
    assert [item.amount for item in funding(text).items] == yuan


def test_two_rates_share_a_cap() -> None:
    items = funding("对甲类项目、乙类项目，分别按投资额的10%、5%给予补助，最高不超过100万元。").items
    assert [(item.rate, item.amount) for item in items] == [(10, 1_000_000), (5, 1_000_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "按以下标准给予奖励：\n（1）国家级50万元；\n（2）省级20万元。",
            ["incentive 500000", "incentive 200000"],
        ),
        ("二、补助标准\n国家级基地50万元，省级基地20万元。", ["incentive 500000", "incentive 200000"]),
        ("（二）奖励标准。国家级50万元，省级20万元。", ["incentive 500000", "incentive 200000"]),
        ("对获奖单位给予奖励。其中，国家级50万元。", ["incentive 500000"]),
        ("资金分配如下：\n1.福州市20万元；\n2.厦门市10万元。", ["allocation 200000", "allocation 100000"]),
        ("一、奖励对象\n年营业收入5000万元以上的企业。", []),
        (
            "（三）资金分配\n福州市20万元、厦门市10万元。",
            ["allocation 200000", "allocation 100000"],
        ),
        (
            "各地资金分配情况：\n福州市：20万元\n厦门市：10万元",
            ["allocation 200000", "allocation 100000"],
        ),
        (
            "三、补助标准及方式\n（一）新建项目每个补助30万元。\n（二）改扩建项目每个补助15万元。",
            ["incentive 300000", "incentive 150000"],
        ),
        ("给予一次性奖励，\n国家级50万元。", ["incentive 500000"]),
    ],
)
def test_what_stands_over_a_sentence_promises_for_it(text: str, expected: list[str]) -> None:
    assert list(map(told, funding(text).items)) == expected


@pytest.mark.parametrize(
    ("left", "printed", "per"),
    [
        ("每户给予一次性奖补", "200万元", "户"),
        ("分别给予每个标准一次性奖补", "100万元", "标准"),
        ("单个项目补助最高不超过", "400万元", "项目"),
        ("每家企业每次活动补贴", "3万元", "家·次"),
        ("秸秆还田亩补助", "25元", "亩"),
        ("按每人每月", "500元", "人·月"),
        ("给予", "30元/平方米·月", "平方米·月"),
        ("给予活动举办方", "5万元/场", "场"),
        ("每蒸吨补助", "20万元", "蒸吨"),
        ("每航次补贴", "10万元", "航次"),
        ("给予", "5万元", None),
    ],
)
def test_per(left: str, printed: str, per: str | None) -> None:
    (quantity,) = find_quantities(printed)
    assert find_per(left, quantity) == per


def test_unit_behind_the_amount() -> None:
    (item,) = funding("燃煤锅炉拆除按3万元/蒸吨给予奖补。").items
    assert item.per == "蒸吨"


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        (
            "对符合国家产业政策，设备投资300万元以上的工业技术改造项目，按照",
            "符合国家产业政策，设备投资300万元以上的工业技术改造项目",
        ),
        ("省级科技创新平台一次性奖励", "省级科技创新平台"),
        ("其中市财政奖励", None),
        ("由所在地政府给予", None),
        ("投产当年对地方贡献在500万元以上的，5年内按", "投产当年对地方贡献在500万元以上"),
        ("万元以上的，按投资额的", None),
        ("改造后达到绿色建筑二星级标准的，每平方米再奖励", "改造后达到绿色建筑二星级标准"),
        ("按上级补助标准，再奖励", None),
        ("省财政对每个试点县补助", "试点县"),
        ("分两年拨付，首年拨付", None),
        ("全年补助", None),
    ],
)
def test_class_of_recipients(words: str, recipient: str | None) -> None:
    assert find_class(words) == recipient


@pytest.mark.parametrize(
    ("recipient", "count", "expected"),
    [
        ("新认定的国家级、省级企业技术中心", 2, ("新认定的国家级企业技术中心", "新认定的省级企业技术中心")),
        (
            "营业收入首次达到1亿元、10亿元的企业",
            2,
            ("营业收入首次达到1亿元的企业", "营业收入首次达到10亿元的企业"),
        ),
        ("领军人才、高层次人才、青年人才", 3, ("领军人才", "高层次人才", "青年人才")),
        (
            "首次入围“中国企业500强”“中国民营企业500强”的企业",
            2,
            ("首次入围“中国企业500强”的企业", "首次入围“中国民营企业500强”的企业"),
        ),
        ("企业、个人", 2, None),
        ("人才、高层次人才", 2, None),
        ("国家级、省级、市级平台", 2, None),
    ],
)
def test_tiers(recipient: str, count: int, expected: tuple[str, ...] | None) -> None:
    assert split_tiers(recipient, count) == expected


@pytest.mark.parametrize("end", ["企业", "、", "x、国家级"])
def test_many_tiers_are_looked_at_once_each(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """A label of very many members took quadratic time once."""
    looked_at: list[int] = []
    monkeypatch.setattr(tiers, "_is_joined", lambda text, end, start: looked_at.append(start) or True)

    def looks(size: int) -> int:
        looked_at.clear()
        split_tiers("、".join(["国家级"] * size) + end, size - 1)
        return len(looked_at)

    assert looks(4000) < 2 * looks(2000) + 10


@pytest.mark.parametrize(
    ("text", "mismatches"),
    [
        ("对福州市的项目支持400万元，厦门市的项目支持200万元，共计安排600万元。", 0),
        ("对福州市的项目支持400万元，厦门市的项目支持200万元，共计安排800万元。", 1),
        ("现下达专项资金5100万元（已下达11900万元，合计17000万元）。", 0),
        ("现下达专项资金5100万元（已下达11900万元，合计18000万元）。", 1),
    ],
)
def test_parts_equal_the_total(text: str, mismatches: int) -> None:
    assert [unread.kind for unread in funding(text).unread] == ["sum_mismatch"] * mismatches


def table(unit: str | None, header: list[str], *rows: list[str]) -> tuple[str, Table]:
    """A text and the table of its lines."""
    lines = [header, *rows]
    text, cells, at = "", [], 0
    for line in lines:
        row = []
        for word in line:
            row.append(Cell(word, Span(at, at + len(word))))
            text += word + "\t"
            at = len(text)
        cells.append(tuple(row))
        text += "\n"
        at = len(text)
    return text, Table(Span(0, len(text)), "资金安排表", unit, cells[0], tuple(cells[1:]))


def test_table_of_allotments() -> None:
    text, sheet = table(
        "万元",
        ["序号", "地区", "补助金额"],
        ["1", "福州市", "100"],
        ["2", "厦门市", "50.5"],
        ["", "合计", "150.5"],
    )
    found = funding(text, sheet)
    assert [(item.kind, item.recipient, item.amount) for item in found.items] == [
        ("allocation", "福州市", 1_000_000),
        ("allocation", "厦门市", 505_000),
        ("total", None, 1_505_000),
    ]
    assert found.unread == ()


def test_table_whose_rows_miss_the_total() -> None:
    text, sheet = table("万元", ["地区", "安排资金"], ["福州市", "100"], ["合计", "150"])
    assert [unread.kind for unread in funding(text, sheet).unread] == ["sum_mismatch"]


@pytest.mark.parametrize(
    "header", [["企业名称", "中标金额（万元）"], ["项目名称", "总投资（万元）"], ["地区", "补助人数"]]
)
def test_table_of_something_else(header: list[str]) -> None:
    text, sheet = table("万元", header, ["甲公司", "100"])
    assert funding(text, sheet).items == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("对投资1000万元以上的企业给予支持。", "threshold"),
        ("单户担保金额200万元以下（含200万元）的业务给予补贴。", "included_limit"),
        ("可申请最高不超过20万元的创业担保贷款。", "loan"),
        ("处以1万元罚款。", "fine"),
        ("闽财教指〔2019〕4号已下达11900万元。", "already_paid"),
        ("先支付全部奖金50%。", "instalment"),
        ("每增加1亿元产值奖励10万元。", "per_step"),
        ("补偿比例由20%提高至40%。", "former_value"),
        ("对平均担保费率不超过1%的担保业务给予担保费补贴。", "threshold"),
    ],
)
def test_ignored_by_a_named_rule(text: str, rule: str) -> None:
    assert rule in {ignored.rule for ignored in funding(text).ignored}


def test_unknown_amount_is_listed() -> None:
    found = funding("安排给予补助；另有300万美元奖励。")
    assert [unread.kind for unread in found.unread] == ["amount"]
    assert found.items == ()


def test_fund_sized_in_words() -> None:
    (item,) = funding("统筹千亿级智能产业基金群等。").items
    assert (item.kind, item.amount, item.purpose) == ("total", 1e11, "智能产业基金群")


@pytest.mark.parametrize("row", word_classes(), ids=lambda row: row.name)
def test_word_class_rows(row: WordClass) -> None:
    assert all(any(token.kind == row.name for token in find_tokens(text)) for text in row.examples)
    assert not any(token.kind == row.name for text in row.counter_examples for token in find_tokens(text))


@pytest.mark.parametrize("rules", [MONEY_RULES, RATE_RULES], ids=["money", "rate"])
def test_each_rule_decides_for_one_of_the_forms(rules: tuple[Rule, ...]) -> None:
    """A rule that no form needs, or that an earlier rule always forestalls, does not belong there."""
    strands = [strand for form in FORMS for strand in find_strands(form[0])]
    places = [place for strand in strands for place, _ in judge(strand)]
    mine = [place for place in places if place.group.is_percent is (rules is RATE_RULES)]
    deciding = {next((rule for rule in rules if rule(place) is not None), None) for place in mine}
    assert [rule.__name__ for rule in rules if rule not in deciding] == []


@pytest.mark.parametrize("kind", payee_kinds(), ids=lambda kind: kind.name)
def test_payee_kinds(kind: PayeeKind) -> None:
    assert all(list(find_payees_of(kind, text, Span(0, len(text)))) for text in kind.examples)
    assert not any(list(find_payees_of(kind, text, Span(0, len(text)))) for text in kind.counter_examples)


@pytest.mark.parametrize("row", rule_rows().values(), ids=lambda row: row.name)
def test_rules_told_by_rows(row: RuleRow) -> None:
    rule = told_rule(row.name)
    fires = [
        any(rule(place) for strand in find_strands(text) for place, _ in judge(strand))
        for text in (*row.examples, *row.counter_examples)
    ]
    assert fires == [True] * len(row.examples) + [False] * len(row.counter_examples)


@pytest.mark.parametrize("row", head_rows().values(), ids=lambda row: row.part)
def test_heads(row: HeadRow) -> None:
    assert all(plays(row.part, head) for head in row.examples)
    assert not any(plays(row.part, head) for head in row.counter_examples)


def test_no_word_is_in_two_classes() -> None:
    words = [word for row in word_classes() for word in row.words]
    assert len(words) == len(set(words))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(FORMS), min_size=1, max_size=4))
def test_evidence_and_spans_hold_for_any_mix(forms: list[list[str]]) -> None:
    """Sentences do not disturb one another, and every span lies in its evidence, its evidence in the text."""
    text = "\n".join(form[0] for form in forms)
    items = funding(text).items
    assert "; ".join(map(told, items)) == "; ".join(form[1] for form in forms if form[1])
    for item in items:
        assert 0 <= item.evidence.start <= item.span.start < item.span.end <= item.evidence.end <= len(text)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="（）()，；。：给予奖励10%万元对企业\n", max_size=60))
def test_strands_keep_the_length_of_their_sentence(text: str) -> None:
    for strand in find_strands(text):
        assert len(strand.text) == strand.span.end - strand.span.start


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted({word for row in word_classes() for word in row.words})), max_size=5))
def test_tokens_as_the_longest_word_at_each_place(words: list[str]) -> None:
    """The oracle: at each place try every word, the longest first."""
    text, at, expected = "对".join(words), 0, []
    known = {word: row.name for row in word_classes() for word in row.words}
    while at < len(text):
        here = max((word for word in known if text.startswith(word, at)), key=len, default="")
        if here:
            expected.append((known[here], here, Span(at, at + len(here))))
        at += len(here) or 1
    assert [(token.kind, token.word, token.span) for token in find_tokens(text)] == expected


PAYEE_WORDS = st.sampled_from(
    [*(text for kind in payee_kinds() for text in kind.examples), *"对给，、省市县", "补助", "5万元"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PAYEE_WORDS, max_size=4).map("".join))
def test_words_without_an_ending_name_no_payee(text: str) -> None:
    """The slow way: look for names of every kind."""
    found = any(list(find_payees_of(kind, text, Span(0, len(text)))) for kind in payee_kinds())
    assert may_name_payee(text) or not found


def longest_regions(text: str) -> list[Span]:
    """From each place the longest name that starts there, then on behind it."""
    at, found = 0, []
    while at < len(text):
        ends = [end for end in range(len(text), at, -1) if text[at:end] in region_names()]
        if ends and find_region(text[at : ends[0]]):
            found.append(Span(at, ends[0]))
        at = ends[0] if ends else at + 1
    return found


@given(
    st.lists(
        st.sampled_from(
            (
                "福建省",
                "福州",
                "厦门市",
                "市",
                "省",
                "、",
                "鼓楼区",
                "和平",
                "吉林",
                "林州市",
                "对",
                "双江拉祜族佤族布朗族傣族自治县",
            )
        ),
        max_size=8,
    ).map("".join)
)
def test_the_automaton_finds_the_longest_regions(text: str) -> None:
    named = find_regions(text, Span(0, len(text)), AgencyContext())
    assert [one.span for one in named] == longest_regions(text)


@pytest.mark.parametrize(
    "text",
    ["每" + "补助" * 3000 + "5万元。", "国家级、" * 500 + "分别奖励50万元。", "按10%" + "（最高5万元）" * 60],
)
def test_long_runs_of_words_are_read(text: str) -> None:
    assert all(item.evidence.end <= len(text) for item in funding(text).items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、安排\n（一）福州市。安排资金1500万元，用于装备制造。", ["福州市"]),
        ("（一）省财政厅。安排资金1500万元，用于装备制造。", [None]),
        ("福州市财政局：\n现下达你市专项资金2500万元。", ["福州市"]),
        ("厦门大学：\n现下达你校科研经费250万元。", ["厦门大学"]),
        ("各设区市财政局：\n现下达你市专项资金2500万元。", [None]),
    ],
)
def test_payees_over_the_sentence(text: str, expected: list[str | None]) -> None:
    assert [item.recipient for item in funding(text).items] == expected


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            "下达农业生产发展资金1200万元，其中：耕地地力保护补贴800万元，农机购置补贴300万元。",
            ["农业生产发展资金", "耕地地力保护补贴", "农机购置补贴"],
        ),
        ("向龙岩市追加安排易地搬迁后续扶持资金2000万元。", ["易地搬迁后续扶持"]),
        ("设立1000万元科技成果转化风险补偿资金。", ["科技成果转化风险补偿资金"]),
        ("资金总额为4.56亿元，此次下达1.36亿元。", [None, None]),
    ],
)
def test_purposes(text: str, purposes: list[str | None]) -> None:
    assert [item.purpose for item in funding(text).items] == purposes
