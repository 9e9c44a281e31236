import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { searchListings } from '../../shared/contract/listing'
import { ROUTES } from '../../shared/contract/routes'
import { BYSTANDERS } from '../testing/privacy/crowd'
import { type About, isAnswerSaid, isSaid, QUEUE } from '../testing/privacy/fields'
import { DISPUTED, type Loan } from '../testing/privacy/loans'
import { asked, READS } from '../testing/privacy/reading'
import { HOLDER, type Scene, setScene } from '../testing/privacy/scene'
import { type Cell, cellsUnder, HEADINGS } from '../testing/privacy/table'
import { MAKER } from '../testing/privacy/things'
import { startTown, type Town } from '../testing/town'

let town: Town
let scene: Scene
beforeAll(async () => {
  town = await startTown()
  scene = await setScene(town)
}, 240_000)
afterAll(async () => {
  jest.restoreAllMocks()
  await town.stop()
})

type Side = 'owner' | 'borrower'
const loanIn = (state: string): Loan => {
  const found = scene.loans.find((loan) => loan.state === state)
  if (!found) throw new Error(`Nobody brought about ${state}.`)
  return found
}
/** What somebody has read: of a loan, or of things. */
function readBy(who: string | undefined, of: string): string {
  const text = scene.read.get(`${who} ${of}`)
  if (text === undefined) throw new Error(`${who} has read nothing of ${of}.`)
  return text
}
function aboutOf(loan: Loan, side: Side): About {
  const marks = scene.crowd.marksOf(loan[side])
  return side === 'owner'
    ? { marks, listingId: loan.listingId }
    : { marks, bookingId: loan.bookingId }
}

const tested = new Set<string>()
const WORDS = ['yes', 'no', 'own']
/** A table of the document, each cell a test: whether it is read is asked anew for every one. */
function holds(heading: string, isRead: (cell: Cell) => boolean): void {
  tested.add(heading)
  describe(heading, () => {
    it.each(cellsUnder(heading))('(1.2) $field – $column: $word', (cell) => {
      expect(WORDS).toContain(cell.word)
      expect(isRead(cell)).toBe(cell.word !== 'no')
    })
  })
}

/** The same where one table speaks of many states: a cell is a test for each. */
function holdsIn(heading: string, side: Side, isMeant: (loan: Loan) => boolean): void {
  tested.add(heading)
  describe(heading, () => {
    it.each(cellsUnder(heading))('(1.2) $field – $column: $word', ({ field, column, word }) => {
      const states = scene.loans.filter(isMeant)
      const read = states.filter((loan) =>
        isSaid(readBy(BYSTANDERS[column], loan.state), field, aboutOf(loan, side)),
      )
      expect(states.length).toBeGreaterThan(0)
      const named = (those: readonly Loan[]) => those.map(({ state }) => state)
      expect(named(read)).toEqual(word === 'no' ? [] : named(states))
    })
  })
}

holds('Of the owner, to the borrower', ({ field, column }) => {
  const loan = loanIn(column)
  return isSaid(readBy(loan.borrower, column), field, aboutOf(loan, 'owner'))
})
holds('Of the borrower, to the owner', ({ field, column }) => {
  const loan = loanIn(column)
  return isSaid(readBy(loan.owner, column), field, aboutOf(loan, 'borrower'))
})

const isDisputed = ({ state }: Loan) => state === 'disputed'
const PLAIN = (loan: Loan) => !['given', 'opened', 'disputed'].includes(loan.state)
holdsIn('Of the owner, to everybody else', 'owner', PLAIN)
holdsIn(
  'Of the owner, to everybody else, once it is given away',
  'owner',
  ({ state }) => state === 'given',
)
holdsIn(
  'Of an owner who opened the thing to the community',
  'owner',
  ({ state }) => state === 'opened',
)
holdsIn('Of the owner, to everybody else, while it is disputed', 'owner', isDisputed)
holdsIn('Of the borrower, to everybody else', 'borrower', (loan) => !isDisputed(loan))
holdsIn('Of the borrower, to everybody else, while it is disputed', 'borrower', isDisputed)

