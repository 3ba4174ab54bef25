"""Whether a sentence tells of money paid before the notice: 2021年，全市共拨付资金2.1亿元."""

import re

_OPENS_PAST = re.compile(
    r"(?:全[省市县区州国]|我[省市县区])(?:已经?|共|累计)+(?:发放|投入|拨付|支付|兑现|兑付|争取)|去年|上年|上一年|截至|近年来|近[两二三]年|[一两二三四五\d]年来"
)
# 四、会议指出，去年以来，…: what stands before the time.
_LABEL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|据[^，]{2,8}，|会议[一-鿿]{2,4}，)*"
)
_REACHED = re.compile(
    r"(?:发放|兑付|兑现|拨付|投入|支付|落实|减免|补助|补贴)[^。；]{0,40}元，?[^，。；]{0,6}惠及[^，。；]{0,8}[人户家]"
)
_SO_FAR = re.compile(r"以来，[^，。；]{0,6}(?:已|累计|共)|至今，[^，。；]{0,6}(?:已|累计|共)")
_YEAR = re.compile(
    r"^(?:自?(?:19|20)\d\d年?(?:至|到|-|—|－|～))?((?:19|20)\d\d)年度?(?:以来)?(?:，|全[省市县区国]|我[省市县区]|各地)"
)
_PLAN = re.compile(r"^[“\"]十([二三四五])五[”\"](?:期间|时期|以来)")
_SINCE = re.compile(r"^[^，。]{2,14}以来，")
_DONE = re.compile(r"累计|已|先后|同比|共[支投拨发兑资]|受益")
_PLAN_ENDS = {"二": 2015, "三": 2020, "四": 2025, "五": 2030}


def is_past(sentence: str, issued: int | None) -> bool:
    """Whether `sentence` of a notice of the year `issued` reports what was paid."""
    sentence = _LABEL.sub("", sentence, count=1)
    if _OPENS_PAST.match(sentence) or _SO_FAR.search(sentence):
        return True
    if "惠及" in sentence and _REACHED.search(sentence):
        return True
    year = _year_told(sentence)
    if year is not None and issued is not None:
        return year < issued
    return bool(year or _SINCE.match(sentence)) and _DONE.search(sentence) is not None


def _year_told(sentence: str) -> int | None:
    """The year that opens the sentence, or the last one of the five-year plan that does."""
    year, plan = _YEAR.match(sentence), _PLAN.match(sentence)
    if year is not None:
        return int(year[1])
    return _PLAN_ENDS[plan[1]] if plan is not None else None
