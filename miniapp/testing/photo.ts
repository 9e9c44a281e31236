import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

const LADDER = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <rect width="1200" height="900" fill="#f2e9da"/>
  <path d="M480 760 L570 140 M720 760 L630 140" stroke="#b98552" stroke-width="34"/>
  <path d="M556 260 H644 M540 370 H660 M524 480 H676 M508 590 H692" stroke="#b98552" stroke-width="26"/>
</svg>`

/** A picture of a ladder as a phone's camera would leave it: a jpeg in a file of its own. */
export async function ladderPhoto(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'linxiang-photo-')), 'ladder.jpg')
  await sharp(Buffer.from(LADDER)).jpeg({ quality: 85 }).toFile(file)
  return file
}
