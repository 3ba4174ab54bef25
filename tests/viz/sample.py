"""A hand-made graph, small enough to check by eye: one plan, three bodies, money and a target."""

from graph.model import Edge, Evidence, Graph, Node

TEXT = (
    "广东省人民政府办公厅关于印发《广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）》的通知\n"
    "（一）大力发展“互联网+”医疗服务。到2020年，三级医院非急诊预约诊疗率达到50%以上。"
    "（省卫生计生委牵头，省发展改革委、财政厅配合）\n"
    "（二）加强财政支持。安排广州市400万元、汕尾市200万元。（省财政厅、省卫生计生委负责）"
)
HOSTILE = "</script><script>alert('坏')</script>\"><img src=x onerror=alert(1)> javascript:alert(2)"


def proof(quote: str, rule: str, text: str = TEXT) -> Evidence:
    """Evidence for `quote` at its place in the sample notice."""
    start = text.index(quote)
    return Evidence("n1", start, start + len(quote), quote, rule)


def edge(kind: str, source: str, target: str, quote: str | None = None, **properties: str) -> Edge:
    """An edge with an id of its ends."""
    evidence = proof(quote, f"sample.{kind.lower()}") if quote else None
    return Edge(kind, source, target, f"{kind}:{source}:{target}", dict(properties), evidence)


def sample_graph() -> Graph:
    """Nodes of every kind that a view shows."""
    nodes = [
        Node(
            "Notice",
            "n1",
            {
                "title": TEXT.split("\n")[0],
                "number": "粤府办〔2018〕22号",
                "issued": "2018-04-30",
                "text": TEXT,
                "seen": True,
                "region": "广东省",
                "url": "javascript:alert(1)",
            },
        ),
        Node(
            "Notice",
            "n2",
            {
                "title": "国务院办公厅关于促进“互联网+医疗健康”发展的意见",
                "number": "国办发〔2018〕26号",
                "seen": False,
            },
        ),
        Node(
            "Programme",
            "p1",
            {
                "name": "广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）",
                "kind": "plan",
                "starts": 2018,
                "ends": 2020,
            },
        ),
        Node("Programme", "p2", {"name": "促进“互联网+医疗健康”发展的意见", "kind": "policy"}),
        Node("Agency", "a0", {"name": "广东省人民政府办公厅", "level": "province"}),
        Node(
            "Agency",
            "a1",
            {"name": "广东省卫生计生委", "aliases": ["省卫生计生委"], "level": "province", "known": True},
        ),
        Node("Agency", "a2", {"name": "广东省发展改革委", "level": "province", "known": True}),
        Node("Agency", "a3", {"name": "广东省财政厅", "level": "province", "known": True}),
        Node("Region", "r0", {"name": "广东省", "code": "440000", "level": "province"}),
        Node("Region", "r1", {"name": "广州市", "code": "440100", "level": "city"}),
        Node("Region", "r2", {"name": "汕尾市", "code": "441500", "level": "city"}),
        Node("Task", "t1", {"title": "大力发展“互联网+”医疗服务", "ordinal": 1, "path": ["重点任务"]}),
        Node("Task", "t2", {"title": "加强财政支持", "ordinal": 2, "path": ["保障措施"]}),
        Node(
            "FundingLine",
            "f1",
            {"kind": "allocation", "amount": 4000000.0, "recipient": "广州市", "year": 2018},
        ),
        Node(
            "FundingLine",
            "f2",
            {"kind": "allocation", "amount": 2000000.0, "recipient": "汕尾市", "year": 2018},
        ),
        Node(
            "Target",
            "g1",
            {
                "indicator": "三级医院非急诊预约诊疗率",
                "comparator": ">=",
                "value": 50.0,
                "unit": "%",
                "deadline": "2020",
                "year": 2020,
            },
        ),
    ]
    edges = [
        edge("ISSUED", "a0", "n1", "广东省人民政府办公厅"),
        edge("ESTABLISHES", "n1", "p1", "广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）"),
        edge("IMPLEMENTS", "p1", "p2", "互联网+医疗健康"),
        edge("CITES", "n1", "n2", "互联网+医疗健康", relation="basis"),
        edge("HAS_TASK", "p1", "t1", "大力发展“互联网+”医疗服务"),
        edge("HAS_TASK", "p1", "t2", "加强财政支持"),
        edge("LEADS", "a1", "t1", "省卫生计生委牵头", basis="explicit"),
        edge("SUPPORTS", "a2", "t1", "省发展改革委、财政厅配合", basis="explicit"),
        edge("SUPPORTS", "a3", "t1", "省发展改革委、财政厅配合", basis="explicit"),
        edge("RESPONSIBLE_FOR", "a3", "t2", "省财政厅、省卫生计生委负责", basis="listed"),
        edge("RESPONSIBLE_FOR", "a1", "t2", "省财政厅、省卫生计生委负责", basis="listed"),
        edge("HAS_TARGET", "t1", "g1", "三级医院非急诊预约诊疗率达到50%以上"),
        edge("FUNDS", "t2", "f1", "广州市400万元"),
        edge("FUNDS", "t2", "f2", "汕尾市200万元"),
        edge("PAID_TO", "f1", "r1", "广州市400万元"),
        edge("PAID_TO", "f2", "r2", "汕尾市200万元"),
        edge("IN_REGION", "n1", "r0"),
        edge("IN_REGION", "a1", "r0"),
        edge("IN_REGION", "a2", "r0"),
        edge("IN_REGION", "a3", "r0"),
        edge("PART_OF", "r1", "r0"),
        edge("PART_OF", "r2", "r0"),
    ]
    return Graph({node.id: node for node in nodes}, {item.id: item for item in edges})
