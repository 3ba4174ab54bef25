"""The printed marks of an official document: numbers of clauses, document numbers, dates, titles, addressees."""

import re

CHINESE_DIGITS = "零〇○一二三四五六七八九十百"
GENRES = (
    "通知|意见|方案|办法|措施|举措|计划|规划|纲要|细则|规定|条例|决定|决议|公告|公示|通告|通报|批复|指南|要点|政策|条|函|令|"
    "请示|报告|指引|规程|规则|章程|准则|标准|清单|目录|名单|预案|安排|倡议书|解读|暂行办法"
)
HEADS = "人民政府办公厅|人民政府办公室|人民政府|政府|办公厅|办公室|联席会议|领导小组|管理委员会|管委会|委员会|委|总局|局|厅|部|院|署|行|中共中央|国务院|会|办|公司|协会|中心"
DATE = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][零〇○Oo0九][零〇○Oo0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
DATE_LINE = re.compile(rf"（?(?:{DATE})(?:印发|签发|发布)?）?$")
NUMBER = r"[\u4e00-\u9fff]{2,16}[〔\[（【]\s?(?:19|20)\d\d\s?[〕\]）】]\s?第?\s?\d{1,5}\s?号"
NUMBER_LINE = re.compile(rf"(?:{NUMBER}|第\s?\d{{1,4}}\s?号(?:令|公告)?)$")
REMARK_LINE = re.compile(r"（(?:此件|联系人|联系电话|公开|主动公开|信息公开|修改稿|试行|征求意见稿|略)[^（）]{0,60}）$")
ADDRESSEES = re.compile(r"[^。；]{2,400}(?:政府|部门|单位|机构|局|委|厅|办|院|会|企业|公司|市|县|区|司|校|所|社|处|级|行)[：:]$")
LABELLED = re.compile(
    r"(?:牵头|责任|配合|参与|参加|协助|主办|协办|承办|负责|实施)(?:单位|部门|处室|领导|人)[：:]|完成(?:时限|时间)[：:]|附件[：:\d]|附[：:]|"
    r"时间进度[：:]|抄送[：:]|联系(?:人|电话|方式)[：:]"
)
NUMBERED = re.compile(
    rf"第[{CHINESE_DIGITS}\d]{{1,4}}[编章节条]|[{CHINESE_DIGITS}]{{1,3}}、|[（(][{CHINESE_DIGITS}]{{1,3}}[）)]|"
    r"\d{1,2}(?:[.．](?!\d)|[.．](?=(?:19|20)\d\d年)|、)|（\d{1,2}）|[①-⑳]|附件\s?\d{0,2}[：:]?(?=\S)"
)
TITLE_START = re.compile(r"关于|印发|转发|下达|公布|发布|贯彻|实施|促进|推进|加快|20\d\d年")
TITLE_END = re.compile(rf"(?:{GENRES})(?:（[^（）]{{1,20}}）)?》?$")
# In a page of fixed width: lines that begin a paragraph, and lines that end one.
STARTS_LINE = re.compile("|".join(kind.pattern for kind in (NUMBERED, LABELLED, NUMBER_LINE, DATE_LINE, REMARK_LINE)))
BODY_LINE = re.compile(rf"[\u4e00-\u9fff]{{2,30}}(?:{HEADS})$")
KNOWN_HEADINGS = (
    "总体要求|总体思路|总体目标|总体任务|指导思想|基本原则|基本思路|工作目标|工作思路|工作原则|主要目标|发展目标|目标任务|目标要求|"
    "主要任务|重点任务|重点工作|工作任务|主要措施|工作措施|政策措施|保障措施|组织保障|组织实施|组织领导|实施步骤|工作要求|有关要求|"
    "投资重点|支持范围|支持对象|支持标准|申报条件|申报材料|申报要求|申报程序|补助标准|奖励标准|附则|总则"
)
WHOLE_HEADING = re.compile(rf"(?:[一二三四五六七八九十]{{1,3}}、|（[一二三四五六七八九十]{{1,3}}）|\d{{1,2}}[.．、]|第.{{1,3}}[章节])(?:{KNOWN_HEADINGS})$")
HAN_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、[^。，；：]{2,30}$")
# The last paragraphs of a document speak of all of it: `本措施自发布之日起施行`, `各政策举措自印发之日起执行`.
CLOSING = re.compile(
    r"本(?:意见|通知|方案|办法|措施|政策|计划|规划|规定|细则|条例|实施方案|若干措施|若干政策|实施意见|实施细则|政策措施|行动计划)[^。\n]{0,40}"
    r"(?:起|负责|执行|施行|实施|解释|有效)|(?:以上|上述|各)[^。，\n]{0,12}自[^。\n]{0,20}之日起|特此(?:通知|公告|通告|函)|此前|以往"
)
BARE_NUMBER = re.compile(
    r"(?:^|[\s\0])(?:第[一二三四五六七八九十百\d]{1,4}[编章节条]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|（\d{1,2}）)$"
)
ENDS_LINE = re.compile("|".join(kind.pattern for kind in (NUMBER_LINE, DATE_LINE, REMARK_LINE, ADDRESSEES, WHOLE_HEADING)))
