"""Questions in Chinese: understood completely, or refused with what was not understood.

ask(store, question)      the answer; NotUnderstood or UnknownName (exit code 3) where there is none
explain(answer)           how it was read, and the saved query with its parameters
"""

from cypher.ask.answering import ask
from cypher.ask.explaining import explain

__all__ = ["ask", "explain"]
