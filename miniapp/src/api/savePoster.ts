import Taro from '@tarojs/taro'

type Drawing = {
  readonly width: number
  readonly height: number
  readonly draw: (pen: CanvasRenderingContext2D) => void
}

/** Draws out of sight and puts the picture into the album; `false` where it could not. */
export async function saveDrawing({ width, height, draw }: Drawing): Promise<boolean> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    draw(canvas.getContext('2d') as CanvasRenderingContext2D)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      ...{ canvas: canvas as unknown as Taro.Canvas, destWidth: width, destHeight: height },
      ...{ fileType: 'jpg', quality: 0.95 },
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return true
  } catch {
    return false
  }
}
