"""`zhengtu server`: a real Neo4j with its Browser, without Docker or Java."""

import os
from typing import Annotated

import typer

from zhengtu.printing import print_line, say, show_progress

app = typer.Typer(
    no_args_is_help=True, help="本机 Neo4j 服务与 Browser (a local Neo4j server, no Docker or Java needed)"
)

BoltPort = Annotated[int, typer.Option(min=0, max=65535, help="Bolt 端口，0 为任选 (Bolt port, 0 for any)")]
HttpPort = Annotated[
    int, typer.Option(min=0, max=65535, help="Browser 端口，0 为任选 (HTTP port, 0 for any)")
]
Memory = Annotated[str, typer.Option(envvar="ZHENGTU_SERVER_MEMORY", help="Java 堆内存，如 512m、2g (heap)")]


@app.command()
def start(bolt_port: BoltPort = 7687, http_port: HttpPort = 7474, memory: Memory = "1g") -> None:
    """启动服务，首次会下载并校验 (start; the first time fetches the server)."""
    from zhengtu.server.home import Ports, user_home
    from zhengtu.server.jars import fetch_jars, read_lock
    from zhengtu.server.process import free_ports, server_state, start_server

    home = user_home()
    if server_state(home).pid is None:
        total, done = sum(jar.size for jar in read_lock()), 0
        with show_progress() as progress:

            def received(size: int) -> None:
                nonlocal done
                done += size
                progress("下载 Neo4j", done, total)

            fetch_jars(home.jars, repository=os.environ.get("ZHENGTU_JARS"), progress=received)
    spare = free_ports()
    start_server(home, Ports(bolt_port or spare.bolt, http_port or spare.http), memory=memory)
    status()


@app.command()
def stop() -> None:
    """停止服务 (stop)."""
    from zhengtu.server.home import user_home
    from zhengtu.server.process import stop_server

    pid = stop_server(user_home())
    say("服务没有在运行" if pid is None else f"已停止（进程 {pid}）")


@app.command()
def status() -> None:
    """服务在不在、用什么、在哪里 (what runs, and where its parts are)."""
    from zhengtu.server.endings import unexpected_end
    from zhengtu.server.home import NEO4J, USER, user_home
    from zhengtu.server.process import java, server_state

    home = user_home()
    state = server_state(home)
    print_line(
        f"Neo4j Community {NEO4J}：{'没有运行' if state.pid is None else f'运行中（进程 {state.pid}）'}"
    )
    print_line(f"图库地址  {state.bolt}")
    print_line(f"Browser   {state.browser}")
    print_line(f"用户名    {USER}")
    print_line(f"密码文件  {home.password_file}")
    print_line(f"数据      {home.root}")
    print_line(f"另加设置  {home.own_settings}")
    print_line(f"程序      {home.jars}")
    print_line(f"Java      {java()}")
    if state.pid is None:
        if ended := unexpected_end(home):
            say(ended)
    else:
        password = f"$(cat '{home.password_file}')"
        say(f'export NEO4J_USERNAME={USER} NEO4J_PASSWORD="{password}" ZHENGTU_STORE={state.bolt}')


@app.command("open")
def open_browser() -> None:
    """在浏览器里打开 Neo4j Browser (open Neo4j Browser)."""
    from zhengtu.server.errors import ServerError
    from zhengtu.server.home import USER, user_home
    from zhengtu.server.process import server_state

    home = user_home()
    state = server_state(home)
    if state.pid is None:
        raise ServerError("服务没有在运行", todo="先 zhengtu server start")
    say(f"用户名 {USER},密码见 {home.password_file}")
    typer.launch(state.browser)
    print_line(state.browser)
