/** An element of WXML as it is written, before data are filled in. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Markup[]
}
export type Markup = Element | string

type Open = { name: string; attributes: Map<string, string>; children: Markup[] }

const TOKEN =
  /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|[^<]+/g
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g
/** The only ones that WeChat lets stand open; WXS holds code. */
const SCRIPT = /<wxs([^>]*[^/])>([\s\S]*?)<\/wxs>/g

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE))
    // Written alone, an attribute is true.
    found.set(name, double ?? single ?? '{{true}}')
  return found
}

/** Throws where the markup does not close, as WeChat's own compiler does. */
export function parseMarkup(source: string): readonly Markup[] {
  if (SCRIPT.test(source)) throw new Error('wxs written inside WXML is not read: use src')
  const root: Open = { name: '#root', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let end = 0
  for (const token of source.matchAll(TOKEN)) {
    if (token.index !== end) break
    end += token[0].length
    take(open, token)
  }
  if (end !== source.length) throw new Error(`not WXML: ${source.slice(end, end + 60)}`)
  const left = open.at(-1)
  if (left !== root) throw new Error(`<${left?.name ?? ''}> is never closed`)
  return root.children
}

function take(open: Open[], [whole, closing, opening, attributes = '', slash]: RegExpMatchArray) {
  const parent = open.at(-1)
  if (!parent) throw new Error(`too many closing tags at ${whole}`)
  if (closing !== undefined) close(open, closing)
  else if (opening !== undefined) {
    const element: Open = { name: opening, attributes: attributesOf(attributes), children: [] }
    parent.children.push(element)
    if (slash === '') open.push(element)
  } else if (isWord(whole)) parent.children.push(whole)
}

const isWord = (text: string): boolean => !text.startsWith('<!--') && text.trim() !== ''

function close(open: Open[], name: string): void {
  const element = open.pop()
  if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name ?? ''}>`)
}
