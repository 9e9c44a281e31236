import ts from 'typescript'

const BLOCKS = new Set(['describe', 'it', 'test'])

function rootOf(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee))
    return rootOf(callee.expression)
  return ts.isTaggedTemplateExpression(callee) ? rootOf(callee.tag) : undefined
}

function titleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !BLOCKS.has(rootOf(node.expression) ?? '')) return undefined
  const [title] = node.arguments
  if (title === undefined) return undefined
  if (ts.isStringLiteralLike(title)) return title.text
  return ts.isTemplateExpression(title) ? title.getText() : undefined
}

/** The titles of the describe, it and test blocks in a source text, in their order; `it.each(…)(…)` too. */
export function titlesIn(source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const title = titleOf(node)
    if (title !== undefined) found.push(title)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('a.test.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}
