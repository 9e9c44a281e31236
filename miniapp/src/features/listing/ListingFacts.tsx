import { type ListingView, MAX_HALF_HOURS, type Terms } from '../../../../shared/contract/listing'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { dayName, hoursName } from '../../../../shared/text/zhCN/dates'
import {
  CONDITION_NAMES,
  HANDOVER_NAMES,
  LISTING_WORDS,
  nearnessName,
} from '../../../../shared/text/zhCN/listing'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { HELP_WORDS, VENUE_WORDS } from '../../../../shared/text/zhCN/skill'
import { Card, Line, Quiet, Title } from '../../components/Card'
import { freeDayNames, freeDays } from './days'

const W = LISTING_WORDS

function longestOf({ isGift, unit, maxDays, maxHalfHours = MAX_HALF_HOURS }: Terms): string {
  if (isGift) return GIFT_WORDS.gift
  return unit === 'halfHour' ? W.maxHours(hoursName(maxHalfHours)) : W.maxDays(maxDays)
}

const helpFacts = ({ terms }: ListingView): string =>
  [
    HELP_WORDS.slotLength(hoursName((terms.slotMinutes ?? 60) / 30)),
    (terms.places ?? 1) > 1 ? HELP_WORDS.group(terms.places ?? 1) : HELP_WORDS.alone,
    HELP_WORDS.leadDays(terms.leadDays),
    ...(terms.venue === undefined ? [] : [VENUE_WORDS[terms.venue]]),
  ].join(' · ')

const thingFacts = ({ terms, accessories, condition }: ListingView): string =>
  [
    longestOf(terms),
    ...((terms.copies ?? 1) > 1 ? [W.copies(terms.copies ?? 1)] : []),
    W.leadDays(terms.leadDays),
    HANDOVER_NAMES[terms.handover],
    CONDITION_NAMES[condition],
    ...(accessories.length === 0 ? [] : [W.withParts(accessories.join('、'))]),
  ].join(' · ')

const factsOf = (listing: ListingView): string =>
  listing.kind === 'skill' ? helpFacts(listing) : thingFacts(listing)

function freeSlotWords({ isOpen, slots = [] }: ListingView, today: LocalDate): string {
  if (!isOpen) return HELP_WORDS.closed
  const days = [...new Set(slots.map(({ day }) => day))].slice(0, 3)
  return days.length === 0
    ? HELP_WORDS.noSlots
    : `${HELP_WORDS.slots}：${days.map((day) => dayName(day, today)).join('、')}`
}

function freeWords(listing: ListingView, today: LocalDate): string {
  if (listing.kind === 'skill') return freeSlotWords(listing, today)
  const { isGift } = listing.terms
  if (!listing.isOpen) return isGift ? GIFT_WORDS.promised : W.paused
  const days = freeDays(listing, today)
  if (days.length === 0) return W.noFreeDays
  return (isGift ? GIFT_WORDS.canFetch : W.free)(freeDayNames(days, today))
}

function noMoneyWords({ kind, terms }: ListingView): string {
  if (kind === 'skill') return HELP_WORDS.noMoneyMore
  return terms.isGift ? GIFT_WORDS.noMoneyMore : W.noMoneyMore
}

type FactsProps = { readonly listing: ListingView; readonly today: LocalDate }

/** What it is, whose, when it is free, on which terms. */
export const ListingFacts = ({ listing, today }: FactsProps) => (
  <>
    <Title text={listing.title} />
    {listing.owner && (
      <Line>{W.owner(listing.owner.addressForm, nearnessName(listing.owner.nearness))}</Line>
    )}
    <Line>{freeWords(listing, today)}</Line>
    <Quiet>{factsOf(listing)}</Quiet>
    {listing.tags.length > 0 && <Quiet>{W.tags(listing.tags.join('、'))}</Quiet>}
    {listing.description !== '' && (
      <Card title={W.about}>
        <Line>{listing.description}</Line>
      </Card>
    )}
    <Card title={W.noMoney}>
      <Quiet>{noMoneyWords(listing)}</Quiet>
    </Card>
  </>
)
