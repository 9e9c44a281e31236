/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { MAX_ROSTER_MB } from '../../../shared/contract/roster'
import { momentName } from '../../../shared/text/zhCN/moments'
import { ROLLOUT_PAGE, ROSTER_PAGE as W } from '../../../shared/text/zhCN/rollout'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { at, type AnyPage, page } from '../../console/page'
import { Button, Form, Heading } from '../../console/parts'
import { lookInBackground, openSending, rosterAt, sendingOf } from './actions'
import { jobPath } from './looking/pages'
import { Counts, Wrong } from './result/pages'

const rosterPath = (compoundId: string): string => `/compounds/${compoundId}/roster`
const ofCompound = () => ({ compoundId: id('compound') })

type Last = Extract<Awaited<ReturnType<typeof rosterAt>>, { ok: true }>['value']['last']

const Standing = ({ last, when }: { readonly last: Last; readonly when: string }) =>
  last === undefined ? (
    <p>{ROSTER_WORDS.none}</p>
  ) : (
    <Heading text={ROSTER_WORDS.last(when)}>
      <Counts report={last.report} caption={W.reportDone} />
      <Wrong report={last.report} />
    </Heading>
  )

/** How the list of a compound stands, and the way to another one. */
const standing = page({
  method: 'GET',
  path: '/compounds/:compoundId/roster',
  audience: 'worker',
  input: () => z.strictObject(ofCompound()),
  answer: async (call, { compoundId }) => {
    const found = await rosterAt(call, compoundId)
    if (!found.ok) return found
    const { compound, last } = found.value
    const when = last === undefined ? '' : momentName(last.at, call.world.today())
    const body = (
      <>
        <p>{ROSTER_WORDS.why}</p>
        <Form call={call} action={at(rosterPath(compoundId))} label={W.begin}>
          <Button text={W.begin} />
        </Form>
        <Standing last={last} when={when} />
        <p>
          <a href={at(`/compounds/${compoundId}`)}>{ROLLOUT_PAGE.checklist}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: `${compound.name} · ${W.title}`, body })
  },
})

const begin = page({
  method: 'POST',
  path: '/compounds/:compoundId/roster',
  audience: 'worker',
  input: () => z.strictObject(ofCompound()),
  from: ({ compoundId }) => rosterPath(String(compoundId)),
  answer: async (call, { compoundId }) => {
    const opened = await openSending(call, compoundId)
    if (!opened.ok) return opened
    return accept({ is: 'goTo', path: at(`${rosterPath(compoundId)}/${opened.value.rosterId}`) })
  },
})

/** Said at once where a script runs; else behind the file's arrival. */
const TOO_LARGE = refusalSentence({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB })

type FormProps = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Straight to where files are kept, which holds it to its size; the file has to come last. */
const Sending = ({ url, fields }: FormProps) => (
  <form method="post" action={url} enctype="multipart/form-data" aria-label={W.sendTitle}>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <p class="field">
      <label for="file">{W.file}</label>
      <span class="hint" id="file-hint">
        {W.fileHint}
      </span>
      <input
        id="file"
        name="file"
        type="file"
        required
        aria-describedby="file-hint"
        data-most={MAX_ROSTER_MB * 1024 * 1024}
        data-too-large={TOO_LARGE}
      />
    </p>
    <Button text={W.send} />
  </form>
)

const ofFile = () => ({ ...ofCompound(), rosterId: id('roster') })

const choosing = page({
  method: 'GET',
  path: '/compounds/:compoundId/roster/:rosterId',
  audience: 'worker',
  input: () => z.strictObject(ofFile()),
  answer: async (call, asked) => {
    const landing = at(`${rosterPath(asked.compoundId)}/${asked.rosterId}/sent`)
    const sending = await sendingOf(call, asked, landing)
    if (!sending.ok) return sending
    const { compound, form } = sending.value
    const body = (
      <>
        <p>{W.notYet}</p>
        <p>{ROSTER_WORDS.how}</p>
        <Sending {...form} />
      </>
    )
    return accept({ is: 'page', title: `${compound.name} · ${W.sendTitle}`, body })
  },
})

/** Where the store sends the browser on to; what it says of the file in the address is not read. */
const sent = page({
  method: 'GET',
  path: '/compounds/:compoundId/roster/:rosterId/sent',
  audience: 'worker',
  input: () => z.object(ofFile()),
  answer: async (call, asked) => {
    const path = at(`${rosterPath(asked.compoundId)}/${asked.rosterId}`)
    const sending = await sendingOf(call, asked, path)
    if (!sending.ok) return sending
    const body = (
      <>
        <p>{W.notYet}</p>
        <Form call={call} action={`${path}/look`} label={W.lookTitle}>
          <Button text={W.look} />
        </Form>
        <p>
          <a href={path}>{W.other}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.sentTitle, body })
  },
})

const look = page({
  method: 'POST',
  path: '/compounds/:compoundId/roster/:rosterId/look',
  audience: 'worker',
  input: () => z.strictObject(ofFile()),
  from: ({ compoundId, rosterId }) => `${rosterPath(String(compoundId))}/${String(rosterId)}/sent`,
  answer: async (call, { rosterId }) => {
    const begun = await lookInBackground(call, { rosterId })
    return begun.ok ? accept({ is: 'goTo', path: at(jobPath(begun.value)) }) : begun
  },
})

export const rosterPages: readonly AnyPage[] = [standing, begin, choosing, sent, look]
