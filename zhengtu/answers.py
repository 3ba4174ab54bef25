"""Prints an answer: the sentence, the table, then the sentences that prove each row."""

from cypher.answer import Answer, Proof
from cypher.wording import present_answer
from zhengtu.printing import print_line, print_table, say


def print_answer(answer: Answer) -> None:
    """Sentence, table and quotes on stdout; what was assumed on stderr."""
    for note in answer.notes:
        say(f"说明：{note}")
    if answer.sentence:
        print_line(answer.sentence, "bold")
    if answer.rows:
        columns, rows = present_answer(answer)
        print_table(("#", *columns), [{"#": number, **row} for number, row in enumerate(rows, 1)])
    if answer.evidence:
        print_line("依据", "bold")
    for rows_proved, proof in _by_place(answer):
        print_line(f"{''.join(f'[{row + 1}]' for row in rows_proved)} {render_proof(proof)}")
    for other in answer.further:
        print_answer(other)


def render_proof(proof: Proof) -> str:
    """`“quote” ——《title》（number，date）第 start–end 字`."""
    marks = "，".join(mark for mark in (proof.number, proof.date) if mark)
    document = f"《{proof.notice}》" + (f"（{marks}）" if marks else "")
    return f"“{' '.join(proof.quote.split())}” ——{document}第 {proof.start}–{proof.end} 字"


def _by_place(answer: Answer) -> list[tuple[list[int], Proof]]:
    """Each place once, with the rows that it proves: one sentence often pays three cities."""
    places: dict[tuple[str, str | None, int, int], tuple[list[int], Proof]] = {}
    for proof in answer.evidence:
        place = (proof.notice, proof.number, proof.start, proof.end)
        places.setdefault(place, ([], proof))[0].append(proof.row)
    return list(places.values())
