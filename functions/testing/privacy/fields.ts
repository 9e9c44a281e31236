import type { Marks } from './crowd'
import type { Loan } from './loans'

/** How near somebody is, said beside their form of address or on the card of their thing. */
const isNearnessSaid = (text: string, forms: readonly string[], listingId?: string): boolean =>
  forms.some((form) => text.includes(`"addressForm":"${form}","nearness":`)) ||
  (listingId !== undefined && new RegExp(`"id":"${listingId}"[^{}]*"nearness":`).test(text))

/** Somebody, the thing that is theirs, the booking that is theirs. */
export type About = {
  readonly marks: Marks
  readonly listingId?: string
  readonly bookingId?: string | undefined
}

function isMarkIn(text: string, field: string, marks: Marks): boolean {
  const planted = marks[field] ?? []
  if (planted.length === 0 || planted.includes('')) throw new Error(`No ${field} is planted.`)
  return planted.some((mark) => text.includes(mark))
}

/** Whether a field of somebody stands in what was read. */
export function isSaid(text: string, field: string, about: About): boolean {
  const { marks, listingId, bookingId } = about
  if (field === 'nearness') return isNearnessSaid(text, marks['form of address'] ?? [], listingId)
  if (field === 'booking') return bookingId !== undefined && text.includes(bookingId)
  return isMarkIn(text, field, marks)
}

const DAYS = new Set(['from', 'until', 'hours'])
/** What a thing's page says of taken days, beside the days. */
function isReasonSaid(text: string): boolean {
  const [, taken = '[]'] = /"taken":(\[[^\]]*\])/.exec(text) ?? []
  const spans = JSON.parse(taken) as readonly object[]
  return spans.some((span) => Object.keys(span).some((key) => !DAYS.has(key)))
}

/** Of days and queue, whoever reads: what the page of the thing says, and the bookings of the two others. */
export const QUEUE: Readonly<
  Record<string, (text: string, those: { holder: Marks; waiter: Marks; loan: Loan }) => boolean>
> = {
  'days that are taken': (text) => /"taken":\[\{/.test(text),
  'why they are taken': isReasonSaid,
  'by whom': (text, { holder }) => isSaid(text, 'form of address', { marks: holder }),
  'how many wait': (text) => /"waiting":\d/.test(text),
  'who waits': (text, { waiter, loan }) =>
    isSaid(text, 'form of address', { marks: waiter }) || text.includes(String(loan.bookingId)),
  'one’s place in front': (text) => /"ahead":\d/.test(text),
}

/** Of what the two said: the borrower 谢谢 and yes, the owner 谢谢 and no. */
export function isAnswerSaid(text: string, field: string, word: string): boolean {
  if (field.startsWith('谢谢'))
    return (word === 'own' ? /"myThanks":\{"thanks":true/ : /"isThanked":true/).test(text)
  return text.includes(field.endsWith('of the borrower') ? '"again":"yes"' : '"again":"no"')
}
