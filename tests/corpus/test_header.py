import pytest

from corpus.areas import leading_region
from corpus.dates import parse_date
from corpus.governed import find_region_of
from corpus.header import parse_header
from corpus.issuers import find_issuers
from corpus.titles import find_named_title, find_title


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2018年8月20日", "2018-08-20"),
        ("2018-08-02", "2018-08-02"),
        ("2018/8/2", "2018-08-02"),
        ("2018.08.20", "2018-08-20"),
        ("二〇一八年八月二十日", "2018-08-20"),
        ("二○一八年十二月三十一日", "2018-12-31"),
        ("二零二三年一月十日", "2023-01-10"),
        ("2018年13月1日", None),
        ("三年行动", None),
    ],
)
def test_parse_date(printed, iso):
    assert parse_date(printed) == iso


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("《江苏省财政厅关于组织项目申报的通知》", "江苏省财政厅关于组织项目申报的通知"),
        ("3.山西省人民政府关于印发行动计划的通知（2023年5月11日）", "山西省人民政府关于印发行动计划的通知"),
        ("中共中央国务院印发《粤港澳大湾区发展规划纲要》", "中共中央国务院印发《粤港澳大湾区发展规划纲要》"),
        ("厦门市工信局关于申报2020年第一批厦门...", "厦门市工信局关于申报2020年第一批厦门"),
        ("某市人民政府关于加快发展的意见（某政〔2019〕5号）", "某市人民政府关于加快发展的意见"),
        ("某市人民政府关于印发管理办法（试行）的通知", "某市人民政府关于印发管理办法（试行）的通知"),
        ("各市、县人民政府：", None),
        ("现将《关于加强管理的意见》印发给你们，请认真执行。", None),
    ],
)
def test_find_title(line, title):
    found = find_title(line)
    assert (found.of(line) if found else None) == title


def test_title_without_its_about_is_found_at_the_head_only():
    line = "郑州市2023年优化营商环境工作要点（郑政文〔2023〕62号）"
    assert find_title(line) is None
    assert find_named_title(line).of(line) == "郑州市2023年优化营商环境工作要点"


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("广东省工业和信息化厅关于下达项目计划的通知", ("广东省工业和信息化厅",)),
        ("江苏省经济和信息化委省财政厅关于组织申报的通知", ("江苏省经济和信息化委", "江苏省财政厅")),
        ("中共中央国务院关于促进民营经济的意见", ("中共中央", "国务院")),
        (
            "中共福建省委办公厅福建省人民政府办公厅印发《方案》",
            ("中共福建省委办公厅", "福建省人民政府办公厅"),
        ),
        (
            "福建省财政厅国家税务总局福建省税务局：关于下达资金的通知",
            ("福建省财政厅", "国家税务总局福建省税务局"),
        ),
        (
            "中国人民银行福州中心支行福建省财政厅关于做好工作的通知",
            ("中国人民银行福州中心支行", "福建省财政厅"),
        ),
        ("工业和信息化部财政部关于印发办法的通知", ("工业和信息化部", "财政部")),
        ("国家发展改革委等部门关于加强互动的实施意见", ("国家发展改革委",)),
        ("福建省降低企业成本厅际联席会议关于印发要点的通知", ("福建省降低企业成本厅际联席会议",)),
        ("某市贯彻落实国务院关于促进就业意见的实施方案", ()),
        ("郑州市2023年优化营商环境工作要点", ()),
    ],
)
def test_issuers_of_a_title(title, issuers):
    assert find_issuers("", title, None)[0] == issuers


LETTER = "{title}\n各市：\n请执行。\n{signature}\n2020年1月2日"


