"""Prints an answer: the sentence, the table, then under each row the sentences that prove it."""

from cypher.answer import Answer, Proof
from zhengtu.printing import print_line, print_table, say


def print_answer(answer: Answer) -> None:
    """Sentence, table, quotes on stdout; what was assumed on stderr."""
    for note in answer.notes:
        say(f"说明：{note}")
    if answer.sentence:
        print_line(answer.sentence, "bold")
    if answer.rows:
        numbered = [{"#": index, **row} for index, row in enumerate(answer.rows, 1)]
        print_table(("#", *answer.columns), numbered)
    if answer.evidence:
        print_line("依据", "bold")
    for proof in answer.evidence:
        print_line(render_proof(proof))


def render_proof(proof: Proof) -> str:
    """`[1] “quote” ——《title》(number,date)第 start–end 字`."""
    marks = ",".join(mark for mark in (proof.number, proof.date) if mark)
    document = f"《{proof.notice}》" + (f"({marks})" if marks else "")
    return f"[{proof.row + 1}] “{' '.join(proof.quote.split())}” ——{document}第 {proof.start}–{proof.end} 字"
