/** Characters that carry no meaning in a title or a search. */
const NOISE = /[\s\p{P}\p{S}]+/gu

/** As people type and mean it: full-width or not, capital or not, with or without spaces. */
export const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(NOISE, '')

const pairs = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, position) => `${characters[position]}${character}`)

/** What a title is found by: each of its characters, and each two that stand side by side. */
export function gramsOf(title: string): readonly string[] {
  const characters = [...plain(title)]
  return [...new Set([...characters, ...pairs(characters)])]
}

/**
 * The one gram to look under: of two characters where there are two, since one alone is in too many titles.
 * `undefined` when the words hold nothing to search for.
 */
export function gramToSeek(words: string): string | undefined {
  const characters = [...plain(words)]
  return pairs(characters)[0] ?? characters[0]
}

export const titleHas = (title: string, words: string): boolean =>
  plain(title).includes(plain(words))
