function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What of a code stands where: the link before it, and its form. */
export type CodeForm = { readonly path: string; readonly pattern: RegExp }

/** The code in what was scanned, however it came: a whole link, an encoded one, or the code alone. */
export function codeIn(said: string, { path, pattern }: CodeForm): string | undefined {
  const text = decoded(said).trim()
  const at = text.lastIndexOf(path)
  const [code = ''] = (at < 0 ? text : text.slice(at + path.length)).split(/[?#&/]/)
  return pattern.test(code) ? code : undefined
}
