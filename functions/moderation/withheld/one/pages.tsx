/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, MAX_SAID_WORDS, saidWords } from '../../../../shared/contract/fields'
import * as contract from '../../../../shared/contract/moderation'
import { CONTENT_LABELS } from '../../../../shared/contract/moderation'
import { accept } from '../../../../shared/kernel/outcome'
import { WITHHELD_PAGE as W } from '../../../../shared/text/zhCN/consoleEvents'
import { LOOKING, SAYING } from '../../../../shared/text/zhCN/consoleFrame'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { CONTENT_LABEL_NAMES } from '../../../../shared/text/zhCN/refusals'
import { WITHHELD_REASON_WORDS } from '../../../../shared/text/zhCN/worker'
import { Facts, History } from '../../../console/listing'
import { Look, Seen } from '../../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Form } from '../../../console/parts'
import { Reply } from '../../../console/replying'
import { audited } from '../../../platform/audited'
import { refuseWithheld, releaseWithheld } from '../actions'
import { lookAtWithheld, showWithheld } from '../showing/actions'

const place = () => id('district', 'street', 'community', 'compound')
export const listOf = (nodeId: string): string => `/at/${nodeId}/withheld`
export const pathOf = (nodeId: string, withheldId: string): string =>
  `${listOf(nodeId)}/${withheldId}`

export const LABELS = CONTENT_LABELS.map((value) => ({ value, text: CONTENT_LABEL_NAMES[value] }))

type Shown = Extract<Awaited<ReturnType<typeof showWithheld>>, { ok: true }>['value']
type CaseProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly path: string
  readonly shown: Shown
}

const standingOf = ({ status, label = 'other' }: Shown): string =>
  status === 'refused' ? W.refused(CONTENT_LABEL_NAMES[label]) : W[status]

const Known = ({ call, shown }: Pick<CaseProps, 'call' | 'shown'>) => (
  <Facts
    facts={[
      [W.kind, W.kinds[shown.kind]],
      [W.why, WITHHELD_REASON_WORDS[shown.reason]],
      [W.where, shown.compoundName],
      [W.since, momentName(shown.since, call.world.today())],
      [W.content, shown.text ?? W.photoMore],
      [W.said, shown.words],
      [W.standing, standingOf(shown)],
      [W.decidedBy, shown.decidedBy],
    ]}
  />
)

const Deciding = ({ call, nodeId, path, shown }: CaseProps) =>
  shown.status !== 'waiting' ? (
    <></>
  ) : (
    <>
      <Form call={call} action={at(`${path}/release`)}>
        <Button text={W.release} />
      </Form>
      <Form call={call} action={at(`${path}/refuse`)}>
        <Choice call={call} name="label" label={W.label} options={LABELS} isRequired />
        <Reply
          {...{ call, nodeId, name: 'words', label: SAYING.said, hint: SAYING.saidHint }}
          {...{ maxLength: MAX_SAID_WORDS, isOptional: true, offered: shown.offered }}
        />
        <Button text={W.refuse} look="danger" />
      </Form>
    </>
  )

const ofOne = () => z.strictObject({ nodeId: place(), withheldId: id('withheld') })

const one = page({
  method: 'GET',
  path: '/at/:nodeId/withheld/:withheldId',
  audience: 'worker',
  input: ofOne,
  answer: async (call, { nodeId, withheldId }) => {
    const found = await showWithheld(call, { nodeId, withheldId })
    if (!found.ok) return found
    const shown = found.value
    const path = pathOf(nodeId, withheldId)
    const body = (
      <>
        <Known call={call} shown={shown} />
        {shown.hasPhoto && <Look call={call} path={at(path)} />}
        <Deciding call={call} nodeId={nodeId} path={path} shown={shown} />
        <p>
          <a href={at(listOf(nodeId))}>{W.list}</a>
        </p>
        <History call={call} items={shown.history} />
      </>
    )
    return accept({ is: 'page', title: W.one, body })
  },
})

const from = ({ nodeId, withheldId }: Readonly<Record<string, unknown>>): string =>
  pathOf(String(nodeId), String(withheldId))

const release = page({
  method: 'POST',
  path: '/at/:nodeId/withheld/:withheldId/release',
  audience: 'worker',
  input: ofOne,
  from,
  answer: async (call, { nodeId, withheldId }) => {
    const outcome = await releaseWithheld(call, { withheldId })
    await audited(contract.releaseWithheld, { call, input: { withheldId } }, outcome)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, withheldId)), said: 'done' })
  },
})

const refusing = page({
  method: 'POST',
  path: '/at/:nodeId/withheld/:withheldId/refuse',
  audience: 'worker',
  input: () => z.extend(ofOne(), { label: z.enum(CONTENT_LABELS), words: z.optional(saidWords()) }),
  from,
  answer: async (call, { nodeId, ...asked }) => {
    const { withheldId } = asked
    const outcome = await refuseWithheld(call, asked)
    await audited(contract.refuseWithheld, { call, input: { withheldId } }, outcome)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, withheldId)), said: 'done' })
  },
})

/** The photo in question, in this one answer, with what can be decided about it. */
const looking = page({
  method: 'POST',
  path: '/at/:nodeId/withheld/:withheldId/photos',
  audience: 'worker',
  input: ofOne,
  from,
  answer: async (call, { nodeId, withheldId }) => {
    const found = await lookAtWithheld(call, { nodeId, withheldId })
    if (!found.ok) return found
    const { pictures, shown } = found.value
    const path = pathOf(nodeId, withheldId)
    const body = (
      <>
        <Seen pictures={pictures} />
        <Deciding call={call} nodeId={nodeId} path={path} shown={shown} />
        <p>
          <a href={at(path)}>{LOOKING.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: LOOKING.title, body })
  },
})

export const withheldOnePages: readonly AnyPage[] = [one, looking, release, refusing]
