"""Who answers for what: `find_tasks(notice, context)`.

sites    brackets and labelled runs that may tell duties
lexer    phrase → tokens (bodies, role words, separators)
parser   tokens → parts (body, role as the phrase shows it)
scope    which clause, or part of one, a phrase closes
owners   departments that stand as headings of their tasks
settle   the parts of one clause → assignments by the guideline
"""

from extract.duties.tasks import find_tasks

__all__ = ["find_tasks"]
