/** What a canvas has to be able to do. */
export type Pen = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText'> & {
  fillStyle: unknown
  font: string
  textAlign: string
}

export const GREEN = '#14573F'
export const INK = '#1C1B1A'

/** In dots, with `margin` left and right. */
type Sheet = { readonly width: number; readonly margin: number }
type Text = { readonly words: string; readonly y: number; readonly size: number }

// Characters of Chinese are as wide as they are high.
const fitting = ({ words, size }: Text, { width, margin }: Sheet): number =>
  Math.min(size, Math.floor((width - 2 * margin) / words.length))

/** Writes lines in the middle of a sheet, each as large as asked or as there is room. */
export const writerOn =
  (pen: Pen, sheet: Sheet) =>
  (text: Text, colour: string): void => {
    pen.fillStyle = colour
    pen.font = `bold ${fitting(text, sheet)}px sans-serif`
    pen.fillText(text.words, sheet.width / 2, text.y)
  }
