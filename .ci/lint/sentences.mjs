// For shared/text/zhCN: what a neighbour reads holds no English, no code, and never just “the operation failed”.

const CHINESE = /[\u4e00-\u9fff]/
const LATIN = /[A-Za-z]+/g
/** What a neighbour says in Latin letters too, and what a file is called. */
const SPOKEN = new Set(['MB', 'xlsx', 'csv'])
const EMPTY_WORDS = /操作失败|操作异常|系统错误|系统异常|未知错误|网络异常/

// Where a text is compared or looked up, nobody reads it.
const LOOKED_UP = {
  BinaryExpression: () => true,
  SwitchCase: (parent, node) => parent.test === node,
  Property: (parent, node) => parent.key === node,
  MemberExpression: (parent, node) => parent.property === node,
  TSLiteralType: () => true,
  ImportDeclaration: () => true,
  ImportExpression: () => true,
}

const PASSING_ON = new Set(['LogicalExpression', 'TSAsExpression'])

const isLookedUp = (node) =>
  PASSING_ON.has(node.parent.type)
    ? isLookedUp(node.parent)
    : LOOKED_UP[node.parent.type]?.(node.parent, node) === true

function problemOf(text) {
  const [empty] = EMPTY_WORDS.exec(text) ?? []
  if (empty !== undefined) return `“${empty}” explains nothing: say what happened and what to do.`
  const foreign = (text.match(LATIN) ?? []).filter((word) => !SPOKEN.has(word))
  if (foreign.length === 0) return undefined
  return CHINESE.test(text)
    ? `“${foreign.join(' ')}” in a sentence: neighbours read Chinese.`
    : `“${text}” is a code or English: neighbours read Chinese.`
}

export const sentences = {
  meta: { type: 'problem', schema: [], messages: { problem: '{{problem}}' } },
  create(context) {
    const judge = (node, text) => {
      const problem = problemOf(text)
      if (problem !== undefined) context.report({ node, messageId: 'problem', data: { problem } })
    }
    return {
      Literal(node) {
        if (typeof node.value === 'string' && !isLookedUp(node)) judge(node, node.value)
      },
      TemplateElement(node) {
        judge(node, node.value.cooked ?? node.value.raw)
      },
    }
  },
}
