import qrcode from 'qrcode-generator'

const CELL_PX = 8
const QUIET_CELLS = 4

/** A QR code as a data URL, with the quiet zone that scanners need; of smaller cells where there are many at once. */
export function qrImage(text: string, cellPx = CELL_PX): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(cellPx, cellPx * QUIET_CELLS)
}
