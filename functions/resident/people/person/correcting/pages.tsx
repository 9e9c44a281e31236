/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { CORRECTION_REASONS } from '../../../../../shared/contract/correction'
import { id } from '../../../../../shared/contract/fields'
import { accept } from '../../../../../shared/kernel/outcome'
import { RESIDENT_PAGE as W } from '../../../../../shared/text/zhCN/consolePeople'
import { CORRECTION_REASON_WORDS } from '../../../../../shared/text/zhCN/correction'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Choice, Form, Heading } from '../../../../console/parts'
import type { Waiting } from '../actions'
import { decideAtDesk } from './actions'

type Shown = { readonly call: PageCall; readonly path: string; readonly of: Waiting }

const whatOf = ({ isOfName, isOfDoor }: Waiting): string => {
  if (isOfName && isOfDoor) return W.correctBoth
  return isOfName ? W.correctName : W.correctDoor
}

const Agree = ({ call, path, of }: Shown) => (
  <Form call={call} action={`${path}/agree`} label={W.agree}>
    <input type="hidden" name="correctionId" value={of.id} />
    {of.isOfDoor && (
      <Choice
        call={call}
        name="family"
        label={W.family}
        options={Object.entries(W.families).map(([value, text]) => ({ value, text }))}
      />
    )}
    <Button text={W.agree} />
  </Form>
)

/** What waits, and both answers to it; what it is to be is revealed like all that is hidden. */
export const Correction = (shown: Shown) => (
  <Heading text={W.correct}>
    <p>{W.correctOf(whatOf(shown.of), momentName(shown.of.since, shown.call.world.today()))}</p>
    <Agree {...shown} />
    <Form call={shown.call} action={`${shown.path}/disagree`} label={W.disagree}>
      <input type="hidden" name="correctionId" value={shown.of.id} />
      <Choice
        call={shown.call}
        name="why"
        label={W.disagreeWhy}
        isRequired
        options={CORRECTION_REASONS.map((value) => ({
          value,
          text: CORRECTION_REASON_WORDS[value],
        }))}
      />
      <Button text={W.disagree} look="other" />
    </Form>
  </Heading>
)

const ofCorrection = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  residentId: id('resident'),
  correctionId: id('correction'),
})
const pathOf = ({ nodeId, residentId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/residents/${String(residentId)}`
const step = { method: 'POST', audience: 'worker', from: pathOf } as const

const agreeing = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/agree' },
  input: () => z.strictObject({ ...ofCorrection(), family: z.optional(z.literal('own')) }),
  answer: async (call, asked) => {
    const decided = await decideAtDesk(call, { ...asked, decision: 'corrected' })
    return decided.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : decided
  },
})

const refusing = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/disagree' },
  input: () => z.strictObject({ ...ofCorrection(), why: z.enum(CORRECTION_REASONS) }),
  answer: async (call, { why: reason, ...asked }) => {
    const decided = await decideAtDesk(call, { ...asked, decision: 'refused', reason })
    return decided.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : decided
  },
})

export const correctionPages: readonly AnyPage[] = [agreeing, refusing]
