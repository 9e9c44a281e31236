import Taro from '@tarojs/taro'

type Words = {
  readonly name: string
  readonly text: string
  /** Of a text that stands for bytes. */
  readonly encoding?: 'utf8' | 'base64'
}

const written = ({ name, text, encoding = 'utf8' }: Words): Promise<string> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      ...{ filePath, data: text, encoding },
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** Writes a file and hands it to a chat of the person's own choice; whether it went. */
export async function saveFile(file: Words): Promise<boolean> {
  try {
    const filePath = await written(file)
    await Taro.shareFileMessage({ filePath, fileName: file.name })
    return true
  } catch {
    return false
  }
}
