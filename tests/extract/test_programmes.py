"""Programmes: what titles and covering letters say is issued or paid out."""

import pytest

from corpus.notice import Header, Notice
from extract.programmes import find_programmes
from extract.programmes.periods import parse_period
from extract.programmes.titles import TitleForm, parse_title, title_forms


def named(title: str, text: str = "") -> list[tuple[str, str]]:
    notice = Notice("n", text or title, Header(title), (), (), ())
    return [(programme.name, programme.kind) for programme in find_programmes(notice).items]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "关于印发广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）的通知",
            ("广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）", "plan"),
        ),
        (
            "工业和信息化部关于印发《工业互联网网络建设及推广指南》的通知",
            ("工业互联网网络建设及推广指南", "policy"),
        ),
        ("印发关于更好服务市场主体的若干政策措施的通知", ("关于更好服务市场主体的若干政策措施", "policy")),
        (
            "市政府办公厅关于转发市科技局拟定的《“七链”精准创新行动计划（2018—2020年）》的通知",
            ("“七链”精准创新行动计划（2018—2020年）", "plan"),
        ),
        (
            "关于下达2018年省级促进经济发展专项资金（支持“互联网+”发展）安排计划的通知",
            ("2018年省级促进经济发展专项资金（支持“互联网+”发展）安排计划", "fund"),
        ),
        ("财政部关于提前下达2023年农业生产发展资金预算的通知", ("2023年农业生产发展资金预算", "fund")),
        ("关于拨付2020年稳岗补贴资金的通知", ("2020年稳岗补贴资金", "fund")),
        ("关于组织2018年度省级转型升级专项资金项目申报的通知", ("2018年度省级转型升级专项资金", "fund")),
        ("关于组织申报2022年省级数字经济发展专项资金项目的通知", ("2022年省级数字经济发展专项资金", "fund")),
        (
            "关于做好2021年度工业企业技术改造奖补资金申报工作的通知",
            ("2021年度工业企业技术改造奖补资金", "fund"),
        ),
        ("关于2016年原中央苏区转移支付资金补助的通知", ("2016年原中央苏区转移支付资金", "fund")),
        ("国务院关于印发“十四五”数字经济发展规划的通知", ("“十四五”数字经济发展规划", "plan")),
        ("关于印发稳定生猪生产保障市场供应十条措施的通知", ("稳定生猪生产保障市场供应十条措施", "policy")),
        ("白银市招商引资优惠政策三十条", ("白银市招商引资优惠政策三十条", "policy")),
        ("贵州省知识产权高质量发展资助办法", ("贵州省知识产权高质量发展资助办法", "policy")),
        (
            "一图读懂广东省“数字政府”建设总体规划（2018-2020年）",
            ("广东省“数字政府”建设总体规划（2018-2020年）", "plan"),
        ),
        ("关于印发贯彻落实《国务院意见》实施方案的通知", ("贯彻落实《国务院意见》实施方案", "scheme")),
        ("关于清算下达2022年省级农机购置补贴资金的通知", ("2022年省级农机购置补贴资金", "fund")),
        ("关于印发2023年专项资金分配方案的通知", ("2023年专项资金分配方案", "fund")),
        ("关于印发2023年重点工作安排的通知", ("2023年重点工作安排", "policy")),
        ("关于发放2022年稳岗补贴的通知", ("2022年稳岗补贴", "fund")),
        ("关于2023年省级中小企业发展专项资金项目申报工作的通知", ("2023年省级中小企业发展专项资金", "fund")),
        (
            "国务院办公厅转发国家发展改革委关于促进消费实施方案的通知",
            ("国家发展改革委关于促进消费实施方案", "scheme"),
        ),
        (
            "永嘉县人民政府办公室转发县水利局关于永嘉县“强库工程”实施意见的通知",
            ("永嘉县“强库工程”实施意见", "policy"),
        ),
        (
            "江苏省政府办公厅关于转发省发展改革委等部门江苏省推进污泥处置实施意见的通知",
            ("江苏省推进污泥处置实施意见", "policy"),
        ),
        ("某市招商引资奖励办法（试行）", ("某市招商引资奖励办法（试行）", "policy")),
        ("关于公布2023年市级重点项目计划的通知", ("2023年市级重点项目计划", "plan")),
    ],
)
def test_titles(title: str, expected: tuple[str, str]) -> None:
    assert named(title) == [expected]


