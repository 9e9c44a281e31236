import { randomUUID } from 'node:crypto'
import * as contract from '../../../shared/contract/booking'
import type { Endpoint } from '../../../shared/contract/endpoint'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import type { Asked, Indoors } from '../indoors'
import type { Borrower } from '../seed'
import type { Shelf } from '../shelf'
import type { Deed, Step } from './deeds'
import { isOpen, isTaken, type Loan, type State, type Thing } from './state'

const FIRST = '2030-05-01' as LocalDate
export const dateOf = (day: number): LocalDate => addDays(FIRST, day - 1)
export const instantOf = (hour: number): number => startOf(FIRST) + hour * HOUR_MS

const ENDPOINTS: Readonly<Record<Step, Endpoint>> = {
  accept: contract.acceptBooking,
  decline: contract.declineBooking,
  cancel: contract.cancelBooking,
  handOver: contract.handOver,
  takeBack: contract.takeBack,
}

/** The functions, as the same people who live in a model meet them. */
export class Street {
  /** The model's loans by their place there. */
  readonly ids: (BookingId | undefined)[] = []

  constructor(
    readonly indoors: Indoors,
    readonly people: readonly Borrower[],
    readonly listings: readonly ListingId[],
  ) {}

  async #asked(deed: Deed): Promise<Asked> {
    const [{ issueToken }, { world }] = await Promise.all([
      import('../../platform/session'),
      import('../../platform/world'),
    ])
    const caller = this.people[deed.by] as Borrower
    // Moves of the clock outlast every token.
    const { token } = await issueToken(caller.id, world.now())
    const key = randomUUID()
    if (deed.is === 'book') {
      const days = { from: dateOf(deed.from), until: dateOf(deed.until) }
      const input = { listingId: this.listings[deed.thing], ...days }
      return { endpoint: contract.bookListing, input, token, key }
    }
    const tap = deed.is === 'handOver' || deed.is === 'takeBack'
    const input = {
      bookingId: this.ids[deed.loan],
      ...(tap ? { confirmation: { by: 'tap' } } : {}),
    }
    return { endpoint: ENDPOINTS[deed.is], input, token, key }
  }

  /** Sends a deed, `times` under the same key one after the other: the answers, all alike unless something is wrong. */
  async sends(deed: Deed, times = 1): Promise<readonly Heard[]> {
    const asked = await this.#asked(deed)
    const answers: Heard[] = []
    for (let time = 0; time < times; time++) {
      const { status, value, refusal } = await this.indoors.api(asked)
      const answer = status === 200 ? String(value['status']) : (refusal?.code ?? String(status))
      answers.push({ answer, id: value['id'] as BookingId | undefined })
    }
    return answers
  }
}
export type Heard = { readonly answer: string; readonly id: BookingId | undefined }

export type Shown = Readonly<Record<string, readonly string[]>>
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

const wordsOf = (label: number, { from, until, status }: Loan): string =>
  `${label} ${dateOf(from)} ${dateOf(until)}${status === 'handedOver' ? ' out' : ''}`

/** A state in words that two can be compared by. Loans are numbered as they stand, unless they have labels. */
export const shownOf = ({ things, loans }: State, labels = loans.map((_, n) => n)): Shown => {
  const labelled = loans.map((loan, place) => ({ loan, label: labels[place] ?? NaN }))
  const lines = (isSo: (loan: Loan) => boolean) =>
    sorted(labelled.filter(({ loan }) => isSo(loan)).map(({ loan, label }) => wordsOf(label, loan)))
  const open = labelled.filter(({ loan }) => isOpen(loan)).map(({ label }) => String(label))
  return {
    loans: labelled.sort((a, b) => a.label - b.label).map(({ loan }) => loan.status),
    ...Object.fromEntries(
      things.flatMap((_, thing) => [
        [`booked ${thing}`, lines((loan) => loan.thing === thing && isTaken(loan))],
        [`asked ${thing}`, lines((loan) => loan.thing === thing && loan.status === 'requested')],
      ]),
    ),
    open: sorted(open),
  }
}

/** The same of what stands in the table. */
export async function stands({ ids, listings, people }: Street, shelf: Shelf): Promise<Shown> {
  const placeOf = (id: string): number => ids.findIndex((one) => one === id)
  const bookings = await Promise.all(
    ids.map(async (id) => (id === undefined ? undefined : shelf.booking(id))),
  )
  const calendars = await Promise.all(listings.map((id) => shelf.calendar(id)))
  const allowances = await Promise.all(people.map((one) => shelf.allowance(one.householdId)))
  const open = allowances.flatMap((one) => one?.open ?? [])
  const listed = (
    slots: readonly { bookingId: string; from: string; until: string; isOut?: true }[],
  ) =>
    sorted(
      slots.map(
        ({ bookingId, from, until, isOut }) =>
          `${placeOf(bookingId)} ${from} ${until}${isOut ? ' out' : ''}`,
      ),
    )
  return {
    loans: bookings.map((booking) => booking?.status ?? 'gone'),
    ...Object.fromEntries(
      calendars.flatMap((calendar, thing) => [
        [`booked ${thing}`, listed(calendar?.booked ?? [])],
        [`asked ${thing}`, listed(calendar?.asked ?? [])],
      ]),
    ),
    open: sorted(open.map(({ bookingId }) => String(placeOf(bookingId)))),
  }
}

/** New people and new things, as the model has them. */
export async function makeStreet(
  indoors: Indoors,
  name: string,
  { things, people }: { readonly things: readonly Thing[]; readonly people: number },
): Promise<Street> {
  const { makeBorrowers, makeCalendars, TERMS } = await import('../seed')
  const residents = await makeBorrowers(name, people)
  const listings: ListingId[] = []
  for (const [place, { owner, isAutomatic, maxDays }] of things.entries()) {
    const acceptance = isAutomatic ? 'automatic' : 'owner'
    const ownerId = (residents[owner] as Borrower).id
    const change = { ownerId, terms: { ...TERMS, acceptance, maxDays } } as const
    listings.push(...(await makeCalendars(`${name} ${place}`, 1, change)))
  }
  return new Street(indoors, residents, listings)
}
