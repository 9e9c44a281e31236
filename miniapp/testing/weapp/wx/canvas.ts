import { type Options, WxFail } from './answer'
import type { Apis, Handset } from './handset'

type Canvas = { readonly width: number; readonly height: number; readonly written: string[] }

/** What is drawn on it: of shapes nothing is kept, of words all. */
const penOf = ({ written }: Canvas): object => ({
  ...{ fillStyle: '', font: '', textAlign: '' },
  fillRect: () => undefined,
  fillText: (words: string) => void written.push(words),
})

/** Sheets out of sight, the pictures that are made of them, and the album. */
export function canvas({ answering: { later }, files, done }: Handset): Apis {
  const sheets = new Map<unknown, Canvas>()
  return {
    createOffscreenCanvas: ({ type, width, height }: Options) => {
      if (type !== '2d') throw new Error('Nothing but two dimensions is drawn here.')
      const sheet = { width: Number(width), height: Number(height), written: [] }
      const given = { getContext: () => penOf(sheet) }
      sheets.set(given, sheet)
      return given
    },
    canvasToTempFilePath: later('canvasToTempFilePath', (options) => {
      const sheet = sheets.get(options['canvas'])
      if (!sheet) throw new WxFail('canvas is empty')
      return { tempFilePath: files.keep(Buffer.from(sheet.written.join('\n')), '.jpg') }
    }),
    saveImageToPhotosAlbum: later('saveImageToPhotosAlbum', ({ filePath }) => {
      const bytes = files.read(String(filePath))
      if (!bytes) throw new WxFail('file not found')
      done.push({ what: 'saveImageToPhotosAlbum', with: bytes.toString() })
    }),
  }
}
