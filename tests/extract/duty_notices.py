"""Notices for the tests of the duty grammar: text → `Notice` through the corpus, as a page would come."""

from corpus import Notice, SourceFile, Span, parse_page
from extract.agencies import may_be_body, read_context
from extract.duties import find_tasks
from extract.duties.reading import read_phrase
from extract.duties.settle import Told, settle_roles
from extract.duties.sites import states_first_listed
from extract.found import Found
from extract.record import Assignment, Task

HEAD = "广东省人民政府办公厅关于印发促进就业若干措施的通知\n粤府办〔2023〕5号\n各地级以上市人民政府：\n"
TAIL = "\n广东省人民政府办公厅\n2023年5月1日\n"


def make_notice(body: str) -> Notice:
    """A notice of Guangdong's provincial government office with `body`."""
    source = SourceFile("page.txt", "page.txt", "utf-8", "")
    return parse_page(source, HEAD + body + TAIL).notices[0]


def tasks_of(body: str) -> Found[Task]:
    """What `find_tasks` finds in such a notice."""
    notice = make_notice(body)
    return find_tasks(notice, read_context(notice))


def roles_of(phrase: str) -> str:
    """`phrase` alone, read and settled: `教育厅:lead 财政厅:support`, without the province's name."""
    parsed = read_phrase(phrase, Span(0, len(phrase)), read_context(make_notice("一、总体要求。")))
    whole = not any(may_be_body(phrase, item) for item in parsed.loose)
    told = [Told(part, Span(0, len(phrase)), whole=whole) for part in parsed.parts]
    return render(settle_roles(told, states_first_listed(phrase)))


def render(assignments: tuple[Assignment, ...]) -> str:
    """`教育厅:lead 财政厅:support`, without the province's name and without collective bodies."""
    counted = (item for item in assignments if not item.agency.collective)
    return " ".join(f"{item.agency.name.removeprefix('广东省')}:{item.role}" for item in counted)
