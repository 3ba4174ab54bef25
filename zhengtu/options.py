"""Arguments and options that several commands share, with their Chinese and English help."""

from pathlib import Path
from typing import Annotated

import typer

StoreUrl = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="ZHENGTU_STORE",
        help="图库：文件路径，或 neo4j://、bolt:// 地址 (graph file or Neo4j URL)",
    ),
]
DEFAULT_STORE = "zhengtu.lbug"

AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON (machine-readable)")]
Pages = Annotated[list[Path], typer.Argument(help="文件或目录 (files or folders)", show_default=False)]
AllowShrink = Annotated[
    bool, typer.Option("--allow-shrink", help="图谱大幅变小也照写 (write even if the graph shrinks a lot)")
]
RegionName = Annotated[str | None, typer.Option("--region", help="只看这个地区 (narrow to a region)")]
EXTRA = {"allow_extra_args": True, "ignore_unknown_options": True}


def parse_extra(arguments: list[str]) -> dict[str, str]:
    """`--name value --other=value` → {"name": "value", "other": "value"}; raises BadParameter otherwise."""
    values: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if not argument.startswith("--"):
            raise typer.BadParameter(f"看不懂 {argument!r},查询参数写成 --名称 值")
        name, given, value = argument[2:].partition("=")
        following = value if given else next(rest, None)
        if following is None:
            raise typer.BadParameter(f"参数 --{name} 缺少值")
        values[name.replace("-", "_")] = following
    return values
