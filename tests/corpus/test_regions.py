"""Regions by full, short and old names, their parents, and the table itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.areas import _named_at_start, leading_region
from corpus.regions import (
    COUNTRY,
    find_region,
    plain_names,
    region_names,
    region_path,
    regions_named,
)


@pytest.mark.parametrize(
    ("name", "code", "full"),
    [
        ("广东", "440000", "广东省"),
        ("梅州", "441400", "梅州市"),
        ("新疆", "650000", "新疆维吾尔自治区"),
        ("内蒙古", "150000", "内蒙古自治区"),
        ("广西自治区", "450000", "广西壮族自治区"),
        ("宜春", "360900", "宜春市"),
        ("恩施州", "422800", "恩施土家族苗族自治州"),
        ("海西", "632800", "海西蒙古族藏族自治州"),
        ("长阳", "420528", "长阳土家族自治县"),
        ("阿拉善", "152900", "阿拉善盟"),
        ("仙桃", "429004", "仙桃市"),
        ("浦东新区", "310115", "浦东新区"),
        ("钱塘区", "330114", "钱塘区"),
        ("雄安新区", "130600-XA", "雄安新区"),
        ("平潭综合实验区", "350100-PT", "平潭综合实验区"),
        ("粤港澳大湾区", "000000-GBA", "粤港澳大湾区"),
        ("全国", COUNTRY, "全国"),
        ("吉林", "220000", "吉林省"),
        ("吉林市", "220200", "吉林市"),
        ("香港", "810000", "香港特别行政区"),
    ],
)
def test_a_name_finds_its_region(name, code, full):
    region = find_region(name)
    assert region is not None
    assert (region.code, region.name) == (code, full)


@pytest.mark.parametrize("name", ["朝阳区", "城关区", "鼓楼", "不存在的市", "", "县"])
def test_an_ambiguous_or_unknown_name_finds_none(name):
    assert find_region(name) is None


def test_within_tells_regions_of_one_name_apart():
    changchun, beijing = find_region("长春市"), find_region("北京市")
    assert find_region("朝阳区", within=changchun).code == "220104"
    assert find_region("朝阳区", within=beijing).code == "110105"
    assert len(regions_named("朝阳区")) > 1


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("梅州市", ["广东省", "梅州市"]),
        ("东城区", ["北京市", "东城区"]),
        ("仙桃市", ["湖北省", "仙桃市"]),
        ("章贡区", ["江西省", "赣州市", "章贡区"]),
        ("平潭综合实验区", ["福建省", "平潭综合实验区"]),
        ("贵安新区", ["贵州省", "贵安新区"]),
    ],
)
def test_the_path_leads_from_the_province(name, path):
    assert [region.name for region in region_path(find_region(name).code)] == path


@pytest.mark.parametrize(
    ("name", "until", "now"),
    [("襄樊市", 2010, "襄阳市"), ("思茅市", 2006, "普洱市"), ("密云县", 2014, None), ("江干区", 2020, None)],
)
def test_an_old_name_knows_its_last_year(name, until, now):
    region = find_region(name)
    assert region.until == until
    if now:
        assert region_path(region.code)[-1].name == now


def test_a_name_in_use_goes_before_an_old_one():
    assert regions_named("襄城区")[0].until is None
    assert [region.until is None for region in regions_named("东乡")] == sorted(
        (region.until is None for region in regions_named("东乡")), reverse=True
    )


def test_a_common_word_is_no_plain_name():
    assert {"会同", "和平", "中市"}.isdisjoint(plain_names())
    assert {"梅州", "义乌", "会同县", "广东"} <= plain_names()
    assert plain_names() < region_names()


def test_every_region_has_its_parents():
    for name in region_names():
        for region in regions_named(name):
            assert region.code == COUNTRY or region_path(region.code), region
            assert region.short in region.shorts


def test_every_province_and_prefecture_is_there():
    now = [region for name in region_names() for region in regions_named(name) if region.until is None]
    codes = {
        level: {region.code for region in now if region.level == level}
        for level in ("province", "prefecture")
    }
    assert len(codes["province"]) == 34 + 1  # with the 兵团
    assert len(codes["prefecture"]) == 333


NAMES = sorted(region_names())
REGIONS = list(dict.fromkeys(region for name in NAMES for region in regions_named(name)))
LEVELS = ("country", "area", "province", "prefecture", "zone", "county", "town")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*NAMES, *"省市县区镇某"]), max_size=3).map("".join))
def test_names_at_the_start_as_a_look_at_every_name_finds_them(text):
    begins = sorted((name for name in NAMES if text.startswith(name)), key=len, reverse=True)
    assert list(_named_at_start(text)) == [
        name for name in begins if name[-1] in "市县区旗" or find_region(name)
    ]


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.sampled_from([None, *(find_region(name) for name in ("福建", "长春市", "宜春"))]),
)
def test_a_region_as_a_look_at_every_row_finds_it(name, within):
    """Of the regions of that name those in use, else the old ones; of these the highest, if it is but one."""
    named = [region for region in REGIONS if name in (region.name, *region.shorts)]
    inside = [region for region in named if within is None or within in region_path(region.code)]
    used = [region for region in inside if region.until is None] or inside
    highest = min((LEVELS.index(region.level) for region in used), default=0)
    best = [region for region in used if LEVELS.index(region.level) == highest]
    assert find_region(name, within=within) == (best[0] if len(best) == 1 else None)


def test_the_longest_names_lead():
    assert leading_region("双江拉祜族佤族布朗族傣族自治县财政局") == "双江拉祜族佤族布朗族傣族自治县"
    assert leading_region("积石山保安族东乡族撒拉族自治县某镇人民政府") == "某镇"
