import { GIFT_WORDS } from '../../../shared/text/zhCN/closing'
import { NEARNESS_NAMES } from '../../../shared/text/zhCN/listing'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** For `waitFor`: all that can be read, once these words are no more among it. */
export const without = (words: string): RegExp => new RegExp(`^(?![\\s\\S]*${escaped(words)})`)

/** For `waitFor`: a thing among others, its name above how near it is. */
export const onACard = (title: string): RegExp =>
  new RegExp(
    `${escaped(title)}\n(?:${GIFT_WORDS.mark} · )?(?:${Object.values(NEARNESS_NAMES).join('|')})`,
  )

/** For `waitFor`: a line with exactly these words below it. */
export const above = (line: string, words: string): RegExp =>
  new RegExp(`${escaped(line)}\n${escaped(words)}(?:\n|$)`)

/** For `waitFor`: a thing with the line below its name. */
export const inARow = (title: string, words: string): RegExp =>
  new RegExp(`${escaped(title)}\n.*${escaped(words)}`)
