import qrcode from 'qrcode-generator'
import type { Poster } from '../../../../shared/contract/poster'
import { POSTER_WORDS } from '../../../../shared/text/zhCN/poster'
import { GREEN, INK, type Pen, writerOn } from './pen'

/** A4 at 150 dots an inch. */
export const PAPER = { width: 1240, height: 1754 } as const

const W = POSTER_WORDS
const MARGIN = 90

const QUIET_CELLS = 4
const CODE_SIDE = 640
const CODE_TOP = 800

function drawCode(pen: Pen, link: string): void {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  const count = code.getModuleCount()
  const cell = Math.floor(CODE_SIDE / (count + 2 * QUIET_CELLS))
  const left = Math.floor((PAPER.width - cell * count) / 2)
  const cells = Array.from({ length: count * count }, (_, at) => at)
  pen.fillStyle = '#000000'
  for (const at of cells) {
    const [row, column] = [Math.floor(at / count), at % count]
    if (code.isDark(row, column))
      pen.fillRect(left + column * cell, CODE_TOP + row * cell, cell, cell)
  }
}

/** The whole sheet: whose compound, what one finds here, the code, and what to do without a smartphone. */
export function drawPoster(pen: Pen, { compoundName, communityName, code }: Poster): void {
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, PAPER.width, PAPER.height)
  pen.fillStyle = GREEN
  pen.fillRect(0, 0, PAPER.width, 40)
  pen.textAlign = 'center'
  const write = writerOn(pen, { width: PAPER.width, margin: MARGIN })
  write({ words: compoundName, y: 220, size: 130 }, GREEN)
  write({ words: W.slogan, y: 350, size: 80 }, INK)
  W.finds.forEach((words, at) => write({ words, y: 480 + at * 90, size: 54 }, INK))
  drawCode(pen, code?.link ?? '')
  write({ words: W.scan, y: 1540, size: 64 }, GREEN)
  write({ words: W.noPhone(communityName), y: 1660, size: 44 }, INK)
}
