"""What a notice says about itself: issuers, region, 我委, short names that it defines."""

import pytest

from corpus.notice import Header, Notice, Span
from extract.agencies import agency_key, find_agencies, read_context, resolve_agencies


def notice(text, *issuers, region):
    header = Header(title="关于印发实施方案的通知", issuers=issuers, region=region)
    return Notice(id="n", text=text, header=header, clauses=(), tables=(), occurrences=())


def resolve(page):
    mentions = find_agencies(page.text, Span(0, len(page.text)))
    return [agency.name for agency in resolve_agencies(mentions, read_context(page))]


@pytest.mark.parametrize(
    ("issuer", "text"),
    [
        ("江苏省经济和信息化委员会", "请报我委审核。"),
        ("北京市中医管理局", "我局将组织检查。"),
        ("广东省财政厅", "由我厅拨付资金。"),
        ("福建省减轻企业负担工作领导小组办公室", "请及时向本办公室反映。"),
    ],
)
def test_the_issuer_speaks_of_itself(issuer, text):
    assert resolve(notice(text, issuer, region="江苏省")) == [issuer]


def test_of_joint_issuers_the_one_with_that_head():
    page = notice("我厅负责拨付，我委负责验收。", "江苏省经济和信息化委员会", "江苏省财政厅", region="江苏省")
    assert resolve(page) == ["江苏省财政厅", "江苏省经济和信息化委员会"]


def test_the_region_holds_with_its_parents():
    context = read_context(notice("", "梅州市人民政府", region="梅州市"))
    assert [region.name for region in context.path] == ["广东省", "梅州市"]
    assert not context.central


def test_a_notice_of_the_centre_means_ministries():
    page = notice("（财政部、药监局负责）", "国务院", region="全国")
    assert read_context(page).central
    assert resolve(page) == ["财政部", "药监局"]


def test_a_short_name_is_defined():
    page = notice("宜春市发展和改革委员会（以下简称“市发改委”）负责。", region="宜春市")
    assert read_context(page).aliases == {"市发改委": "宜春市发展和改革委员会"}


def test_issuers_keep_their_printed_name():
    (issuer,) = read_context(notice("", "广东省经济和信息化委", region="广东省")).issuers
    assert issuer.name == "广东省经济和信息化委"
    assert issuer.full_name == "广东省经济和信息化委员会"
    assert (issuer.region_code, issuer.level, issuer.kind) == ("440000", "province", "government")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("成立省数字政府建设领导小组（以下简称领导小组），加强统筹。\n领导小组负责审定规划。", "领导小组"),
        (
            "成立省数字政府建设领导小组（以下简称“领导小组”）。\n领导小组办公室负责日常工作。",
            "领导小组办公室",
        ),
    ],
)
def test_a_defined_name_stands_for_the_long_one(text, name):
    page = notice(text, "湖北省人民政府", region="湖北省")
    assert resolve(page)[-1] == f"湖北省数字政府建设{name}"


@pytest.mark.parametrize(
    ("text", "code"), [("北京市朝阳区各单位", "110105"), ("长春市朝阳区各单位", "220104")]
)
def test_of_regions_with_one_name_the_one_whose_parents_are_named(text, code):
    assert read_context(notice(text, "朝阳区人民政府", region="朝阳区")).region.code == code


@pytest.mark.parametrize(
    ("issuer", "region", "name"),
    [
        ("黔南州人民政府办公室", "黔南布依族苗族自治州", "黔南州财政局"),
        ("凉山彝族自治州人民政府", "凉山彝族自治州", "凉山彝族自治州财政局"),
        ("三都县人民政府", "三都水族自治县", "三都县财政局"),
    ],
)
def test_a_region_goes_by_the_name_that_its_bodies_print(issuer, region, name):
    level = "县" if region.endswith("县") else "州"
    assert resolve(notice(f"由{level}财政局负责。", issuer, region=region)) == [name]


@pytest.mark.parametrize(
    ("issuer", "region", "text", "path"),
    [
        ("赣州经济技术开发区管委会", "赣州经济技术开发区", "", ["江西省", "赣州市", "赣州经济技术开发区"]),
        ("安溪县湖头镇人民政府", "湖头镇", "", ["福建省", "泉州市", "安溪县", "湖头镇"]),
        ("大鹏新区管理委员会", "大鹏新区", "报深圳市财政局。", ["广东省", "深圳市", "大鹏新区"]),
        (
            "第八师石河子市人民政府",
            "第八师石河子市",
            "",
            ["新疆生产建设兵团", "第八师石河子市"],
        ),
    ],
)
def test_an_area_without_a_code_lies_where_its_issuer_says(issuer, region, text, path):
    context = read_context(notice(text, issuer, region=region))
    assert [above.name for above in context.path] == path


def test_a_zone_goes_by_its_whole_name_before_its_bodies():
    page = notice(
        "由区财政局、开发区建设局、管委会办公室负责。",
        "赣州经济技术开发区管委会",
        region="赣州经济技术开发区",
    )
    assert resolve(page) == [
        "赣州经济技术开发区财政局",
        "赣州经济技术开发区建设局",
        "赣州经济技术开发区管委会办公室",
    ]


def test_a_zone_within_a_city_has_bodies_of_its_own():
    mentions = find_agencies("梅州高新区财政局", Span(0, 8))
    (agency,) = resolve_agencies(mentions, read_context(notice("", "梅州市人民政府", region="梅州市")))
    assert (agency.name, agency.full_name) == ("梅州高新区财政局", None)
    assert agency_key("梅州高新区财政局") != agency_key("梅州市财政局")
