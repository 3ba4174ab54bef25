// 图页：依据所在的通知
// 用途: 取连线依据所在的通知及其正文，供图页显示原文段落
// 参数 ids: strings  通知的 id

MATCH (n:Notice) WHERE n.id IN $ids
RETURN n
