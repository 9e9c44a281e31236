import * as booking from '../../../shared/contract/booking'
import { renewBooking } from '../../../shared/contract/bookingChanges'
import { askForCall } from '../../../shared/contract/callBack'
import { reportListing } from '../../../shared/contract/complaint'
import { decideDispute, openDispute } from '../../../shared/contract/dispute'
import { listWithheld } from '../../../shared/contract/moderation'
import { publishListing, showMyListing, withdrawListing } from '../../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import type { Ground, Input } from '../ground'
import { begunHelp } from '../helping'
import { passedPhoto } from '../loanPhotos'
import {
  addPhoto,
  asksToJoin,
  drafts,
  eventually,
  lodgerOf,
  neighbour,
  publishes,
} from '../neighbours'
import type { Person, Town } from '../town'

type Step = 'accepted' | 'handedOver' | 'returned'
const TAP = { by: 'tap' } as const
const BACK = { decision: 'back', mediation: 'wear' } as const
const inTwoDays = () => addDays(localDateAt(Date.now()), 2)

/** Lays out what a request is about: what one call uses up is made anew for the next. */
export class Stage {
  readonly town: Town
  readonly ground: Ground
  readonly wang: Person
  #before: { readonly bookingId: BookingId } | undefined
  #drafted: ListingId | undefined
  #made = 0

  constructor(town: Town, ground: Ground, wang: Person) {
    this.town = town
    this.ground = ground
    this.wang = wang
  }

  /** The loan before is over: Chen may have five. */
  async over(): Promise<void> {
    const [before, { chen, li, official }] = [this.#before, this.ground]
    if (!before) return
    await chen.asks(booking.cancelBooking, before)
    await li.asks(booking.takeBack, { ...before, confirmation: TAP })
    await official.asks(decideDispute, { ...before, ...BACK })
  }

  keep<Asked extends { readonly bookingId: BookingId }>(asked: Asked): Asked {
    this.#before = asked
    return asked
  }

  /** A loan of today, Li's thing to Chen, up to some step. */
  async loan(step?: Step) {
    const { chen, li } = this.ground
    await this.over()
    const today = localDateAt(Date.now())
    const listingId = await publishes(this.town, li)
    const wanted = { listingId, from: today, until: addDays(today, 1) }
    const { id: bookingId } = await chen.gets(booking.bookListing, wanted)
    if (step) await li.gets(booking.acceptBooking, { bookingId })
    const isOut = step === 'handedOver' || step === 'returned'
    if (isOut) await chen.gets(booking.handOver, { bookingId, confirmation: TAP })
    if (step === 'returned') await li.gets(booking.takeBack, { bookingId, confirmation: TAP })
    return this.keep({ bookingId })
  }

  async renewal() {
    const wanted = await this.loan('handedOver')
    await this.ground.chen.gets(renewBooking, { ...wanted, until: inTwoDays() })
    return wanted
  }

  /** Help that Li agreed to give Chen, its hour begun. */
  async begun(): Promise<Input> {
    await this.loan()
    await this.over()
    this.#before = undefined
    return begunHelp(this.town, this.ground.li, this.ground.chen)
  }

  async disputed() {
    const lent = await this.loan('handedOver')
    await this.ground.li.gets(openDispute, { ...lent, reason: 'damaged' })
    return lent
  }

  async loanPhoto(end: 'handOver' | 'return'): Promise<Input> {
    const lent = await (end === 'return' ? this.disputed() : this.loan('handedOver'))
    const photoId = await passedPhoto(this.ground.chen, { ...lent, end })
    return { photoId, size: 'small' }
  }

  /** A thing of Chen's that only she knows of; the one before is put away: she may have twenty. */
  async #newDraft(title?: string): Promise<ListingId> {
    const { chen } = this.ground
    if (this.#drafted) await chen.asks(withdrawListing, { listingId: this.#drafted })
    this.#drafted = await drafts(this.town, chen, title === undefined ? {} : { title })
    return this.#drafted
  }

  /** The same, its photo passed. */
  async draft() {
    const { chen } = this.ground
    const listingId = await this.#newDraft()
    const { photos } = await eventually(
      () => chen.gets(showMyListing, { listingId }),
      (mine) => mine.photos[0]?.state === 'passed',
    )
    return { listingId, photoId: photos[0]?.id }
  }

  async withheldPhoto(): Promise<Input> {
    const { chen, official } = this.ground
    const listingId = await this.#newDraft()
    await this.town.wechat('media', { suggest: 'review', label: 20001 })
    const photoId = await addPhoto(chen, listingId)
    await eventually(
      () => official.gets(listWithheld, { nodeId: this.town.places.beijiang }),
      ({ items }) => items.some((item) => item.photoId === photoId),
    )
    return { photoId, size: 'small' }
  }

  async withheldWords(): Promise<Input> {
    const { chen, official } = this.ground
    const title = `代购的东西${Date.now()}`
    const listingId = await this.#newDraft(title)
    await chen.gets(publishListing, { listingId })
    const { items } = await eventually(
      () => official.gets(listWithheld, { nodeId: this.town.places.beijiang }),
      (page) => page.items.some(({ text }) => text?.startsWith(title)),
    )
    return { withheldId: items.find(({ text }) => text?.startsWith(title))?.id }
  }

  /** Somebody whom nobody has met before. */
  somebody(kind: string): Promise<Person> {
    return this.town.person(`${kind}${this.#made++}`)
  }

  async asker(): Promise<Input> {
    const { id: membershipId } = await asksToJoin(this.town, await this.somebody('想加入的人'))
    return { membershipId }
  }

  async lodger(): Promise<Input> {
    return { membershipId: await lodgerOf(this.town, this.ground.official) }
  }

  async complaint(): Promise<Input> {
    const listingId = await publishes(this.town, this.ground.li)
    const about = { listingId, about: 'listing', reason: 'notReal' } as const
    return { complaintId: (await this.wang.gets(reportListing, about)).id }
  }

  async callBack(): Promise<Input> {
    const who = `等电话的人${this.#made++}`
    const person = await neighbour(this.town, this.ground.official, who, { room: '1313' })
    const { id: callBackId } = await person.gets(askForCall, { page: 'me' })
    return { callBackId }
  }
}
