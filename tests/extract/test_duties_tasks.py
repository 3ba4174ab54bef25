"""Which clause, or part of one, a duty phrase closes, what it is called, and duties told in prose."""

import pytest

from corpus import SourceFile, parse_page
from extract.agencies import read_context
from extract.duties import find_tasks
from tests.extract.duty_notices import render, tasks_of

Tasks = dict[str, str]

BRACKETS: dict[str, tuple[str, Tasks]] = {
    "a bracket closes its clause": (
        "一、重点任务\n（一）支持创业。发放补贴。（省教育厅牵头，省财政厅配合）\n（二）支持就业。（省科技厅负责）",
        {"支持创业": "教育厅:lead 财政厅:support", "支持就业": "科技厅:lead"},
    ),
    "a later bracket closes the part behind the first": (
        "一、支持创业。发放补贴。（省教育厅负责）对优秀团队给予奖励，择优推荐。（省财政厅负责）",
        {"支持创业": "教育厅:lead", "对优秀团队给予奖励，择优推荐": "财政厅:lead"},
    ),
    "a phrase behind the last child, where others stand at the parent's level": (
        "一、重点任务\n（一）支持创业。发放补贴。（省教育厅负责）\n（二）支持就业。加强培训。（省教育厅负责）\n"
        "（三）优化服务。\n1.开通专线。\n2.设立窗口。（省科技厅负责）",
        {"支持创业": "教育厅:lead", "支持就业": "教育厅:lead", "优化服务": "科技厅:lead"},
    ),
    "phrases behind the last child everywhere": (
        "（一）支持创业。\n1.发放补贴。\n2.加强培训。（省教育厅负责）\n"
        "（二）优化服务。\n1.开通专线。\n2.设立窗口。（省科技厅负责）",
        {"支持创业": "教育厅:lead", "优化服务": "科技厅:lead"},
    ),
    "children with phrases of their own": (
        "（一）支持创业。\n1.发放补贴。（省财政厅负责）\n2.加强培训。（省教育厅负责）\n"
        "（二）优化服务。\n1.开通专线。\n2.设立窗口。（省科技厅负责）",
        {"发放补贴": "财政厅:lead", "加强培训": "教育厅:lead", "设立窗口": "科技厅:lead"},
    ),
    "neighbouring brackets are one phrase": (
        "一、支持创业。发放补贴。（牵头单位：省教育厅）（配合单位：省财政厅）",
        {"支持创业": "教育厅:lead 财政厅:support"},
    ),
    "square and turtle-shell brackets": (
        "一、支持创业。发放补贴。【责任单位：省教育厅】\n二、支持就业。〔省财政厅负责〕",
        {"支持创业": "教育厅:lead", "支持就业": "财政厅:lead"},
    ),
    "below 职责分工 each sentence tells a task of its own": (
        "第六条 职责分工。省教育厅牵头组织考核工作，会同省财政厅组成考核组。省科技厅负责能耗的核算。",
        {
            "省教育厅牵头组织考核工作，会同省财政厅组成考核组": "教育厅:lead 财政厅:support",
            "省科技厅负责能耗的核算": "科技厅:lead",
        },
    ),
    "departments of a ministry": (
        "（一）支持创业。扩大面积。种植业管理司牵头，农田建设管理司配合。",
        {"支持创业": "种植业管理司:lead 农田建设管理司:support"},
    ),
    "what a label names as the task is its title": (
        "1.主要任务：支持创业\n责任领导：副省长张某某\n责任单位：省教育厅、省财政厅\n推进措施：9月底前完成。",
        {"支持创业": "教育厅:responsible 财政厅:responsible"},
    ),
    "labels with numbers of their own": (
        "（一）支持创业。\n1.任务：发放补贴。2.牵头单位：省教育厅。3.责任单位：省财政厅。4.时限：2024年12月。",
        {"支持创业": "教育厅:lead 财政厅:support"},
    ),
    "problems to be mended, each with who answers and until when": (
        "三、整改清单\n问题一：散煤管控不严。\n整改措施：1.加强治理。2.公开约谈。\n责任单位：省教育厅\n"
        "督导单位：省财政厅\n整改时限：立行立改\n问题二：污水直排。\n牵头单位：省科技厅\n整改时限：6月底前",
        {"散煤管控不严": "教育厅:lead 财政厅:support", "污水直排": "科技厅:lead"},
    ),
    "a phrase in the heading": (
        "一、支持创业（牵头单位：省教育厅）\n发放补贴。\n二、支持就业。（省科技厅负责）",
        {"支持创业": "教育厅:lead", "支持就业": "科技厅:lead"},
    ),
    "paragraphs without a heading": (
        "各地要落实补贴。及时发放。（省教育厅、财政厅负责）\n各地要加强培训。（省科技厅负责）",
        {"各地要落实补贴": "教育厅:responsible 财政厅:responsible", "各地要加强培训": "科技厅:lead"},
    ),
    "paragraphs with phrases of their own below a heading bear their first sentences": (
        "一、支持创业\n发放创业补贴。按月发放。（责任单位：省教育厅）\n"
        "减免场地租金。（责任单位：省财政厅）\n"
        "二、支持就业\n加强技能培训。（责任单位：省科技厅）",
        {"发放创业补贴": "教育厅:lead", "减免场地租金": "财政厅:lead", "支持就业": "科技厅:lead"},
    ),
    "a phrase in the heading leaves it the name": (
        "一、支持创业（牵头单位：省教育厅）\n减免场地租金。（责任单位：省财政厅）",
        {"支持创业": "教育厅:lead", "减免场地租金": "财政厅:lead"},
    ),
    "brackets with nothing but names, where the notice tells so throughout": (
        "一、支持创业。实施“三支一扶”计划（省教育厅），按月发放补贴（省财政厅），稳定基层岗位规模。\n"
        "二、支持就业。加强技能培训（省科技厅）。",
        {"支持创业": "教育厅:lead", "按月发放补贴": "财政厅:lead", "支持就业": "科技厅:lead"},
    ),
    "a name in brackets once is a remark": (
        "一、支持创业。实施“三支一扶”计划（省教育厅），按月发放补贴。",
        {},
    ),
    "a body in the name of a prize is none": (
        "一、支持创业。对获省政府质量奖的给予奖励（其中省政府质量奖由省级财政承担）。（省教育厅负责）",
        {"支持创业": "教育厅:lead"},
    ),
    "names alone at the end of a clause": (
        "一、支持创业。发放补贴。（省教育厅、省财政厅）",
        {"支持创业": "教育厅:responsible 财政厅:responsible"},
    ),
    "a first-listed rule holds for the whole notice": (
        "一、支持创业。（省教育厅、省财政厅负责，列第一位的为牵头单位，下同）\n"
        "二、支持就业。（省科技厅、省财政厅负责）\n三、支持培训。（省科技厅、省财政厅按职责分工负责）",
        {
            "支持创业": "教育厅:lead 财政厅:support",
            "支持就业": "科技厅:lead 财政厅:support",
            "支持培训": "科技厅:responsible 财政厅:responsible",
        },
    ),
    "a first-listed rule stated outside the phrases": (
        "一、支持创业。（责任单位：省教育厅、省财政厅）\n二、支持就业。（责任单位：省科技厅、省财政厅）\n"
        "注：责任单位中排在第一位的为牵头单位。",
        {"支持创业": "教育厅:lead 财政厅:support", "支持就业": "科技厅:lead 财政厅:support"},
    ),
    "a remark at the end of a sentence is no list of bodies": (
        "一、支持创业。发放补贴。（转自省教育厅网站）\n二、支持就业。（省科技厅）",
        {"支持就业": "科技厅:lead"},
    ),
    "a sign on the leading body": (
        "一、支持创业。（★省教育厅、省财政厅）\n二、支持就业。（省科技厅★、省财政厅负责）\n标★的为牵头单位。",
        {"支持创业": "教育厅:lead 财政厅:support", "支持就业": "科技厅:lead 财政厅:support"},
    ),
    "a body given to all clauses below": (
        "一、支持创业。（省教育厅、省财政厅负责。以下任务均由省科技厅负责）\n二、支持就业。（省财政厅负责）",
        {
            "支持创业": "教育厅:responsible 财政厅:responsible",
            "支持就业": "财政厅:responsible 科技厅:responsible",
        },
    ),
}
RUNS: dict[str, tuple[str, Tasks]] = {
    "a firm with its place in brackets, an office of a branch": (
        "（一）支持创业。发放补贴。\n责任单位：省国资委、果园镇、中粮长城葡萄园（昌黎）有限公司、湛江海关驻徐闻办事处",
        {
            "支持创业": "国资委:responsible 果园镇:responsible 中粮长城葡萄园（昌黎）有限公司:responsible "
            "湛江海关驻徐闻办事处:responsible"
        },
    ),
    "labels in brackets of any kind": (
        "（一）支持创业。发放补贴。【责任单位】省教育厅、省财政厅【完成时限】2023年底",
        {"支持创业": "教育厅:responsible 财政厅:responsible"},
    ),
    "firms that go by short names": (
        "（一）支持创业。发放补贴。\n责任单位：省国资委，中信重工、洛阳石化",
        {"支持创业": "国资委:responsible 中信重工:responsible 洛阳石化:responsible"},
    ),
    "分工： before a sentence": (
        "（一）支持创业\n——发放补贴。\n——开展培训。\n分工：由省教育厅牵头，省财政厅等参加。",
        {"支持创业": "教育厅:lead 财政厅:support"},
    ),
    "lines of labels behind the clause": (
        "一、支持创业。发放补贴。\n牵头单位：省教育厅\n责任单位：省财政厅、科技厅\n完成时限：2023年12月底前\n"
        "二、支持就业。\n责任单位：省科技厅",
        {"支持创业": "教育厅:lead 财政厅:support 科技厅:support", "支持就业": "科技厅:lead"},
    ),
    "a label on the line above its bodies": (
        "一、支持创业。发放补贴。\n责任单位：\n省教育厅、省财政厅\n二、支持就业。加强培训。",
        {"支持创业": "教育厅:responsible 财政厅:responsible"},
    ),
    "a label behind the last sentence": (
        "第一条 支持创业。发放补贴。责任单位：省教育厅、省财政厅\n第二条 支持就业。责任单位：省科技厅",
        {"支持创业": "教育厅:responsible 财政厅:responsible", "支持就业": "科技厅:lead"},
    ),
    "labels parted from the bodies by a blank": (
        "一、支持创业。发放补贴。\n牵头单位 省教育厅\n配合单位 省财政厅 省科技厅\n二、支持就业。加强培训。",
        {"支持创业": "教育厅:lead 财政厅:support 科技厅:support"},
    ),
    "a label with a number of its own": (
        "（一）支持创业\n1.目标：一百家。\n2.责任单位：省教育厅、省财政厅\n（二）支持就业\n1.目标：九家。\n2.责任单位：省科技厅",
        {"支持创业": "教育厅:responsible 财政厅:responsible", "支持就业": "科技厅:lead"},
    ),
    "a label whose blank is lost": (
        "一、支持创业责任单位：省教育厅、省财政厅\n发放补贴。\n二、支持就业责任单位：省科技厅\n加强培训。",
        {"支持创业": "教育厅:responsible 财政厅:responsible", "支持就业": "科技厅:lead"},
    ),
    "a task named behind its label": (
        "为推进工作，制定本方案。\n1.牵头单位：省教育厅 配合单位：省财政厅\n任务：争取投资。\n"
        "2.牵头单位：省科技厅\n任务：培育企业。",
        {"争取投资": "教育厅:lead 财政厅:support", "培育企业": "科技厅:lead"},
    ),
    "an item of nothing but a label, below a sentence": (
        "为推进工作，制定本方案。\n（一）实施单位：省教育厅。\n（二）建设内容：新建蓄水池。",
        {},
    ),
    "a colon behind a department addressed is no label": (
        "各地级以上市教育主管部门：\n为落实省教育厅、省财政厅的通知，现将有关事项通知如下。",
        {},
    ),
}
PROSE: dict[str, tuple[str, Tasks]] = {
    "whom a task is given to, with no word of duty": (
        "一、支持就业。新增岗位2万个。由省教育厅、省财政厅落实。",
        {"支持就业": "教育厅:responsible 财政厅:responsible"},
    ),
    "a sentence of names only is about the sentences before it": (
        "一、重点任务\n1.新增岗位2万个；培训3万人。由省教育厅牵头，省财政厅配合。\n2.新建学校3所，开工2所；扩建1所。由省科技厅落实。",
        {
            "新增岗位2万个": "教育厅:lead 财政厅:support",
            "新建学校3所，开工2所": "科技厅:lead",
        },
    ),
    "each that opens its part answers for it, whatever stands before": (
        "一、加强领导\n成立领导小组，办公室设在省教育厅，负责日常协调。省财政厅负责资金保障；省科技厅负责监督。",
        {
            "加强领导": "教育厅:lead",
            "省财政厅负责资金保障": "财政厅:lead",
            "省科技厅负责监督": "科技厅:lead",
        },
    ),
    "three parts or more are tasks of their own": (
        "（一）组织实施。其中，经费方面由省财政厅负责和协调；数据方面由省科技厅负责和协调；名录方面由省教育厅负责和协调。",
        {
            "经费方面由省财政厅负责和协调": "财政厅:lead",
            "数据方面由省科技厅负责和协调": "科技厅:lead",
            "名录方面由省教育厅负责和协调": "教育厅:lead",
        },
    ),
    "what is bare behind a class of places is theirs": (
        "（一）支持创业。各县（市、区）教育局牵头编制方案，财政局负责评价，省财政厅配合做好审核。",
        {"支持创业": "财政厅:support"},
    ),
    "divisions of a department": (
        "（一）支持创业。省财政厅预算处、省科技厅农村科负责技术审查。",
        {"支持创业": "财政厅预算处:responsible 科技厅农村科:responsible"},
    ),
    "a decimal outline has headings, and a body in it its members": (
        "1总则\n1.1目的\n做好工作。\n2组织体系与职责\n2.1省教育应急指挥部\n副省长任指挥长。\n"
        "2.2成员单位职责\n省教育厅：负责招生。\n省财政厅负责资金保障。\n省科技厅：组织培训。\n3保障\n3.1资金\n省财政厅负责拨付。",
        {
            "省教育厅：负责招生": "教育厅:lead",
            "省财政厅负责资金保障": "财政厅:lead",
            "省科技厅：组织培训": "科技厅:lead",
            "资金": "财政厅:lead",
        },
    ),
    "who fulfils the duty to lead, and who make up a group": (
        "（一）支持创业。省教育厅要切实履行牵头职责，省财政厅要积极配合。\n"
        "（二）支持就业。由省教育厅牵头，会同省财政厅、省科技厅组成联合工作组，负责政策研究。",
        {
            "支持创业": "教育厅:lead 财政厅:support",
            "支持就业": "教育厅:lead 财政厅:support 科技厅:support",
        },
    ),
    "落实情况 is no verb": (
        "（一）支持创业。省教育厅负责统筹调度，省财政厅将落实情况纳入考核。",
        {"支持创业": "教育厅:lead"},
    ),
    "who puts right and carries out": (
        "（一）支持创业。由省教育厅牵头，省财政厅整改落实。",
        {"支持创业": "教育厅:lead 财政厅:support"},
    ),
    "who helps another body with its work": (
        "（一）支持创业。省教育厅负责发放补贴；省财政厅配合省教育厅控制成本。",
        {"省教育厅负责发放补贴": "教育厅:lead", "省财政厅配合省教育厅控制成本": "财政厅:support"},
    ),
    "who is the body that answers": (
        "（一）支持创业。省教育厅作为责任主体，负责发放补贴。",
        {"支持创业": "教育厅:lead"},
    ),
    "what a class of bodies takes in": (
        "（一）支持创业。发放补贴。（省教育厅牵头，各区政府〈含大鹏新区、合作区管委会，下同〉配合）",
        {"支持创业": "教育厅:lead"},
    ),
    "a line of contacts is no paragraph": (
        "三、组织评审\n省教育厅负责组织专家评审。\n联系人：张三",
        {"组织评审": "教育厅:lead"},
    ),
    "one sentence in a clause with a heading": (
        "一、加强组织领导。省教育厅负责协调各地推进工作。各地要抓好落实。",
        {"加强组织领导": "教育厅:lead"},
    ),
    "the same body in prose and bracket is one task": (
        "一、加强组织领导。省教育厅负责协调各地推进工作。（省教育厅负责）",
        {"加强组织领导": "教育厅:lead"},
    ),
    "a heading that tells a duty itself heads no other sentence": (
        "（一）省教育厅负责组织招生。省财政厅负责资金保障。",
        {"省教育厅负责组织招生": "教育厅:lead", "省财政厅负责资金保障": "财政厅:lead"},
    ),
    "who consults convenes nobody": (
        "一、监测预警。省教育厅、省财政厅要加强会商研判，省教育厅负责发布预警，省财政厅负责资金保障。",
        {"监测预警": "教育厅:responsible 财政厅:responsible"},
    ),
    "behind who leads any verb of doing supports": (
        "一、完善体系。由省教育厅牵头制定方案，省财政厅具体实施。",
        {"完善体系": "教育厅:lead 财政厅:support"},
    ),
    "an office that is attached to a body": (
        "一、组织领导。指挥部下设办公室，挂靠省教育厅，负责日常工作。",
        {"组织领导": "教育厅:lead"},
    ),
    "sentences below a heading are one task": (
        "一、职责分工。省教育厅负责组织招生。各地要抓好落实。省财政厅负责资金保障。",
        {"职责分工": "教育厅:responsible 财政厅:responsible"},
    ),
    "each part of an enumeration is a task of its own": (
        "一、职责分工。省教育厅负责组织招生；省财政厅负责资金保障。",
        {"省教育厅负责组织招生": "教育厅:lead", "省财政厅负责资金保障": "财政厅:lead"},
    ),
    "sentences without a heading are tasks of their own": (
        "各地要高度重视，密切配合。省教育厅负责组织招生；省财政厅负责资金保障。",
        {"省教育厅负责组织招生": "教育厅:lead", "省财政厅负责资金保障": "财政厅:lead"},
    ),
    "sentences beside a bracket are tasks of their own": (
        "一、健全机制。其中，省商务厅牵头制定目标任务。（省商务厅、教育厅负责）",
        {"健全机制": "商务厅:responsible 教育厅:responsible", "省商务厅牵头制定目标任务": "商务厅:lead"},
    ),
    "one that leads the whole": (
        "一、管理模式。省商务厅是招商工作的总牵头单位，其中省教育厅侧重负责院校，省财政厅侧重负责资金。",
        {"管理模式": "商务厅:lead 教育厅:support 财政厅:support"},
    ),
    "the department as heading of its duties": (
        "一、职责分工\n（一）省教育厅。负责组织招生，指导各地工作。\n（二）省财政厅。负责资金保障。",
        {"省教育厅": "教育厅:lead", "省财政厅": "财政厅:lead"},
    ),
    "appointed with others": (
        "一、建设园区。由省商务厅牵头，会同省教育厅、省财政厅制定认定办法。",
        {"建设园区": "商务厅:lead 教育厅:support 财政厅:support"},
    ),
    "an office that sits with a department": (
        "一、加强组织领导。成立领导小组，领导小组办公室设在省教育厅，会同省财政厅具体负责统筹推进。",
        {"加强组织领导": "教育厅:lead 财政厅:support"},
    ),
    "one that supports, in a list of duties": (
        "一、职责分工\n省教育厅负责组织招生。\n省财政厅配合省教育厅做好资金保障。",
        {"省教育厅负责组织招生": "教育厅:lead", "省财政厅配合省教育厅做好资金保障": "财政厅:support"},
    ),
    "the department in charge": (
        "一、职责分工。省教育厅是全省招生工作的主管部门，负责组织招生。省财政厅要积极配合做好资金保障。",
        {"职责分工": "教育厅:lead 财政厅:support"},
    ),
    "a sentence of nothing but who helps": (
        "一、任务分工\n1．省教育厅负责新建幼儿园30所。省财政厅、省科技厅配合。\n2．省科技厅牵头，建成驿站50个。加强协同，密切配合。",
        {
            "省教育厅负责新建幼儿园30所": "教育厅:lead 财政厅:support 科技厅:support",
            "省科技厅牵头，建成驿站50个": "科技厅:lead",
        },
    ),
    "an article on interpretation": (
        "第一条 省财政厅负责资金管理。\n第二条 本办法由省教育厅负责解释。",
        {"省财政厅负责资金管理": "财政厅:lead", "本办法由省教育厅负责解释": "教育厅:lead"},
    ),
    "an item on interpretation": (
        "一、其他事项\n（一）省财政厅负责资金管理。\n（二）本细则自发布之日起实施，由省教育厅、省财政厅负责解释。",
        {
            "省财政厅负责资金管理": "财政厅:lead",
            "本细则自发布之日起实施，由省教育厅、省财政厅负责解释": "教育厅:responsible 财政厅:responsible",
        },
    ),
    "a numbered clause that ends on interpretation": (
        "一、附则。本办法由省教育厅负责解释，自印发之日起施行。",
        {"附则": "教育厅:lead"},
    ),
    "paragraphs of the same bodies below a heading are one task": (
        "一、申报程序\n省教育厅负责审核材料，会同省财政厅评审。\n不必申请的，由省教育厅会同省财政厅直接确定。\n"
        "二、日常管理\n省教育厅负责建立台账。\n省教育厅负责定期通报。\n三、资金拨付\n省教育厅负责审核。\n省财政厅负责拨付。",
        {
            "申报程序": "教育厅:lead 财政厅:support",
            "日常管理": "教育厅:lead",
            "省教育厅负责审核": "教育厅:lead",
            "省财政厅负责拨付": "财政厅:lead",
        },
    ),
    "the leader is asked or named": (
        "一、支持创业。请省教育厅牵头，会同省财政厅制定方案。\n二、支持就业。明确省科技厅为牵头单位。",
        {"支持创业": "教育厅:lead 财政厅:support", "支持就业": "科技厅:lead"},
    ),
    "what a body does may only describe another": (
        "一、支持创业。由省教育厅牵头组建的工作专班负责巡查。企业负责投资，政府负责服务。",
        {},
    ),
    "a plan to be made": (
        "一、支持创业。省教育厅负责制定规划，省财政厅负责保障，省科技厅负责推广。",
        {"支持创业": "教育厅:responsible 财政厅:responsible 科技厅:responsible"},
    ),
    "lines that open with a department": (
        "一、成员单位职责\n省教育厅：组织招生。\n广州海关、省财政厅：查验货物。\n二、保障措施\n省科技厅：支持创新。",
        {
            "省教育厅：组织招生": "教育厅:lead",
            "广州海关、省财政厅：查验货物": "广州海关:responsible 财政厅:responsible",
        },
    ),
    "a department's name above its tasks": (
        "一、重点任务分工\n（一）省教育厅\n1.制定规划。\n2.组织招生。\n（二）省财政厅：安排资金。",
        {"制定规划": "教育厅:lead", "组织招生": "教育厅:lead", "省财政厅": "财政厅:lead"},
    ),
    "a name as heading where nothing is divided": ("一、调研安排\n（一）省教育厅\n1.座谈。", {}),
    "names that only their place shows to be bodies": (
        "一、责任分工\n福渡镇、木果镇人民政府负责管护。平山街道办负责征地；省城投公司负责建设。项目公司负责运营。\n"
        "二、供水管护。水费由供水公司负责收缴，村委会协助。\n三、产业延伸。省商务厅、安化石油、省教育厅牵头，省财政厅配合。",
        {
            "福渡镇、木果镇人民政府负责管护": "福渡镇人民政府:responsible 木果镇人民政府:responsible",
            "平山街道办负责征地": "平山街道办:lead",
            "省城投公司负责建设": "城投公司:lead",
            "供水管护": "供水公司:lead",
            "产业延伸": "商务厅:lead 教育厅:lead 财政厅:support",
        },
    ),
    "who has a share of the work": (
        "一、支持创业。由省教育厅牵头，省财政厅、省科技厅等部门按照各自职责，共同做好保障工作。\n"
        "二、支持就业。省教育厅、省财政厅按职责分工抓好落实。\n"
        "三、禁放管理。省公安厅是全省禁放工作的行政主管部门，负责查处，省财政厅在各自职责范围内予以支持。",
        {
            "支持创业": "教育厅:lead 财政厅:support 科技厅:support",
            "支持就业": "教育厅:responsible 财政厅:responsible",
            "禁放管理": "公安厅:lead 财政厅:support",
        },
    ),
    "who is marked in a list without a label": (
        "一、支持创业。省教育厅（牵头）、省财政厅、省科技厅",
        {"支持创业": "教育厅:lead 财政厅:support 科技厅:support"},
    ),
    "what was done is no duty": (
        "2021年，省教育厅牵头建成平台8个，取得明显成效。\n一、支持创业。今年由省教育厅牵头建成平台9个。",
        {"支持创业": "教育厅:lead"},
    ),
    "helpers in a part of their own": (
        "一、支持创业。省教育厅负责规划；省财政厅、省科技厅配合，在资金等方面给予支持。",
        {"支持创业": "教育厅:lead 财政厅:support 科技厅:support"},
    ),
    "places that stand for their governments": (
        "一、保护绿湖。东源县牵头，省教育厅、连平县配合。\n二、治理故道。省水利厅牵头，沿线各县（市）区、省财政厅配合。",
        {"保护绿湖": "东源县:lead 教育厅:support 连平县:support", "治理故道": "水利厅:lead 财政厅:support"},
    ),
    "parts that do not open with their bodies": (
        "一、送清凉。由省教育厅牵头，省科技厅参与；所需经费由省财政厅负责解决。",
        {"送清凉": "教育厅:lead 科技厅:support 财政厅:support"},
    ),
    "members of a group": (
        "一、组织保障。成立工作组，组长：张三，成员单位：省财政厅、省科技厅。工作组办公室设在省教育厅，负责日常工作。",
        {"组织保障": "教育厅:lead"},
    ),
    "the main one and who bears the whole": (
        "一、支持创业。以省教育厅为主，省财政厅协助。\n二、支持就业。省教育厅负总责，省财政厅负责资金。",
        {"支持创业": "教育厅:lead 财政厅:support", "支持就业": "教育厅:lead 财政厅:support"},
    ),
    "items below a line of names": (
        "省教育厅：\n1.牵头制定规划；\n2.负责组织招生。\n省财政厅：\n1.负责资金保障；\n2.配合省教育厅做好审核。\n"
        "省科技厅：\n1.座谈交流。",
        {
            "牵头制定规划": "教育厅:lead",
            "负责组织招生": "教育厅:lead",
            "负责资金保障": "财政厅:lead",
            "配合省教育厅做好审核": "财政厅:support",
        },
    ),
    "a duty on the line below a name": (
        "（一）省教育厅\n负责组织招生。\n（二）省财政厅\n负责资金保障。\n（三）省科技厅\n参加座谈。",
        {"省教育厅": "教育厅:lead", "省财政厅": "财政厅:lead"},
    ),
    "dashed lines below a heading that divides the work": (
        "责任分工：\n——省教育厅：组织招生；\n——省财政厅：负责资金保障。",
        {"省教育厅：组织招生": "教育厅:lead", "省财政厅：负责资金保障": "财政厅:lead"},
    ),
    "a body that is no subject": (
        "一、完善机制。材料报省教育厅牵头的联席会议审定，经省财政厅负责人签字后生效。",
        {},
    ),
}


