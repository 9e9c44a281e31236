const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** For `waitFor`: all that can be read, once these words are no more among it. */
export const without = (words: string): RegExp => new RegExp(`^(?![\\s\\S]*${escaped(words)})`)

/** For `waitFor`: a thing with the line below its name. */
export const inARow = (title: string, words: string): RegExp =>
  new RegExp(`${escaped(title)}\n.*${escaped(words)}`)
