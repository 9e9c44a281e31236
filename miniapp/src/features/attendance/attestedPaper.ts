import type { Attested } from '../../../../shared/contract/afterClass'
import { GREEN, INK, type Pen, writerOn } from '../poster/pen'
import { attestedLines } from './attestedLines'

/** A4 across, at 150 dots an inch. */
export const ATTESTED_PAPER = { width: 1754, height: 1240 } as const

const MARGIN = 120

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
  const write = writerOn(pen, { width, margin: MARGIN })
  write({ words: heading, y: 240, size: 130 }, GREEN)
  lines.forEach((words, at) => write({ words, y: 420 + at * 120, size: 68 }, INK))
  write({ words: by, y: 1090, size: 60 }, GREEN)
}
