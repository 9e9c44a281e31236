const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** The browser's own download; whether it began. */
export function saveFile({
  name,
  text,
  encoding,
}: {
  readonly name: string
  readonly text: string
  readonly encoding?: 'utf8' | 'base64'
}): Promise<boolean> {
  const part = encoding === 'base64' ? bytesOf(text) : text
  const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  return Promise.resolve(true)
}
