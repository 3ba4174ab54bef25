"""The Typer app: names the commands, maps each error to one line on stderr and an exit code.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 question not understood or nothing matches the name.
"""

import gc
import os
import sys

import typer

from corpus.errors import ZhengtuError
from zhengtu.commands import ask, build, query, read, server, store, view
from zhengtu.options import EXTRA

# Modules and tables stay for good; to look through them again and again is a tenth of a short command.
_OBJECTS_BEFORE_COLLECTING = 50_000

app = typer.Typer(
    name="zhengtu",
    help="政图：政府通知变成可查、可看、可信的知识图谱 (notices as a knowledge graph with proof)",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("build")(build.build)
app.command("watch")(build.watch)
app.command("diff")(build.diff)
app.command("extract")(read.extract)
app.command("show")(read.show)
app.command("ask")(ask.ask)
app.command("search")(ask.search)
app.command("query", context_settings=EXTRA)(query.query)
app.command("cypher", context_settings=EXTRA)(query.cypher)
app.command("viz", context_settings=EXTRA)(view.viz)
app.command("report")(view.report)
app.command("browser-kit")(view.browser_kit)
app.command("status")(store.status)
app.command("issues")(store.issues)
app.command("export")(store.export)
app.add_typer(server.app, name="server")


def main() -> None:
    """Run the command line; every expected failure ends as one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stderr else "strict")
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        app()
    except ZhengtuError as error:
        sys.stderr.write(f"错误：{error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (head, less) has gone; nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
