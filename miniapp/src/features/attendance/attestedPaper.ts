import type { Attested } from '../../../../shared/contract/afterClass'
import type { Pen } from '../poster/paper'
import { attestedLines } from './attestedLines'

/** A4 across, at 150 dots an inch. */
export const ATTESTED_PAPER = { width: 1754, height: 1240 } as const

const MARGIN = 120
const MOST = ATTESTED_PAPER.width - 2 * MARGIN
const GREEN = '#14573F'
const INK = '#1C1B1A'

type Text = { readonly words: string; readonly y: number; readonly size: number }

// Characters of Chinese are as wide as they are high.
const fitting = ({ words, size }: Text): number => Math.min(size, Math.floor(MOST / words.length))

function write(pen: Pen, text: Text, colour: string): void {
  pen.fillStyle = colour
  pen.font = `bold ${fitting(text)}px sans-serif`
  pen.fillText(text.words, ATTESTED_PAPER.width / 2, text.y)
}

/** The whole sheet: the heading, who came to what and when, and who says so. */
export function drawAttested(pen: Pen, attested: Attested): void {
  const { heading, lines, by } = attestedLines(attested)
  const { width, height } = ATTESTED_PAPER
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = GREEN
  pen.fillRect(0, 0, width, 40)
  pen.fillRect(0, height - 40, width, 40)
  pen.textAlign = 'center'
  write(pen, { words: heading, y: 240, size: 130 }, GREEN)
  lines.forEach((words, at) => write(pen, { words, y: 420 + at * 120, size: 68 }, INK))
  write(pen, { words: by, y: 1090, size: 60 }, GREEN)
}
