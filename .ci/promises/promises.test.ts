import { describe, expect, it } from '@jest/globals'
import { namedIn, promisesIn, repeatedIn } from './promise'
import { showing } from './coverage'
import { titlesIn } from './titles'

const DOCUMENT = `# Product
Version 2.6 of **2.6** is not a promise.
- **2.6** A request lives and ends.
- **4.4** A free seat goes to the queue.
`

describe('The promises of a document', () => {
  it('are its numbered list items', () =>
    expect(promisesIn(DOCUMENT)).toEqual([
      { number: '2.6', text: 'A request lives and ends.' },
      { number: '4.4', text: 'A free seat goes to the queue.' },
    ]))

  it('stand once each', () => {
    expect(repeatedIn(promisesIn(DOCUMENT))).toEqual([])
    expect(repeatedIn(promisesIn(DOCUMENT + DOCUMENT))).toEqual(['2.6', '4.4'])
  })
})

describe('A title', () => {
  it('names a promise in brackets', () => expect(namedIn('(2.6) it comes back')).toEqual(['2.6']))
  it('may name several', () =>
    expect(namedIn('(2.4, 2.6) and (7.1) both')).toEqual(['2.4', '2.6', '7.1']))
  it('does not name 2.6 by saying 12.6 or 2.61', () =>
    expect(namedIn('(12.6) or (2.61)')).toEqual(['12.6', '2.61']))
  it('does not name one without brackets', () => expect(namedIn('2.6 seconds')).toEqual([]))
})

describe('The titles in a source', () => {
  it('are those of blocks, with each and only', () =>
    expect(
      titlesIn(`describe('a', () => { it('b', () => {}); it.each([1])('c %s', () => {})
        test.only(\`d \${1}\`, () => {}); it.each\`x\`('e', () => {}) })`),
    ).toEqual(['a', 'b', 'c %s', '`d ${1}`', 'e']))

  it('are not those in comments and other calls', () =>
    expect(titlesIn(`// it('(2.6) a', f)\nsay('(2.6) b')\nconst it2 = "it('(2.6) c')"`)).toEqual(
      [],
    ))
})

describe('A promise', () => {
  const shownBy = (source: string): readonly number[] =>
    showing(promisesIn(DOCUMENT), [{ file: 'a.test.ts', source }]).map(({ tests }) => tests.length)

  it('is shown by the tests that name it', () =>
    expect(shownBy(`it('(2.6) a', f); it('(2.6, 4.4) b', f)`)).toEqual([2, 1]))
  it('is not shown by silence', () => expect(shownBy(`it('a', f)`)).toEqual([0, 0]))
})
