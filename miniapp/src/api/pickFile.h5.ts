export type PickedFile = { readonly path: string; readonly bytes: number }

/** A table from the browser's own chooser; none when the person thinks better of it. */
export const pickFile = (): Promise<PickedFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && { path: URL.createObjectURL(file), bytes: file.size })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
