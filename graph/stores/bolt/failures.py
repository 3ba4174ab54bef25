"""What can go wrong with a server, each as one line that says what to do. Credentials are never shown."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import StoreError

# Beginning of the server's status code → what it means, what to do.
_CODES = {
    "Neo.ClientError.Security.Unauthorized": (
        "用户名或密码不对",
        "检查环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD",
    ),
    "Neo.ClientError.Security.AuthenticationRateLimit": ("密码错得太多，服务器暂停登录", "稍等几秒再试"),
    "Neo.ClientError.Security.CredentialsExpired": ("密码须先更改", "在 Neo4j Browser 登录一次并换密码"),
    "Neo.ClientError.Security.Forbidden": ("这个用户没有写权限", "换一个可写的用户（NEO4J_USERNAME）"),
    "Neo.ClientError.Database.DatabaseNotFound": ("没有这个数据库", "检查环境变量 NEO4J_DATABASE"),
    "Neo.ClientError.Statement.AccessMode": ("只读查询，不能写入", "用 MATCH … RETURN …"),
    "Neo.ClientError.Schema.Constraint": (
        "库里已有的数据与唯一约束冲突",
        "删去或改名同标签、同 id 的节点，或用另一个数据库",
    ),
    "Neo.ClientError.Transaction.Terminated": ("查询超时，或被服务器中止", "缩小范围，或放宽时限"),
    "Neo.ClientError.Transaction.TransactionTimedOut": ("查询超时", "缩小范围，或放宽时限"),
    "Neo.TransientError.General.MemoryPoolOutOfMemory": (
        "服务器内存不够",
        "加大 dbms.memory.transaction.total.max 和堆内存，或用 zhengtu export --format neo4j-admin 导入",
    ),
    "Neo.TransientError.General.OutOfMemoryError": ("服务器内存不够", "加大 server.memory.heap.max_size"),
    "Neo.TransientError.General.DatabaseUnavailable": ("数据库暂不可用", "稍后再试；看服务器日志和磁盘空间"),
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": ("数据库是只读的", "换一个可写的数据库"),
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": ("数据库是只读的", "看服务器的磁盘空间和配置"),
    # What a server says whose disk is full: it stops the database, and whole builds come back with a restart.
    "Neo.DatabaseError.Transaction": (
        "服务器写不了数据，已停用这个库（多半是磁盘满了）",
        "腾出磁盘空间，重启服务器，再构建一次；已建成的图不会丢",
    ),
}
_UNTRUSTED = "CERTIFICATE_VERIFY_FAILED"
_TLS = ("SSL", "TLS", "handshake")


@contextmanager
def said_clearly(where: str) -> Iterator[None]:
    """Turn the driver's and the server's failures into a StoreError."""
    try:
        yield
    except AuthError as error:
        what, todo = _CODES.get(error.code or "", _CODES["Neo.ClientError.Security.Unauthorized"])
        raise StoreError(what, where=where, todo=todo) from error
    except Neo4jError as error:
        what, todo = _explain(error)
        raise StoreError(what, where=where, todo=todo) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise _unreachable(error, where) from error
    except (DriverError, ssl.SSLError, OSError) as error:
        raise _unusable(error, where) from error


def _unusable(error: Exception, where: str) -> StoreError:
    # The driver says so of every server before 5.7: it can't be asked to leave out its notifications.
    if isinstance(error, ConfigurationError) and "Bolt Protocol" in str(error):
        return StoreError("服务器版本太旧", where=where, todo="升级到 Neo4j 5.7 以上")
    return StoreError(f"连接设置有误：{_one_line(error)}", where=where, todo="检查地址和环境变量")


def _explain(error: Neo4jError) -> tuple[str, str]:
    code = error.code or ""
    for start, answer in _CODES.items():
        if code.startswith(start):
            return answer
    return f"服务器拒绝：{_one_line(error)}", "检查语句；或看服务器日志"


def _unreachable(error: BaseException, where: str) -> StoreError:
    causes = list(_causes(error))
    said = next((cause for cause in causes if isinstance(cause, Neo4jError)), None)
    if said is not None:
        what, todo = _explain(said)
        return StoreError(what, where=where, todo=todo)
    words = " ".join(map(_one_line, causes))
    if _UNTRUSTED in words:
        todo = "把签发者的证书装进系统；确认是自己的服务器时可用 neo4j+ssc:// 或 bolt+ssc://"
        return StoreError("不信任服务器的证书", where=where, todo=todo)
    if any(word in words for word in _TLS):
        return StoreError(
            "加密方式或协议版本与服务器不合",
            where=where,
            todo="服务器启用 TLS 时用 neo4j+s://，否则用 neo4j://；服务器须为 Neo4j 5.7 以上",
        )
    return StoreError("连不上 Neo4j 服务器", where=where, todo="确认服务器已启动，地址和端口正确")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error itself and all that led to it; a routing driver hides it in a group."""
    yield error
    members = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    for cause in (*members, error.__cause__ or error.__context__):
        if cause is not None:
            yield from _causes(cause)


def _one_line(error: BaseException) -> str:
    text = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return " ".join(text.split())[:300]
