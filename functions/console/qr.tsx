/** @jsxImportSource hono/jsx */
import qrcode from 'qrcode-generator'

type QrProps = {
  readonly text: string
  /** What a listener hears. */
  readonly alt: string
  readonly cell: number
  readonly size: number
}

/** A code as it is shown or printed. */
export function QrImage({ text, alt, cell, size }: QrProps) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const svg = Buffer.from(code.createSvgTag({ cellSize: cell, margin: cell * 4, scalable: true }))
  const image = `data:image/svg+xml;base64,${svg.toString('base64')}`
  return <img src={image} alt={alt} class="qr" width={size} height={size} />
}
