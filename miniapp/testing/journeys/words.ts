const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** For `waitFor`: all that can be read, once these words are no more among it. */
export const without = (words: string): RegExp => new RegExp(`^(?![\\s\\S]*${escaped(words)})`)
