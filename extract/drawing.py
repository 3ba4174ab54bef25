"""Notices with what was read in them, drawn as HTML by displaCy."""

import html
from collections.abc import Iterable

from spacy import displacy

from corpus.notice import Notice
from extract.extraction import extract_record
from extract.record import Record
from extract.spacy_pipe import find_marks

NAMES = {
    "lead": "牵头", "support": "配合", "responsible": "负责", "allocation": "拨付", "total": "总额",
    "incentive": "奖补", "target": "指标", "basis": "依据", "forwards": "转发", "repeals": "废止",
    "amends": "修订", "implements": "贯彻", "reference": "引用",
}  # fmt: skip
# Okabe–Ito colours: told apart by colour-blind readers too.
COLOURS = {
    "牵头": "#E69F00", "配合": "#F6D391", "负责": "#F0E442", "拨付": "#009E73", "总额": "#66C5AB",
    "奖补": "#A6DECD", "指标": "#56B4E9", "依据": "#CC79A7", "引用": "#E4BCD3", "贯彻": "#CC79A7",
    "转发": "#CC79A7", "废止": "#CC79A7", "修订": "#CC79A7",
}  # fmt: skip


def render_notices(notices: Iterable[Notice]) -> str:
    """One HTML page; text is escaped by displaCy."""
    drawn = [_draw(extract_record(notice)) for notice in notices]
    return displacy.render(
        drawn, style="ent", manual=True, page=True, options={"colors": COLOURS}, jupyter=False
    )


def _draw(record: Record) -> dict[str, object]:
    ents: list[dict[str, object]] = []
    end = 0
    marks = sorted(
        {
            (span.start, -span.end, NAMES[label])
            for group, span, label, _ in find_marks(record)
            if group != "roles"
        }
    )
    for start, negative_end, label in marks:
        if start >= end:
            end = -negative_end
            ents.append({"start": start, "end": end, "label": label})
    # displaCy escapes the text but not the title.
    return {"text": record.notice.text, "ents": ents, "title": html.escape(record.notice.header.title)}
