export type PickedFile = { readonly path: string; readonly bytes: number }

/** A spreadsheet from the browser's own chooser; nothing when the person thinks better of it. */
export const pickFile = (): Promise<PickedFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.txt,.xls'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      resolve(file && { path: URL.createObjectURL(file), bytes: file.size })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
