import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.characters import canonical, simplified


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("各县(市、区)人民政府,市政府各部门:", "各县（市、区）人民政府，市政府各部门："),
        ("增长８％以上，ＡＰＰ＋服务", "增长8%以上，APP+服务"),
        ("补助5,000元;8:30前", "补助5,000元；8:30前"),
        ("网址:http://www.a.gov.cn/b?c=1", "网址：http://www.a.gov.cn/b?c=1"),
        ('"互联网+"行动', "“互联网+”行动"),
        ("2016－2020年", "2016-2020年"),
        ("粤府〔2018〕22号", "粤府〔2018〕22号"),
        ("全\u3000文\xa0如下", "全 文 如下"),
    ],
)
def test_canonical(printed, read):
    assert canonical(printed) == read


def test_simplified_reads_traditional_text():
    printed = "國務院關于促進數字經濟發展與實體經濟融合的意見,對各區縣廣東產業機構"
    assert simplified(printed) == "国务院关于促进数字经济发展与实体经济融合的意见,对各区县广东产业机构"


def test_simplified_leaves_simplified_text_alone():
    assert simplified("乾隆年间著名的瞭望台") == "乾隆年间著名的瞭望台"


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='省市abc019,:;()!?，（）《》"“”国关于发 \u3000\xa0％＋\n.-/', max_size=80))
def test_canonical_equals_the_slow_reading(text):
    assert canonical(text) == _slow_canonical(text)


def _slow_canonical(text):
    """One character after the other, as the rule says it."""
    wide = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
    out = []
    for char in text:
        if char in wide.values():
            out.append(char)
        elif "！" <= char <= "～":
            half = chr(ord(char) - 0xFEE0)
            out.append(half)
        else:
            out.append({"\u3000": " ", "\xa0": " "}.get(char, wide.get(char, char)))
    for i in range(1, len(out) - 1):
        before, after = out[i - 1], out[i + 1]
        ascii_sides = before.isascii() and before.isalnum() and after.isascii()
        if out[i] in "，：" and ascii_sides and (after.isalnum() or after == "/"):
            out[i] = {"，": ",", "：": ":"}[out[i]]
    for i in range(1, len(out) - 1):
        before, after = out[i - 1], out[i + 1]
        in_url = "/=&."
        if out[i] in "？；！" and _ascii_word(before, in_url) and _ascii_word(after, "/=&"):
            out[i] = {"？": "?", "；": ";", "！": "!"}[out[i]]
    return _slow_quotes("".join(out))


def _ascii_word(char, more):
    return (char.isascii() and char.isalnum()) or char in more


def _slow_quotes(text):
    out, start = list(text), 0
    while (left := text.find('"', start)) >= 0:
        right = text.find('"', left + 1)
        inner = text[left + 1 : right]
        if right > 0 and 1 <= len(inner) <= 80 and "\n" not in inner:
            out[left], out[right] = "“", "”"
            start = right + 1
        else:
            start = left + 1
    return "".join(out)


def test_a_few_traditional_characters_do_not_make_a_traditional_page():
    text = "著名学者國華，" + "加快数据要素市场建设，" * 40 + "與會者" + "强化组织领导。" * 60 + "廣東"
    assert simplified(text) == text
