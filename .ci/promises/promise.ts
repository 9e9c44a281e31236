/** Something the product keeps, numbered as in docs/product.md. */
export type Promised = { readonly number: string; readonly text: string }

const LINE = /^[-*] \*\*(\d+\.\d+)\*\*\s+(.+)$/

/** The promises in a document: its list items of the form `- **2.6** words`. */
export const promisesIn = (markdown: string): readonly Promised[] =>
  markdown.split('\n').flatMap((line) => {
    const [, number, text] = LINE.exec(line) ?? []
    return number === undefined || text === undefined ? [] : [{ number, text }]
  })

/** Numbers that stand twice: one promise, one line. */
export const repeatedIn = (promises: readonly Promised[]): readonly string[] =>
  promises
    .map(({ number }) => number)
    .filter((number, position, all) => all.indexOf(number) !== position)

/** The promises that a title names: `(2.6) …`, `(2.4, 2.6) …`. */
export const namedIn = (title: string): readonly string[] =>
  [...title.matchAll(/\((\d+\.\d+(?:, ?\d+\.\d+)*)\)/g)].flatMap(([, numbers = '']) =>
    numbers.split(/, ?/),
  )
