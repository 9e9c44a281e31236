/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../../shared/contract/fields'
import { daysName } from '../../../../../shared/text/zhCN/dates'
import { accept } from '../../../../../shared/kernel/outcome'
import {
  CHECK_STATES,
  LISTING_CASE as W,
  LISTING_STATES,
  SHELF_PAGE,
} from '../../../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../../../shared/text/zhCN/holding'
import {
  CATEGORY_NAMES,
  CONDITION_NAMES,
  KIND_NAMES,
} from '../../../../../shared/text/zhCN/listing'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { CONTENT_LABEL_NAMES } from '../../../../../shared/text/zhCN/refusals'
import { Facts, History } from '../../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Heading, Table } from '../../../../console/parts'
import { showListingCase } from '../actions'
import { certificatePages, SentCertificate } from './certificate/pages'
import { holdingPages, pathOf, Steps } from './holding/pages'
import { caseFacts, passedPhotos, slotsOf } from './rules'

type Case = Extract<Awaited<ReturnType<typeof showListingCase>>, { ok: true }>['value']
type Props = { readonly call: PageCall; readonly nodeId: string; readonly found: Case }

const KnownOf = ({ call, found }: Props) => {
  const { listing, owner, buildingName } = found
  const { category, held, publishedAt, updatedAt } = listing
  const { check, label, kind } = caseFacts(listing)
  const when = (instant: number) => momentName(instant, call.world.today())
  const kinds = [KIND_NAMES[kind], ...(category === undefined ? [] : [CATEGORY_NAMES[category]])]
  const F = W.facts
  return (
    <Facts
      facts={[
        [F.owner, owner],
        [F.where, `${listing.compoundName} ${buildingName}`],
        [F.kind, kinds.join(' · ')],
        [F.state, held ? SHELF_PAGE.held : LISTING_STATES[listing.status]],
        held && [F.held, HOLD_REASON_NAMES[held.reason]],
        held && [F.since, when(held.at)],
        [F.check, CHECK_STATES[check]],
        label === undefined ? undefined : [F.why, CONTENT_LABEL_NAMES[label]],
        kind === 'skill' ? undefined : [F.condition, CONDITION_NAMES[listing.condition]],
        [F.parts, listing.accessories.join('、')],
        [F.words, listing.description],
        publishedAt === undefined ? undefined : [F.published, when(publishedAt)],
        [F.updated, when(updatedAt)],
      ]}
    />
  )
}

/** Those that have passed stand where everybody may see them; the others are for the page of what is withheld. */
const Pictures = ({ found: { listing } }: Props) => {
  const passed = passedPhotos(listing)
  const hidden = listing.photoIds.length - passed.length
  return (
    <Heading text={W.pictures}>
      {passed.length === 0 ? (
        <p>{W.noPictures}</p>
      ) : (
        <p class="pictures">
          {passed.map((photoId, n) => (
            <a href={`/photos/${photoId}/large`}>
              <img src={`/photos/${photoId}/small`} alt={W.picture(n + 1)} loading="lazy" />
            </a>
          ))}
        </p>
      )}
      {hidden > 0 && <p>{W.hiddenPictures(hidden)}</p>}
    </Heading>
  )
}

const Open = ({ call: { world }, nodeId, found: { calendar } }: Props) => (
  <Heading text={W.bookings}>
    <Table
      caption={W.bookings}
      columns={W.bookingColumns}
      rows={slotsOf(calendar).map((slot) => {
        const days = daysName(slot, world.today())
        const path = at(`/at/${nodeId}/bookings/${slot.bookingId}`)
        return [
          days,
          W.slots[slot.is],
          <a href={path} aria-label={W.openOf(days)}>
            {W.open}
          </a>,
        ]
      })}
      empty={W.noBookings}
    />
  </Heading>
)

const node = () => id('district', 'street', 'community', 'compound')

const opened = page({
  method: 'GET',
  path: '/at/:nodeId/listings/:listingId',
  audience: 'worker',
  input: () =>
    z.strictObject({ nodeId: node(), listingId: id('listing'), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const shown = await showListingCase(call, asked)
    if (!shown.ok) return shown
    const found = shown.value
    const props = { call, nodeId: asked.nodeId, found }
    const { items, cursor: next } = found.history
    const body = (
      <>
        <KnownOf {...props} />
        <Pictures {...props} />
        <Open {...props} />
        {found.sent && (
          <SentCertificate
            call={call}
            path={at(pathOf(asked.nodeId, asked.listingId))}
            sent={found.sent}
          />
        )}
        <Steps {...props} listing={found.listing} offered={found.offered} />
        <History
          call={call}
          items={items}
          path={at(pathOf(asked.nodeId, asked.listingId))}
          cursor={next}
        />
      </>
    )
    return accept({ is: 'page', title: found.listing.title || W.gone, body })
  },
})

export const listingPages: readonly AnyPage[] = [opened, ...certificatePages, ...holdingPages]
