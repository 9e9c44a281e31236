/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import type { Poster } from '../../../shared/contract/poster'
import type { CommunityId, CompoundId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { POSTER_WORDS as P } from '../../../shared/text/zhCN/poster'
import { ROLLOUT_PAGE as W } from '../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Form, Heading, Print } from '../../console/parts'
import { QrImage } from '../../console/qr'
import {
  makePoster,
  openPractice,
  posterFor,
  practiceOf,
  resetPractice,
  showPractice,
} from './actions'

const CELL = 6

type QrProps = { readonly link: string; readonly size?: number }

/** A code as it is printed. */
export const Qr = ({ link, size = 320 }: QrProps) => (
  <QrImage text={link} alt={W.posterLabel} cell={CELL} size={size} />
)

type SheetProps = { readonly call: PageCall; readonly poster: Poster }

type HungProps = { readonly poster: Poster; readonly code: NonNullable<Poster['code']> }

/** A sheet to hang, the same words as that of the mini-program: what it is for, the code, and the way without a phone. */
const Hung = ({ poster, code }: HungProps) => (
  <>
    <section class="poster">
      <h2>{poster.compoundName}</h2>
      <p class="slogan">{P.slogan}</p>
      <ul>
        {P.finds.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <Qr link={code.link} />
      <p>
        <strong>{P.scan}</strong>
      </p>
      <p>{P.noPhone(poster.communityName)}</p>
    </section>
    <Print />
  </>
)

const Sheet = ({ call, poster }: SheetProps) =>
  poster.code === undefined ? (
    <Heading text={`${poster.compoundName} · ${poster.communityName}`}>
      <p>{W.posterNone}</p>
      <Form call={call} action={at(`/compounds/${poster.compoundId}/poster`)}>
        <Button text={W.posterMake} />
      </Form>
    </Heading>
  ) : (
    <Hung poster={poster} code={poster.code} />
  )

const poster = page({
  method: 'GET',
  path: '/compounds/:compoundId/poster',
  audience: 'worker',
  input: () => z.strictObject({ compoundId: id('compound') }),
  answer: async (call, asked) => {
    const found = await posterFor(call, asked)
    if (!found.ok) return found
    return accept({ is: 'page', title: W.poster, body: <Sheet call={call} poster={found.value} /> })
  },
})

/** The first code of a compound. */
const make = page({
  method: 'POST',
  path: '/compounds/:compoundId/poster',
  audience: 'worker',
  input: () => z.strictObject({ compoundId: id('compound') }),
  from: ({ compoundId }) => `/compounds/${String(compoundId)}/poster`,
  answer: async (call, asked) => {
    const made = await makePoster(call, asked)
    if (!made.ok) return made
    return accept({ is: 'goTo', path: at(`/compounds/${asked.compoundId}/poster`), said: 'done' })
  },
})

type Props = {
  readonly call: PageCall
  readonly communityId: CommunityId
  readonly compound: { readonly id: CompoundId } | undefined
}

const Practice = ({ call, communityId, compound }: Props) => (
  <>
    <p>{W.practiceMore}</p>
    {compound === undefined ? (
      <Form call={call} action={at(`/practice/${communityId}/open`)} label={W.practice}>
        <Button text={W.practiceOpen} />
      </Form>
    ) : (
      <>
        <p>
          <a href={at(`/compounds/${compound.id}/poster`)}>{W.poster}</a>
        </p>
        <Form call={call} action={at(`/practice/${communityId}/clear`)} label={W.practice}>
          <Button text={W.practiceClear} look="danger" />
        </Form>
      </>
    )}
  </>
)

const ofCommunity = () => z.strictObject({ communityId: id('community') })
const pathOf = (communityId: CommunityId): string => `/practice/${communityId}`

const show = page({
  method: 'GET',
  path: '/practice/:communityId',
  audience: 'worker',
  input: ofCommunity,
  answer: async (call, { communityId }) => {
    const shown = await showPractice(call, { communityId })
    if (!shown.ok) return shown
    const { compound } = shown.value
    const body = <Practice call={call} communityId={communityId} compound={compound} />
    return accept({ is: 'page', title: W.practice, body })
  },
})

const step = {
  method: 'POST',
  audience: 'worker',
  input: ofCommunity,
  from: ({ communityId }: Readonly<Record<string, unknown>>) => pathOf(communityId as CommunityId),
} as const

const open = page({
  ...{ ...step, path: '/practice/:communityId/open' },
  answer: async (call, asked) => {
    const done = await openPractice(call, asked)
    if (!done.ok) return done
    return accept({ is: 'goTo', path: at(pathOf(asked.communityId)), said: 'done' })
  },
})

const clear = page({
  ...{ ...step, path: '/practice/:communityId/clear' },
  answer: async (call, { communityId }) => {
    const compoundId = (await practiceOf(call.world, communityId))?.id
    const done = await resetPractice(call, { compoundId })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(communityId)), said: 'done' }) : done
  },
})

export const practicePages: readonly AnyPage[] = [poster, make, show, open, clear]
