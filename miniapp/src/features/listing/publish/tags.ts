import { MAX_TAG, MAX_TAGS } from '../../../../../shared/contract/listing'
import { accessoriesIn, asTyped } from './accessories'

/** What a thing shall be found by, as typed in one line: the first few, each a short word, none twice. */
export const tagsIn = (typed: string): readonly string[] =>
  [...new Set(accessoriesIn(typed).map((tag) => tag.slice(0, MAX_TAG).trim()))].slice(0, MAX_TAGS)

/** The line after a tap on a suggestion: in it, or out of it again. */
export function toggled(typed: string, tag: string): string {
  const tags = tagsIn(typed)
  return asTyped(
    tags.includes(tag) ? tags.filter((one) => one !== tag) : tagsIn(asTyped([...tags, tag])),
  )
}