@pytest.mark.parametrize(
    "title",
    [
        "湖北省人民政府关于推进数字政府建设的指导意见",
        "国务院关于促进综合保税区高水平开放高质量发展的若干意见",
        "中共中央国务院关于深化医药卫生体制改革的决定",
        "国务院办公厅关于做好高校毕业生就业工作的通知",
        "关于加强专项资金管理的通知",
        "关于贯彻落实《国务院关于促进就业的意见》的通知",
        "广东省人民政府转发国务院关于加快发展养老服务业若干意见的通知",
        "关于废止《专项资金管理办法》的决定",
        "国务院关于同意设立雄安新区的批复",
        "关于表彰先进集体的决定",
        "国务院办公厅关于2023年部分节假日安排的通知",
        "关于做好春节放假安排的通知",
        "关于转发《国务院办公厅关于做好就业工作的通知》的通知",
        "关于公布2020年第一批高新技术企业名单的通知",
        "关于调整全省最低工资标准的通知",
        "关于开展2023年安全生产月活动的通知",
        "关于做好2023年专精特新中小企业认定工作的通知",
        "国务院关于落实《政府工作报告》重点工作分工的意见",
    ],
)
def test_titles_without_programme(title: str) -> None:
    assert named(title) == []


def test_two_programmes_in_one_title() -> None:
    names = named("关于印发《专项资金管理办法》和《项目申报实施细则》的通知")
    assert names == [("专项资金管理办法", "policy"), ("项目申报实施细则", "policy")]


@pytest.mark.parametrize(
    "text",
    [
        "各县（市、区）人民政府：现将《转型升级实施方案》印发给你们，请贯彻执行。",
        "《转型升级实施方案》已经市人民政府同意，现印发给你们，请认真执行。",
        "我局制定了《转型升级实施方案》，现予以印发，请遵照执行。",
    ],
)
def test_covering_letter_where_the_title_is_lost(text: str) -> None:
    assert named("某市…", text) == [("转型升级实施方案", "scheme")]


def test_fund_in_the_first_sentence() -> None:
    text = "现将申报2016年工业科技发展专项资金扶持项目有关事项通知如下："
    assert named("某市经济和信息化委员会", text) == [("2016年工业科技发展专项资金", "fund")]


@pytest.mark.parametrize(
    ("title", "text", "above"),
    [
        (
            "关于印发梅州市贯彻落实广东省“互联网+”行动计划（2015—2020年）实施方案的通知",
            "",
            "广东省“互联网+”行动计划（2015—2020年）",
        ),
        (
            "关于印发某市工作方案的通知",
            "为深入贯彻落实《自治区工作方案》（新政办发〔2023〕5号），持续减轻企业负担，制定本工作方案。",
            "自治区工作方案",
        ),
        ("关于印发某市工作方案的通知", "依据《中华人民共和国预算法》，制定本方案。", None),
    ],
)
def test_implements(title: str, text: str, above: str | None) -> None:
    notice = Notice("n", title + "\n" + text, Header(title), (), (), ())
    (programme,) = find_programmes(notice).items
    assert programme.implements == above


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("行动计划（2018-2020年）", (2018, 2020)),
        ("规划（2019年—2022年）", (2019, 2022)),
        ("服务业提质增效2023年行动计划", (2023, 2023)),
        ("“十四五”数字经济发展规划", (2021, 2025)),
        ("“十三五”规划", (2016, 2020)),
        ("若干政策", (None, None)),
    ],
)
def test_period(name: str, period: tuple[int | None, int | None]) -> None:
    assert parse_period(name) == period


def test_span_is_the_name() -> None:
    title = "关于印发转型升级行动计划的通知"
    text = f"粤府〔2018〕1号\n{title}\n转型升级行动计划"
    (programme,) = find_programmes(Notice("n", text, Header(title), (), (), ())).items
    assert programme.span.of(text) == programme.name


@pytest.mark.parametrize("form", title_forms(), ids=lambda form: form.name)
def test_form_rows(form: TitleForm) -> None:
    assert all(form.match(title) for title in form.examples)
    assert not any(form.match(title) for title in form.counter_examples)


@pytest.mark.parametrize("form", title_forms(), ids=lambda form: form.name)
def test_each_form_reads_its_own_examples(form: TitleForm) -> None:
    for title in form.examples:
        assert {item.rule for item in parse_title(title)} <= {form.name}
