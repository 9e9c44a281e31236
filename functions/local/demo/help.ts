import type { Terms } from '../../../shared/contract/listing'
import { addDays, DAY_MS, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { type Span, startsAt } from '../../../shared/kernel/hours'
import type { ListingId } from '../../../shared/kernel/ids'
import { slotsOn } from '../../../shared/kernel/slots'
import { bookListing } from '../../booking/actions'
import { acceptBooking } from '../../booking/answer/actions'
import { startDraft } from '../../listing/actions'
import { timetableOf } from '../../listing/calendar/slots/rules'
import { offerCertificate, sendCertificate } from '../../listing/certificate/actions'
import { offerPhoto, publishListing } from '../../listing/publishing/actions'
import { drawn, hang } from './hanging'
import { ALL_DAY, ASKED, type DemoHelp, GROUP, LICENSED, OTHER_HELP } from './helpOffers'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { untilShown } from './shown'

type Offered = { readonly id: ListingId; readonly owner: DemoNeighbour; readonly terms: Terms }

const PICTURE = { contentType: 'image/jpeg', bytes: 100_000 } as const

async function offer({ people }: DemoTown, help: DemoHelp): Promise<Offered> {
  const { by, picture, terms, ...words } = help
  const owner = people[by] as DemoNeighbour
  const wanted = { compoundId: owner.compoundId, kind: 'skill', terms, ...words } as const
  const { id } = must(await startDraft(await callAs(owner.token), wanted))
  const photo = { listingId: id, ...PICTURE }
  const { photoId } = must(await offerPhoto(await callAs(owner.token), photo))
  await hang(photoId, await drawn(picture, by), 'shown')
  must(await publishListing(await callAs(owner.token), { listingId: id }))
  return { id, owner, terms }
}

/** Its certificate is sent, and waits for a worker. */
async function showPaper({ id: listingId, owner }: Offered): Promise<void> {
  const wanted = { listingId, ...PICTURE }
  const { photoId } = must(await offerCertificate(await callAs(owner.token), wanted))
  await hang(photoId, await drawn('paper', 0), 'certificate')
  const expiresOn = addDays(localDateAt(Date.now()), 400)
  const sent = { listingId, photoId, expiresOn }
  must(await sendCertificate(await callAs(owner.token), sent))
}

type Wish = { readonly by: DemoNeighbour; readonly at: Span | undefined; readonly asked: number }

async function book({ id: listingId }: Offered, { by, at, asked }: Wish) {
  if (!at?.hours) throw new Error('The demonstration has no hour to book.')
  const { from, until, hours } = at
  const wish = { listingId, from, until, hours }
  return must(await bookListing(await callAs(by.token, asked), wish)).id
}

const slotsOf = ({ terms }: Offered, days: readonly LocalDate[]): readonly Span[] =>
  days.flatMap((day) => slotsOn(timetableOf(terms), day))

/** Some hours are agreed on, one of them has begun, one waits for an answer. Answers with how many. */
export async function seedHours({ people }: DemoTown, [begun, group, asked]: readonly Offered[]) {
  const [learner, second, third] = people.slice(22, 25)
  if (!learner || !second || !third || !begun || !group || !asked) return 0
  await Promise.all([begun, group, asked].map(untilShown))
  const now = Date.now()
  const today = localDateAt(now)
  const gone = slotsOf(begun, [addDays(today, -1), today]).filter((slot) => startsAt(slot) <= now)
  const ahead = [2, 3, 4].map((days) => addDays(today, days))
  const last = gone[gone.length - 1]
  await book(begun, { by: learner, at: last, asked: now - 2 * DAY_MS })
  await book(group, { by: second, at: slotsOf(group, ahead)[0], asked: now })
  await book(asked, { by: third, at: slotsOf(asked, ahead)[0], asked: now })
  const agreed = await book(asked, { by: second, at: slotsOf(asked, ahead)[1], asked: now })
  must(await acceptBooking(await callAs(asked.owner.token), { bookingId: agreed }))
  return 4
}

/** Neighbours who help by the hour; one certificate waits to be seen. */
export async function seedHelp(town: DemoTown): Promise<readonly Offered[]> {
  const offered: Offered[] = []
  for (const help of [ALL_DAY, GROUP, ASKED, LICENSED, ...OTHER_HELP])
    offered.push(await offer(town, help))
  const licensed = offered[3]
  if (licensed) await showPaper(licensed)
  return offered
}