holds('Days and queue of a thing', ({ field, column }) => {
  const loan = loanIn('queued')
  const parties: Readonly<Record<string, string>> = {
    ...{ owner: loan.owner, 'who waits': loan.borrower, 'who has it': HOLDER },
    ...BYSTANDERS,
  }
  const [holder, waiter] = [HOLDER, loan.borrower].map((name) => scene.crowd.marksOf(name))
  if (!holder || !waiter) return false
  const text = readBy(parties[column], 'queued')
  return QUEUE[field]?.(text, { holder, waiter, loan }) === true
})

holds('What the two say afterwards', ({ field, column, word }) => {
  const { owner, borrower } = loanIn('returned')
  const parties: Readonly<Record<string, string>> = { owner, borrower, ...BYSTANDERS }
  return isAnswerSaid(readBy(parties[column], 'returned'), field, word)
})

holds('What the two say and show in a dispute', ({ field, column }) => {
  const { owner, borrower } = loanIn('disputed')
  const parties: Readonly<Record<string, string>> = { owner, borrower, ...BYSTANDERS }
  const words = field.endsWith('owner') ? DISPUTED.owner : DISPUTED.borrower
  return readBy(parties[column], 'disputed').includes(words)
})

holds('Words and photos of a thing', ({ field, column }) => {
  const who = column === 'owner' ? MAKER : (BYSTANDERS[column] ?? '')
  if (field.startsWith('photo')) return scene.photosSeen.has(`${who} ${field}`)
  const marks = scene.things[field]?.marks ?? []
  expect(marks).not.toEqual([])
  return marks.some((mark) => readBy(who, 'things').includes(mark))
})

holds('Of a neighbour, to the worker of the community', ({ field, column }) => {
  const occasion = scene.occasions[column]
  const item = occasion && scene.work.here.get(occasion)
  expect(item).toMatch(/./)
  return isSaid(item ?? '', field, { marks: scene.crowd.marksOf(occasion?.who ?? '') })
})
holds('Of a neighbour, to the worker of another community', ({ field, column }) => {
  const marks = scene.crowd.marksOf(scene.occasions[column]?.who ?? '')
  return isSaid(scene.work.elsewhere, field, { marks })
})

describe('The document', () => {
  it('has no table that is not tested', () => {
    expect([...tested].sort()).toEqual([...HEADINGS].sort())
  })

  it('is tested by every route that reads', () => {
    const seen = [...asked, 'privatePhoto'].sort()
    expect(seen).toEqual(READS.map(({ name }) => name).sort())
  })
})

type Shape = { readonly def: { readonly shape: Readonly<Record<string, unknown>> } }
const fieldsOf = (schema: unknown): readonly string[] => Object.keys((schema as Shape).def.shape)

describe('One person’s things', () => {
  it('(1.2) are no list for anybody else: no route is asked about a person', () => {
    const fields = ROUTES.flatMap(({ input }) => fieldsOf(input))
    expect(fields).toContain('listingId')
    expect(
      fields.filter((field) => /owner|resident|borrower|person|household/i.test(field)),
    ).toEqual([])
  })

  it('(1.2) are not found by the name of their owner', async () => {
    const { crowd } = scene
    const marks = crowd.marksOf(loanIn('requested').owner)
    const words = ['full name', 'form of address', 'room', 'resident id'].flatMap(
      (field) => marks[field]?.map((mark) => mark.slice(0, 20)) ?? [],
    )
    expect(words).toHaveLength(4)
    for (const one of words) {
      const wish = { compoundId: crowd.town.places.jiuding, words: one }
      expect((await crowd.person('邻居').gets(searchListings, wish)).cards).toEqual([])
    }
  })
})
