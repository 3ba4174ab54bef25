// 重复出现的通知
// 用途: 在几个来源里都有、或在同一页里印了几次的通知
// 问法: 重复 通知
// 例: 哪些通知重复出现
// 反例: 2018年关于数字经济的文件有哪些
// 答: 重复出现的通知共{n}份

MATCH (n:Notice)
WHERE n.occurrences > 1
RETURN n.title AS notice, n.number AS number, n.occurrences AS times, n.sources AS sources
ORDER BY notice
