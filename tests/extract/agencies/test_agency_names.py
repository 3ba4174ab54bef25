"""Keys that all forms of a body share, names in questions, reforms."""

import pytest

from corpus.regions import find_region
from extract.agencies import agency_key, is_same_body, known_names, resolve_name, successors


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广东省卫生计生委", "广东省卫生和计划生育委员会"),
        ("广东省卫计委", "广东省卫生计生委"),
        ("梅州市政府", "梅州市人民政府"),
        ("人行宜春市中心支行", "中国人民银行宜春市中心支行"),
        ("国家税务总局福建省税务局", "福建省税务局"),
        ("安徽省财政部门", "安徽省财政主管部门"),
        ("共青团福建省委", "福建团省委"),
        ("团福州市委", "共青团福州市委员会"),
        ("中共梅州市委宣传部", "梅州市委宣传部"),
        ("国家发展改革委", "国家发展和改革委员会"),
        ("工信部", "工业和信息化部"),
        ("梅州财政局", "梅州市财政局"),
    ],
)
def test_forms_of_one_body_share_a_key(one, other):
    assert agency_key(one) == agency_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广东省卫生计生委", "广东省卫生健康委"),
        ("广东省财政厅", "江西省财政厅"),
        ("广东省财政厅", "梅州市财政局"),
        ("国家卫生健康委", "广东省卫生健康委"),
        ("省大会战办", "省大决战办"),
        ("安徽省卫生计生部门", "安徽省卫生计生委"),
        ("安徽省财政部门", "安徽省财政厅"),
        ("共青团福建省委", "福建省委"),
        ("团省委", "团市委"),
    ],
)
def test_other_bodies_have_other_keys(one, other):
    assert agency_key(one) != agency_key(other)


@pytest.mark.parametrize(
    ("asked", "name", "same"),
    [
        ("省卫生计生委", "广东省卫生计生委", True),
        ("卫计委", "广东省卫生计生委", True),
        ("市财政局", "广东省财政厅", False),
        ("市财政局", "梅州市财政局", True),
        ("广东省卫计委", "广东省卫生计生委", True),
        ("江西省卫计委", "广东省卫生计生委", False),
        ("财政部", "广东省财政厅", False),
        ("团省委", "共青团福建省委", True),
        ("省卫生计生委", "安徽省卫生计生部门", False),
        ("公安部门", "梅州市公安局", True),
        ("省公安部门", "梅州市公安局", False),
        ("安徽省公安部门", "安徽省公安厅", True),
    ],
)
def test_a_question_may_leave_the_region_open(asked, name, same):
    assert is_same_body(asked, name) is same


def test_a_name_is_qualified_by_a_given_region():
    (agency,) = resolve_name("省卫生计生委", find_region("梅州市"))
    assert (agency.name, agency.region_code) == ("广东省卫生计生委", "440000")
    assert agency.full_name == "广东省卫生和计划生育委员会"


@pytest.mark.parametrize(
    ("name", "names", "on"),
    [
        ("广东省卫生计生委", ["广东省卫生健康委员会"], "2018"),
        ("国家卫计委", ["国家卫生健康委员会"], "2018-03-17"),
        ("梅州市国土资源局", ["梅州市自然资源局"], "2018"),
        ("江西省旅发委", ["江西省文化和旅游厅"], "2018"),
        ("北京市文化局", ["北京市文化和旅游局"], "2018"),
        ("安徽银监局", ["安徽银保监局"], "2018-12"),
        ("中国银保监会", ["国家金融监督管理总局"], "2023-03-10"),
        ("卫生部", ["国家卫生和计划生育委员会"], "2013-03-14"),
    ],
)
def test_successors(name, names, on):
    found = successors(name)
    assert [succession.name for succession in found] == names
    assert {succession.on for succession in found} == {on}
    assert all(succession.key == agency_key(succession.name) for succession in found)


def test_a_body_that_stands_has_no_successor():
    assert successors("财政部") == ()
    assert successors("安徽省经济和信息化委") == ()
    assert successors("广东省财政厅") == ()


def test_known_names_hold_short_and_long_forms():
    assert {"卫生计生委", "卫生和计划生育委员会", "发改局", "财政部"} <= set(known_names())


def test_zones_of_one_city_are_bodies_of_their_own() -> None:
    assert agency_key("梅州高新区管委会") == agency_key("梅州市高新区管委会")
    assert agency_key("梅州高新区管委会") != agency_key("梅州蕉华工业园管委会")
    assert [body.full_name for body in resolve_name("梅州高新区管委会")] == [None]
