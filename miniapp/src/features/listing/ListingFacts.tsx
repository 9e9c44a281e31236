import type { ListingView } from '../../../../shared/contract/listing'
import type { LocalDate } from '../../../../shared/kernel/dates'
import {
  CONDITION_NAMES,
  HANDOVER_NAMES,
  LISTING_WORDS,
  NEARNESS_NAMES,
} from '../../../../shared/text/zhCN/listing'
import { Card, Line, Quiet, Title } from '../../components/Card'
import { freeDayNames, freeDays } from './days'

const W = LISTING_WORDS

const factsOf = ({ terms, accessories, condition }: ListingView): string =>
  [
    W.maxDays(terms.maxDays),
    W.leadDays(terms.leadDays),
    HANDOVER_NAMES[terms.handover],
    CONDITION_NAMES[condition],
    ...(accessories.length === 0 ? [] : [W.withParts(accessories.join('、'))]),
  ].join(' · ')

function freeWords(listing: ListingView, today: LocalDate): string {
  if (!listing.isOpen) return W.paused
  const days = freeDays(listing, today)
  return days.length === 0 ? W.noFreeDays : W.free(freeDayNames(days, today))
}

type FactsProps = { readonly listing: ListingView; readonly today: LocalDate }

/** What it is, whose, when it is free, on which terms. */
export const ListingFacts = ({ listing, today }: FactsProps) => (
  <>
    <Title text={listing.title} />
    {listing.owner && (
      <Line>{W.owner(listing.owner.addressForm, NEARNESS_NAMES[listing.owner.nearness])}</Line>
    )}
    <Line>{freeWords(listing, today)}</Line>
    <Quiet>{factsOf(listing)}</Quiet>
    {listing.description !== '' && (
      <Card title={W.about}>
        <Line>{listing.description}</Line>
      </Card>
    )}
    <Card title={W.noMoney}>
      <Quiet>{W.noMoneyMore}</Quiet>
    </Card>
  </>
)
