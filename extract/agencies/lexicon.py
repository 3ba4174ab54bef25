"""The lexicon of bodies: every printed form without its region → what it means.

`functions.tsv` gives the departments that each government has (发展改革 + 委), `national.tsv` the bodies of
the centre. A bare form may be both: 发展改革委 is the ministry in a notice of the State Council and the
province's commission in a province's list.
"""

from collections.abc import Iterable
from functools import cache
from itertools import product

import msgspec

from extract.agencies.branches import branch_openings
from extract.agencies.forms import Forms
from extract.agencies.tables import read_rows

_HEADS = {"委": ("委员会", "委"), "办": ("办公室", "办"), "-": ("",)}
_DEPARTMENTS = ("部门", "主管部门", "行政部门", "行政主管部门")
_FIRM = frozenset(("委", "局", "厅", "办", "办公厅", "部", "署", "总局", "工委", "支队", "总队"))
COMMITTEES = ("省委", "市委", "县委", "区委", "州委", "地委", "盟委", "旗委")


class Word(msgspec.Struct, frozen=True):
    """One printed form without its region.

    `key` names the function, whatever the form; `full` is the official form; `local` says that a region's
    government has such a body; `national` is the central body's full name that the bare form may mean;
    `firm` says that it is a body even where no region stands before it.
    """

    key: str
    full: str
    kind: str
    local: bool = True
    national: str | None = None
    firm: bool = True


@cache
def read_words() -> dict[str, Word]:
    """Every printed form without its region."""
    words: dict[str, Word] = {}
    for row in read_rows("functions"):
        _add_function(words, row)
    for committee in COMMITTEES:
        words[committee] = Word("党委", "委员会", "party")
        for office in ("办公厅", "办公室", "办"):
            words[committee + office] = Word("党委办", "委办公厅", "party")
    for row in read_rows("national"):
        _add_national(words, row)
    return words


@cache
def read_stems() -> dict[str, str]:
    """Stem (卫计) → key (卫生计生), for lists that name the head once: 财政、质监等部门."""
    stems: dict[str, str] = {}
    for row in read_rows("functions"):
        # 海关等部门 is such a list, 哈密中院等部门 is a body and others.
        if row["heads"] != "-" or row["kind"] == "dispatched":
            for stem in row["stems"].split():
                if stem[0] != "=":
                    stems.setdefault(stem, row["key"])
    return stems


@cache
def read_forms() -> Forms:
    """All words and openings of branches."""
    return Forms({*read_words(), *branch_openings()})


def _add_function(words: dict[str, Word], row: dict[str, str]) -> None:
    key, kind, heads = row["key"], row["kind"], row["heads"].split()
    stems = [stem for stem in row["stems"].split() if stem[0] != "="]
    for head in heads:
        forms = _HEADS.get(head, (head,))
        word = Word(key, stems[0] + forms[0], kind, firm=head in _FIRM)
        words.update(_new(words, product(stems, forms), word))
    whole = [(stem[1:], "") for stem in row["stems"].split() if stem[0] == "="]
    words.update(_new(words, whole, Word(key, stems[0] + _HEADS.get(heads[0], (heads[0],))[0], kind)))
    if kind in ("government", "vertical", "dispatched") and "局" in heads:
        departments = product(stems, _DEPARTMENTS)
        words.update(_new(words, departments, Word(key, stems[0] + "主管部门", "department")))


def _new(words: dict[str, Word], parts: Iterable[tuple[str, str]], word: Word) -> dict[str, Word]:
    """Each stem and head as one form of `word`, but those that an earlier row has."""
    forms = (stem + head for stem, head in parts)
    return {form: word for form in forms if form not in words}


def _add_national(words: dict[str, Word], row: dict[str, str]) -> None:
    name, kind = row["name"], row["kind"]
    for form in (name, *row["shorts"].split()):
        local = words.get(form)
        if local is None:
            key = row["local"] or name
            words[form] = Word(key, name, kind, local=False, national=name, firm=len(form) > 2)
        else:
            words[form] = msgspec.structs.replace(local, national=name)
