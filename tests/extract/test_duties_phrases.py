"""The forms in which a duty phrase says who answers, each with the roles of the guideline."""

import pytest

from tests.extract.duty_notices import roles_of

LEAD_SUPPORT = "教育厅:lead 财政厅:support"
ALL_RESPONSIBLE = "教育厅:responsible 财政厅:responsible"

VERBS = {
    "省教育厅牵头，省财政厅配合": LEAD_SUPPORT,
    "省教育厅牵头，省财政厅等部门按职责分工负责": LEAD_SUPPORT,
    "省教育厅牵头；省财政厅参与": LEAD_SUPPORT,
    "省教育厅牵头负责，省财政厅等有关部门参加": LEAD_SUPPORT,
    "省教育厅负责，省财政厅协助": LEAD_SUPPORT,
    "省教育厅落实，省财政厅配合": LEAD_SUPPORT,
    "省教育厅、省财政厅牵头，各地级以上市人民政府配合": "教育厅:lead 财政厅:lead",
    "省教育厅负责": "教育厅:lead",
    "省教育厅等部门负责": "教育厅:lead",
    "省教育厅、财政厅负责": ALL_RESPONSIBLE,
    "省教育厅、省财政厅按职责分工负责": ALL_RESPONSIBLE,
    "省教育厅、省财政厅按各自职责负责": ALL_RESPONSIBLE,
    "省教育厅、省财政厅分工负责": ALL_RESPONSIBLE,
    "省教育厅负责统筹协调，省财政厅负责资金保障": ALL_RESPONSIBLE,
    "省教育厅，各地级以上市人民政府负责": "教育厅:lead",
    "省教育厅，各地级以上市人民政府按职责分工负责": "教育厅:responsible",
    "省教育厅按职责分工负责": "教育厅:lead",
    "各地级以上市人民政府负责，省教育厅指导督促": "教育厅:support",
    "省教育厅为牵头单位，省财政厅为配合单位": LEAD_SUPPORT,
    "以省教育厅为主，省财政厅配合": LEAD_SUPPORT,
    "省教育厅负总责，省财政厅具体落实": LEAD_SUPPORT,
    "省教育厅牵头、省财政厅配合，6月底前完成": LEAD_SUPPORT,
    "教育部、财政部等部门，各省级人民政府按职责分工负责": "教育部:responsible 财政部:responsible",
    "省教育厅负责制定规划，省财政厅负责资金保障": ALL_RESPONSIBLE,
    "省教育厅负责人才引进，省财政厅负责领导小组日常工作": ALL_RESPONSIBLE,
    "以上三项由省教育厅牵头，省财政厅给予支持": LEAD_SUPPORT,
    "省教育厅牵头，省财政厅具体抓落实": LEAD_SUPPORT,
    "省教育厅负责，确保覆盖每个乡镇": "教育厅:lead",
    "省教育厅是第一责任单位，省财政厅配合": LEAD_SUPPORT,
    "省教育厅发挥牵头作用，省财政厅参与": LEAD_SUPPORT,
    "省教育厅*、省财政厅": LEAD_SUPPORT,
    "*省教育厅、省财政厅": LEAD_SUPPORT,
    "建设单位：省教育厅；监管单位：省财政厅": ALL_RESPONSIBLE,
    "省教育厅牵头，选派专家赴贫困县学校": "教育厅:lead",
}
LISTED = {
    "省教育厅牵头，西南大学、省计量质检院参与": "教育厅:lead 西南大学:support 计量质检院:support",
    "省教育厅牵头，省公安厅网安总队配合": "教育厅:lead 公安厅网安总队:support",
    "省教育厅牵头，省青年联合会参与": "教育厅:lead 青年联合会:support",
    "省教育厅牵头，省农村信用社联合社参与": "教育厅:lead 农村信用社联合社:support",
    "省教育厅牵头，宜春幼儿师范高等专科学校配合": "教育厅:lead 宜春幼儿师范高等专科学校:support",
    "省教育厅、省财政厅，宜春火车站": f"{ALL_RESPONSIBLE} 宜春火车站:responsible",
    "省教育厅负责，西昌市、果园镇配合": "教育厅:lead 西昌市:support 果园镇:support",
    "省教育厅负责，星沙街道配合": "教育厅:lead 星沙街道:support",
    "教育部负责，水利部珠江水利委员会配合": "教育部:lead 水利部珠江水利委员会:support",
}
TOGETHER = {
    "由省教育厅会同省财政厅负责": LEAD_SUPPORT,
    "省教育厅会同省财政厅等部门牵头落实": LEAD_SUPPORT,
    "省教育厅牵头会同省财政厅负责落实": LEAD_SUPPORT,
    "由省教育厅牵头，会同省财政厅落实": LEAD_SUPPORT,
    "省教育厅商省财政厅负责": LEAD_SUPPORT,
}
LABELS = {
    "牵头单位：省教育厅；配合单位：省财政厅": LEAD_SUPPORT,
    "牵头单位：省教育厅，责任单位：省财政厅": LEAD_SUPPORT,
    "牵头部门：省教育厅 配合部门：省财政厅": LEAD_SUPPORT,
    "牵头：省教育厅；配合：省财政厅": LEAD_SUPPORT,
    "主办单位：省教育厅；协办单位：省财政厅": LEAD_SUPPORT,
    "牵头单位：省教育厅、省财政厅按职责分工负责": "教育厅:lead 财政厅:lead",
    "责任单位：省教育厅牵头，省财政厅配合": LEAD_SUPPORT,
    "责任单位：省教育厅（牵头）、省财政厅": LEAD_SUPPORT,
    "责任单位：省财政厅、省教育厅（牵头单位）": "教育厅:lead 财政厅:support",
    "责任单位：省教育厅；配合单位：省财政厅": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅；配合单位：省科技厅": f"{ALL_RESPONSIBLE} 科技厅:support",
    "责任单位：省教育厅、省财政厅，各市、县人民政府": ALL_RESPONSIBLE,
    "责任单位：省教育厅、省财政厅按职能分工各自负责": ALL_RESPONSIBLE,
    "责任单位：省教育厅；责任领导：张三；完成时限：2023年12月": "教育厅:lead",
    "牵头市领导：李四；牵头单位：省教育厅；责任单位：省财政厅": LEAD_SUPPORT,
    "省级责任单位：省教育厅、省财政厅；市级责任单位：各地级以上市人民政府": ALL_RESPONSIBLE,
    "责任单位：\n省教育厅、省财政厅": ALL_RESPONSIBLE,
    "配合单位：省教育厅": "教育厅:support",
    "牵头单位为省教育厅，配合单位为省财政厅": LEAD_SUPPORT,
    "主要责任单位：省教育厅；其他责任单位：省财政厅": LEAD_SUPPORT,
    "责任单位：1.省教育厅2.省财政厅": ALL_RESPONSIBLE,
    "牵头单位：省教育厅责任单位：省财政厅完成时限：2023年12月底前": LEAD_SUPPORT,
    "责任单位：省教育厅，有关高校": "教育厅:lead",
}
FIRST_LISTED = {
    "省教育厅、省财政厅。责任单位排在第一位的为牵头单位，下同": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅。责任单位中第一个单位为牵头单位，其他单位为责任单位": LEAD_SUPPORT,
    "责任单位：省教育厅★、省财政厅，带★的为牵头单位": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅。标注▲的为牵头单位，下同": ALL_RESPONSIBLE,
    "省教育厅、省财政厅负责，排在第一位的部门为牵头部门，下同": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅，列第一位的为牵头单位，下同": LEAD_SUPPORT,
    "省教育厅、省财政厅负责。列第一位者为牵头单位，下同": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅。排名第一的单位为牵头单位": LEAD_SUPPORT,
    "省教育厅、省财政厅，首个单位为牵头单位，其余为配合单位，下同": LEAD_SUPPORT,
    "省教育厅、省财政厅按职能分工各自负责，列首位的为牵头单位": ALL_RESPONSIBLE,
}
MINISTRIES = {
    "教育部、财政部等部门会同各地方按职责分工负责": "教育部:responsible 财政部:responsible",
    "教育部会同有关部门按职责分工负责": "教育部:lead",
    "教育部会同有关部门负责": "教育部:lead",
    "教育部会同财政部、各省级人民政府负责": "教育部:lead 财政部:support",
    "各省级人民政府会同教育部负责": "教育部:support",
    "教育部牵头，财政部会同科技部落实": "教育部:lead 财政部:support 科技部:support",
    "教育部牵头，各有关部门和单位、各地区负责": "教育部:lead",
    "各省、自治区、直辖市人民政府，教育部负责": "教育部:lead",
    "中央宣传部、教育部等按职责分工负责，地方各级人民政府落实": "中央宣传部:responsible 教育部:responsible",
    "教育部牵头组织，财政部、科技部共同实施": "教育部:lead 财政部:support 科技部:support",
    "以教育部为主，各省市配合": "教育部:lead",
    "教育部、财政部，各省级人民政府按职责分工负责，6月底前完成": "教育部:responsible 财政部:responsible",
}
MORE_VERBS = {
    "省教育厅抓总，省财政厅配合": LEAD_SUPPORT,
    "省教育厅统筹协调，省财政厅配合": LEAD_SUPPORT,
    "省教育厅统筹，省财政厅负责": ALL_RESPONSIBLE,
    "省教育厅主抓，省财政厅协同": LEAD_SUPPORT,
    "省教育厅协同省财政厅负责": LEAD_SUPPORT,
    "省教育厅联合省财政厅负责": LEAD_SUPPORT,
    "省教育厅与省财政厅联合负责": ALL_RESPONSIBLE,
    "省教育厅为责任单位，省财政厅为配合单位": LEAD_SUPPORT,
    "省教育厅督办，省财政厅承办": "教育厅:support 财政厅:lead",
    "省教育厅承办，省财政厅协办": LEAD_SUPPORT,
    "省教育厅牵头（省财政厅、省科技厅配合）": f"{LEAD_SUPPORT} 科技厅:support",
    "省教育厅、省财政厅联合牵头，省科技厅参与": "教育厅:lead 财政厅:lead 科技厅:support",
    "省教育厅，省财政厅、省科技厅配合": f"{LEAD_SUPPORT} 科技厅:support",
    "省教育厅、省财政厅按职责抓好落实": ALL_RESPONSIBLE,
    "省教育厅、省财政厅依职能分工负责": ALL_RESPONSIBLE,
    "省教育厅牵头，省财政厅按职责配合": LEAD_SUPPORT,
    "各地级以上市人民政府牵头，省教育厅配合": "教育厅:support",
    "各地级以上市人民政府负责，省教育厅牵头指导": "教育厅:lead",
}
MORE_LABELS = {
    "责任单位：各地级以上市人民政府、省教育厅，省直有关单位、高校、科研院所": "教育厅:lead",
    "责任单位：省教育厅、财政厅，省科技厅配合": f"{ALL_RESPONSIBLE} 科技厅:support",
    "牵头单位：省教育厅，省财政厅配合": LEAD_SUPPORT,
    "牵头（责任）单位：省教育厅；配合单位：省财政厅": LEAD_SUPPORT,
    "牵头部门（单位）：省教育厅；配合部门（单位）：省财政厅": LEAD_SUPPORT,
    "牵头单位（责任单位）：省教育厅；配合单位：省财政厅": LEAD_SUPPORT,
    "牵头单位省教育厅，配合单位省财政厅": LEAD_SUPPORT,
    "责任单位 省教育厅 省财政厅": ALL_RESPONSIBLE,
    "主责部门：省教育厅 协同部门：省财政厅": LEAD_SUPPORT,
    "指导单位：省教育厅；责任单位：省财政厅": "教育厅:support 财政厅:lead",
    "监督单位：省教育厅；责任单位：省财政厅": "教育厅:support 财政厅:lead",
    "责任单位：省教育厅（责任人：张三）、省财政厅（责任人：李四）": ALL_RESPONSIBLE,
    "包保领导：张三；责任单位：省教育厅": "教育厅:lead",
    "牵头单位：无；责任单位：省教育厅": "教育厅:lead",
    "牵头单位：省教育厅。配合单位：省财政厅。完成时限：2023年底。": LEAD_SUPPORT,
    "省教育厅牵头；责任单位：省财政厅": LEAD_SUPPORT,
    "责任单位（省级）：省教育厅、省财政厅": ALL_RESPONSIBLE,
    "省教育厅、省财政厅负责（排名不分先后）": ALL_RESPONSIBLE,
    "责任分工：省教育厅牵头，省财政厅配合": LEAD_SUPPORT,
    "责任单位：省教育厅（牵头）、省财政厅（配合）": LEAD_SUPPORT,
    "责任单位：省财政厅、★省教育厅": LEAD_SUPPORT,
    "责任单位：省教育厅★、省财政厅": LEAD_SUPPORT,
    "责任单位（排名第一的为牵头单位）：省教育厅、省财政厅": LEAD_SUPPORT,
    "责任单位（牵头单位列第一位）：省教育厅、省财政厅": LEAD_SUPPORT,
    "责任单位：省教育厅、省财政厅，名列首位的为牵头单位": LEAD_SUPPORT,
}
UNREADABLE_BODY = {
    "省教育厅、某某某某负责": "教育厅:responsible",
    "省商务厅按职责分工负责（自贸办）": "商务厅:responsible",
}
GROUPS = (VERBS, LISTED, TOGETHER, LABELS, FIRST_LISTED, MINISTRIES, MORE_VERBS, MORE_LABELS, UNREADABLE_BODY)


@pytest.mark.parametrize(
    ("phrase", "roles"),
    [case for group in GROUPS for case in group.items()],
)
def test_roles(phrase: str, roles: str) -> None:
    assert roles_of(phrase) == roles


@pytest.mark.parametrize("phrase", ["含项目负责人", "承担单位盖章", "详见附件2", "下同", "主要负责同志牵头"])
def test_no_duty(phrase: str) -> None:
    assert roles_of(phrase) == ""
