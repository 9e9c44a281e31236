/**
 * 练习小区: its ids, and those of the places above it, say so themselves. Whatever bears one of them is for practice, and
 * is counted and shown nowhere else; no fact has to be looked up for it.
 */
const MARK = 'PRACT1CE'
const AT = 'cpd_'.length

export const isPracticeId = (id: string): boolean => id.startsWith(MARK, AT)

/** The same id with the mark. */
export const asPractice = <Id extends string>(id: Id): Id =>
  `${id.slice(0, AT)}${MARK}${id.slice(AT + MARK.length)}` as Id
