import Taro from '@tarojs/taro'

export type PickedFile = { readonly path: string; readonly bytes: number }

/** A spreadsheet out of a chat, as WeChat hands files over; nothing when the person thinks better of it. */
export async function pickFile(): Promise<PickedFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      ...{ count: 1, type: 'file' },
      extension: ['xlsx', 'csv', 'txt', 'xls'],
    })
    const [file] = tempFiles
    return file && { path: file.path, bytes: file.size }
  } catch {
    return undefined
  }
}
