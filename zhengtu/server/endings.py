"""Why the server's process is no more, from its exit code and what it printed."""

from pathlib import Path

from zhengtu.server.errors import ServerError
from zhengtu.server.home import Home

_OUT_OF_MEMORY = ("OutOfMemoryError", "Could not reserve", "insufficient memory")
_MEMORY_ADVICE = "减小或加大 ZHENGTU_SERVER_MEMORY（如 512m、2g）"
_TAIL = 4000  # bytes of the log that tell how it ended


def explain_end(code: int, log: Path, printed: int) -> ServerError:
    """The error for a server that ended while it started; its words begin at byte `printed` of the log."""
    text, where = _read_from(log, printed), str(log)
    if _is_out_of_memory(text):
        return ServerError("内存不足，服务没有起来", where=where, todo=_MEMORY_ADVICE)
    if code < 0 or code == 137:
        return ServerError(
            f"服务被信号 {abs(code) % 128} 终止",
            where=where,
            todo="多半是内存不够或有人终止；重试 zhengtu server start",
        )
    last = [line for line in text.splitlines() if line.strip()][-1:]
    return ServerError(f"服务没有起来（退出码 {code}）{''.join(last)[:200]}", where=where, todo="查看该日志")


def unexpected_end(home: Home) -> str | None:
    """One line on a server that ended without being stopped; None where it was stopped, or never ran."""
    if not home.pid.exists():
        return None
    text = _read_from(home.log, max(0, home.log.stat().st_size - _TAIL)) if home.log.exists() else ""
    if _is_out_of_memory(text):
        return f"上次因内存不足而终止 → {_MEMORY_ADVICE}，再 zhengtu server start"
    return f"上次没有正常停止（被终止，或断电）→ zhengtu server start 会恢复数据；日志 {home.log}"


def _is_out_of_memory(text: str) -> bool:
    return any(word in text for word in _OUT_OF_MEMORY)


def _read_from(log: Path, start: int) -> str:
    with log.open("rb") as file:
        file.seek(start)
        return file.read().decode("utf-8", "replace")
