import qrcode from 'qrcode-generator'

const CELL_PX = 8
const QUIET_CELLS = 4

/** A QR code as a data URL, with the quiet zone that scanners need. */
export function qrImage(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(CELL_PX, CELL_PX * QUIET_CELLS)
}
