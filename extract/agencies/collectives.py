"""Bodies named as a class: 各县（市、区）人民政府, 各有关部门, 省直有关单位."""

import re

from corpus.notice import Span
from extract.agencies.mention import Mention

_LEVEL = (
    r"(?:设区的?市|地级以?上?市|地级市|地市|县市区|市县区?|区县|州市|市州|县区|旗县市?区?|盟市|师市|自治[州县旗]|省区市"
    r"|乡镇街?道?|镇街|街道|开发区|产?业?园区|工业园区|高新区|功能区|片区|管理区|地区|[省市州盟县旗区乡镇地级])"
    r"(?:[（(][^（）()]{1,16}[）)])?"
)
_ORGAN = (
    r"(?:人民政府|政府|管委会|行政公署|行署|党委|办事处)(?:[（(][^（）()]{1,12}[）)])?"
    r"|[^，。；：、（）()]{0,12}?(?:部门|单位|机构|管理局|公司|企业|银行)(?:[（(]单位[）)])?"
)
_COLLECTIVE = re.compile(
    rf"各(?:{_LEVEL}(?:[、和及]?{_LEVEL})*(?:{_ORGAN})?|(?:{_ORGAN}))"
    r"|(?:[省市县区州盟]|自治区|国务院|中央|国家|市政府|省政府|市委、市政府|省委、省政府)?[直级]?(?:各?有关|各?相关|各)"
    r"(?:职能|业务|主管|责任|成员|牵头|行业主管|行业)?(?:部门|单位|厅局|委办局|机构|方面)(?:[（(]单位[）)])?"
    r"|(?:县级以上|地方)(?:地方)?(?:各级)?人民政府"
)


def find_collectives(text: str, span: Span) -> list[Mention]:
    """The classes of bodies named in `span`."""
    return [
        Mention(Span(*found.span()), found[0], "", found[0], None, collective=True)
        for found in _COLLECTIVE.finditer(text, span.start, span.end)
    ]