@pytest.mark.parametrize(
    ("body", "tasks"),
    [case for group in (BRACKETS, RUNS, PROSE) for case in group.values()],
    ids=[name for group in (BRACKETS, RUNS, PROSE) for name in group],
)
def test_tasks(body: str, tasks: Tasks) -> None:
    assert {task.title: render(task.assignments) for task in tasks_of(body).items} == tasks


def test_divisions_in_a_department_s_own_notice() -> None:
    text = (
        "舟山市港航和口岸管理局关于印发重点工作任务书的通知\n舟港航〔2022〕15号\n各处室：\n"
        "一、江海联运量突破3亿吨。（港口处牵头，航运处、各分局配合）\n二、新增运力50万吨。（航运处）\n"
        "三、完成改造32座。人事处负责培训。（国有林场处负责）\n舟山市港航和口岸管理局\n2022年2月25日"
    )
    notice = parse_page(SourceFile("page.txt", "page.txt", "utf-8", ""), text).notices[0]
    first, second, *others = find_tasks(notice, read_context(notice)).items
    told = {item.agency.name for task in others for item in task.assignments}
    assert told == {"舟山市港航和口岸管理局人事处", "舟山市港航和口岸管理局国有林场处"}
    assert (
        render(first.assignments) == "舟山市港航和口岸管理局港口处:lead 舟山市港航和口岸管理局航运处:support"
    )
    assert render(second.assignments) == "舟山市港航和口岸管理局航运处:lead"


def test_deadline_path_and_evidence() -> None:
    body = "一、重点任务\n（一）支持创业。发放补贴。\n责任单位：省教育厅\n完成时限：2023年12月底前"
    (task,) = tasks_of(body).items
    assert (task.deadline, task.path) == ("2023-12", ("重点任务",))
    assert task.assignments[0].basis == "sole"


@pytest.mark.parametrize(
    "body",
    [
        "本办法由省教育厅负责解释。",
        "一、跟踪评估。省教育厅要会同省财政厅开展跟踪评估。",
        "一、组织领导。建立由省教育厅、财政厅牵头，省科技厅等共同参与的厅际联席会议制度。",
        "一、组织领导。成立由省教育厅牵头、省财政厅参与的工作专班。",
    ],
)
def test_optional(body: str) -> None:
    (task,) = tasks_of(body).items
    assert all(item.optional for item in task.assignments)


def test_a_body_that_cannot_be_read_is_listed() -> None:
    found = tasks_of("一、支持创业。（责任单位：省教育厅、某某某某）")
    assert [item.kind for item in found.unread] == ["body"]
    assert "某某某某" in found.unread[0].message
