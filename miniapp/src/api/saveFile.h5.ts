/** The browser's own download; whether it began. */
export function saveFile({
  name,
  text,
}: {
  readonly name: string
  readonly text: string
}): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  return Promise.resolve(true)
}