@pytest.mark.parametrize(
    ("title", "signature", "issuers"),
    [
        ("江苏省经信委关于做好工作的通知", "江苏省经济和信息化委员会", ("江苏省经济和信息化委员会",)),
        ("广东省人民政府办公厅关于做好工作的通知", "省政府办公厅", ("广东省人民政府办公厅",)),
        ("关于做好工作的通知", "湖南省财政厅湖南省科学技术厅", ("湖南省财政厅", "湖南省科学技术厅")),
        ("关于做好工作的通知", "湖南省财政厅\n湖南省科学技术厅", ("湖南省财政厅", "湖南省科学技术厅")),
        ("关于做好工作的通知", "某省领导小组办公室（某省发展改革委代章）", ("某省领导小组办公室",)),
        ("科技部等部门关于做好工作的通知", "科技部财政部教育部", ("科技部", "财政部", "教育部")),
        ("厦门市工信局关于做好工作的通知", "厦门市集成电路领导小组办公室（代）", ("厦门市工信局",)),
    ],
)
def test_issuers_of_title_and_signature(title, signature, issuers):
    header = parse_header(LETTER.format(title=title, signature=signature), {})
    assert header.issuers == issuers


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("福建省漳州市人民政府", "漳州市"),
        ("宁夏回族自治区人民政府", "宁夏回族自治区"),
        ("内蒙古出台", "内蒙古自治区"),
        ("鼓楼区人民政府", "鼓楼区"),
        ("平潭综合实验区管委会", "平潭综合实验区"),
        ("赣州经济技术开发区管委会", "赣州经济技术开发区"),
        ("合肥市高新技术产业开发区管委会", "合肥市高新技术产业开发区"),
        ("湖南省株洲高新区财政局", "株洲高新区"),
        ("赣州经开区优化营商环境若干措施", "赣州经开区"),
        ("深圳市大鹏新区管理委员会", "大鹏新区"),
        ("宁东能源化工基地管委会", "宁东能源化工基地"),
        ("连云港综合保税区管委会", "连云港综合保税区"),
        ("黄山风景区管委会", "黄山风景区"),
        ("中国（云南）自由贸易试验区昆明片区管理委员会", "中国（云南）自由贸易试验区昆明片区"),
        ("安溪县湖头镇人民政府", "湖头镇"),
        ("汶上县南站街道办事处", "南站街道"),
        ("重庆市万州区新田镇人民政府", "新田镇"),
        ("新田镇人民政府", "新田镇"),
        ("新疆生产建设兵团第八师石河子市办公室", "第八师石河子市"),
        ("郑州市现代农业示范区认定管理办法", "郑州市"),
        ("上海市工业园区管理办法", "上海市"),
        ("江西省开发区改革创新实施方案", "江西省"),
        ("龙岩市城乡居民基本医疗保险实施办法", "龙岩市"),
        ("中共福建省委办公厅", "福建省"),
        ("科技部", None),
    ],
)
def test_leading_region(name, region):
    assert leading_region(name) == region


@pytest.mark.parametrize(
    ("issuers", "title", "text", "region"),
    [
        (("国务院办公厅",), "国务院办公厅关于推进政务新媒体的意见", "", "全国"),
        (("中共中央", "国务院"), "中共中央国务院印发《粤港澳大湾区发展规划纲要》", "", "粤港澳大湾区"),
        (("国家卫生健康委员会", "宁夏回族自治区人民政府"), "", "", "宁夏回族自治区"),
        ((), "哈密市优化营商环境工作方案", "", "哈密市"),
        ((), "", "由人民银行宜春市中心支行、电信宜春分公司负责。宜春市各县。", "宜春市"),
        (
            ("市政府办公室",),
            "市政府办公室关于做好工作的通知",
            "打造宜春市锂电产业，宜春市工信局负责。",
            "宜春市",
        ),
    ],
)
def test_region(issuers, title, text, region):
    assert find_region_of(issuers, title, text) == region


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("粤府办〔2018〕22号", "粤府办〔2018〕22号"),
        ("湘财教[2021]16 号", "湘财教[2021]16号"),
        ("苏财规（2014）38号", "苏财规（2014）38号"),
        ("财建〔2019〕第12号", "财建〔2019〕第12号"),
        ("漳政综〔2019〕62号各县（市、区）人民政府：", "漳政综〔2019〕62号"),
        ("工业和信息化部公告2019年第5号", "工业和信息化部公告2019年第5号"),
        ("根据粤府办〔2018〕22号文件", None),
        ("（粤府办〔2018〕22号）", "粤府办〔2018〕22号"),
        ("《粤府办〔2018〕22号》", None),
    ],
)
def test_number(line, number):
    assert parse_header(f"某某省人民政府关于做好工作的通知\n{line}\n请执行。", {}).number == number


def test_number_behind_the_title():
    header = parse_header("辽宁省进一步稳经济若干政策举措（辽政发〔2023〕1号）\n为稳经济。", {})
    assert (header.title, header.number) == ("辽宁省进一步稳经济若干政策举措", "辽政发〔2023〕1号")


def test_site_tells_what_the_notice_does_not():
    header = parse_header(
        "请执行。",
        {"title": "某市通知", "number": "某〔2018〕1号", "published": "2019-01-02", "url": "http://a.cn"},
    )
    assert (header.title, header.number, header.published, header.url) == (
        "某市通知",
        "某〔2018〕1号",
        "2019-01-02",
        "http://a.cn",
    )


def test_each_field_has_its_place():
    text = LETTER.format(title="湖南省财政厅关于做好工作的通知\n湘财〔2020〕1号", signature="湖南省财政厅")
    header = parse_header(text, {})
    assert {field: span.of(text) for field, span in header.spans.items()} == {
        "title": "湖南省财政厅关于做好工作的通知",
        "number": "湘财〔2020〕1号",
        "issued": "2020年1月2日",
        "addressees": "各市",
        "issuers": "湖南省财政厅",
    }
