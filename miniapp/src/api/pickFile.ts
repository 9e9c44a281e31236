import Taro from '@tarojs/taro'

export type PickedFile = { readonly path: string; readonly bytes: number }

/** A table from a chat; none when the person thinks better of it. */
export async function pickFile(): Promise<PickedFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv'],
    })
    const [file] = tempFiles
    return file && { path: file.path, bytes: file.size }
  } catch {
    return undefined
  }
}
