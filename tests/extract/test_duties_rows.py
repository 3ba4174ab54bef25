"""Tables of tasks: which column is for what, and in which of them the cells of a short row stand."""

import pytest

from tests.extract.duty_notices import render, tasks_of

TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "captions of groups": (
        "序号\t任务\t牵头单位\t完成时限\n一、就业\n1\t创业\t省教育厅\t2023年\n2\t培训\t省财政厅\t2023年\n"
        "二、民生\n3\t低保\t省民政厅\t2023年",
        {"创业": "教育厅:lead", "培训": "财政厅:lead", "低保": "民政厅:lead"},
    ),
    "a repeated header": (
        "| 任务 | 牵头单位 |\n| 创业 | 省教育厅 |\n| 任务 | 牵头单位 |\n| 培训 | 省财政厅 |",
        {"创业": "教育厅:lead", "培训": "财政厅:lead"},
    ),
    "cells that span several rows": (
        "<table><tr><td>序号</td><td>类别</td><td>任务</td><td>责任单位</td><td>时限</td></tr>"
        "<tr><td>1</td><td rowspan=2>就业</td><td>创业</td><td>省教育厅</td><td>2023年</td></tr>"
        "<tr><td>2</td><td>培训</td><td>省财政厅</td><td>2023年</td></tr></table>",
        {"创业": "教育厅:lead", "培训": "财政厅:lead"},
    ),
    "nobody supports": (
        "序号\n任务\n牵头单位\n配合单位\n时限\n1\n创业\n省教育厅\n省财政厅\n2023年\n2\n培训\n省科技厅\n长期\n3\n低保\n"
        "省民政厅\n省财政厅\n2023年",
        {"创业": "教育厅:lead 财政厅:support", "培训": "科技厅:lead", "低保": "民政厅:lead 财政厅:support"},
    ),
    "rows of one task are told apart by their contents": (
        "| 任务 | 主要内容 | 责任单位 |\n| 创业 | 发放补贴 | 省教育厅 |\n| | 减免场租 | 省财政厅 |\n"
        "| 培训 | 开设课程 | 省科技厅 |",
        {"发放补贴": "教育厅:lead", "减免场租": "财政厅:lead", "培训": "科技厅:lead"},
    ),
    "departments beside their duties": (
        "| 序号 | 部门 | 主要职责 |\n| 1 | 省教育厅 | 负责招生 |\n| 2 | 省财政厅 | 保障资金 |",
        {"负责招生": "教育厅:lead", "保障资金": "财政厅:lead"},
    ),
    "a division of labour": (
        "| 责任单位 | 职责分工 |\n| 省教育厅 | 负责招生 |\n| 省财政厅 | 保障资金 |",
        {"负责招生": "教育厅:lead", "保障资金": "财政厅:lead"},
    ),
    "projects and their owners": (
        "| 序号 | 项目名称 | 建设内容 | 责任单位 | 项目业主 |\n"
        "| 1 | 大道改造 | 五公里 | 省住房城乡建设厅 | 某公司 |\n"
        "| 2 | 污水处理厂 | 扩建 | 省水利厅 | 某公司 |",
        {"大道改造": "住房城乡建设厅:lead", "污水处理厂": "水利厅:lead"},
    ),
    "indicators": (
        "| 序号 | 指标名称 | 目标值 | 牵头单位 |\n| 1 | 新增就业 | 5万人 | 省教育厅 |\n"
        "| 2 | 企业 | 9家 | 省财政厅 |",
        {"新增就业": "教育厅:lead", "企业": "财政厅:lead"},
    ),
    "names of projects beside what is to be reached": (
        "| 序号 | 实事名称 | 目标任务 | 牵头单位 |\n| 1 | 农村幸福院 | 新建60个 | 省民政厅 |\n"
        "| 2 | 妇女健康 | 检查5万人次 | 省财政厅 |",
        {"农村幸福院": "民政厅:lead", "妇女健康": "财政厅:lead"},
    ),
    "what is asked for names no task": (
        "| 重点工作 | 工作要求 | 责任分工 |\n| 城市体检 | 形成报告 | 省教育厅牵头，省财政厅配合 |\n"
        "| 完整社区 | 创建5个 | 省科技厅负责 |",
        {"城市体检": "教育厅:lead 财政厅:support", "完整社区": "科技厅:lead"},
    ),
    "a second row of the header": (
        "<table><tr><td rowspan=2>任务</td><td colspan=2>责任单位</td><td rowspan=2>时限</td></tr>"
        "<tr><td>牵头</td><td>配合</td></tr><tr><td>创业</td><td>省教育厅</td><td>省财政厅</td><td>六月</td></tr>"
        "<tr><td>培训</td><td>省科技厅</td><td>省教育厅</td><td>七月</td></tr></table>",
        {"创业": "教育厅:lead 财政厅:support", "培训": "科技厅:lead 教育厅:support"},
    ),
    "one task in rows of several leaders": (
        "<table><tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
        "<tr><td rowspan=2>创业</td><td>省教育厅</td><td>省财政厅</td></tr>"
        "<tr><td>省科技厅</td><td>省民政厅</td></tr></table>",
        {"创业": "教育厅:lead 财政厅:support 科技厅:lead 民政厅:support"},
    ),
    "names of units beside their duties": (
        "| 序号 | 单位名称 | 工作职责 |\n| 1 | 省教育厅 | 负责招生 |\n| 2 | 省财政厅 | 保障资金 |",
        {"负责招生": "教育厅:lead", "保障资金": "财政厅:lead"},
    ),
    "names that only the column shows to be bodies": (
        "| 任务 | 牵头单位 | 配合单位 |\n| 创业 | 省计量质检院 | 应急管理部上海消防研究所 |\n"
        "| 培训 | 省教育厅 | 西南大学、宜春幼专 |",
        {
            "创业": "计量质检院:lead 应急管理部上海消防研究所:support",
            "培训": "教育厅:lead 西南大学:support 宜春幼专:support",
        },
    ),
    "a list of labels": (
        "任务：创业\n牵头单位：省教育厅\n配合单位：省财政厅\n任务：培训\n牵头单位：省科技厅",
        {"创业": "教育厅:lead 财政厅:support", "培训": "科技厅:lead"},
    ),
}


@pytest.mark.parametrize(("body", "tasks"), TABLES.values(), ids=TABLES)
def test_rows(body: str, tasks: dict[str, str]) -> None:
    found = tasks_of(f"附件\n重点任务分工表\n{body}")
    assert {task.title: render(task.assignments) for task in found.items} == tasks
