import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import type { Listing } from '../rules'

/** Characters that carry no meaning in a title or a search. */
const NOISE = /[\s\p{P}\p{S}]+/gu

/** As people type and mean it: full-width or not, capital or not, with or without spaces. */
export const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(NOISE, '')

const pairs = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, position) => `${characters[position]}${character}`)

/** What some texts are found by: each of their characters, and each two that stand side by side in one of them. */
export function gramsOf(...texts: readonly string[]): readonly string[] {
  const each = texts.map((text) => [...plain(text)])
  return [...new Set(each.flatMap((characters) => [...characters, ...pairs(characters)]))]
}

/**
 * The one gram to look under: of two characters where there are two, since one alone is in too many titles.
 * `undefined` when the words hold nothing to search for.
 */
export function gramToSeek(words: string): string | undefined {
  const characters = [...plain(words)]
  return pairs(characters)[0] ?? characters[0]
}

type Named = Pick<Listing, 'title' | 'category' | 'tags'>

/** What a thing can be found by: its title, its tags, and what its category is called. */
export const namesOf = ({ title, tags = [], category }: Named): readonly string[] => [
  title,
  ...tags,
  ...(category === undefined ? [] : [CATEGORY_NAMES[category]]),
]

/** Whether the words are part of one of its names. */
export const isFoundBy = (listing: Named, words: string): boolean =>
  namesOf(listing).some((name) => plain(name).includes(plain(words)))
