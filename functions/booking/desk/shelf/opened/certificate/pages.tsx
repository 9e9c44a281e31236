/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { CERTIFICATE_DECISIONS } from '../../../../../../shared/contract/certificate'
import { id, line } from '../../../../../../shared/contract/fields'
import { CERTIFICATE_REASONS } from '../../../../../../shared/contract/skill'
import { accept } from '../../../../../../shared/kernel/outcome'
import { CERTIFICATE_PART as W } from '../../../../../../shared/text/zhCN/consoleThings'
import { momentName } from '../../../../../../shared/text/zhCN/moments'
import {
  CERTIFICATE_NAMES,
  CERTIFICATE_REASONS_NAMES,
  CERTIFICATE_WORDS as D,
} from '../../../../../../shared/text/zhCN/skill'
import { Facts } from '../../../../../console/listing'
import { Seen } from '../../../../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../../../console/parts'
import { decideCertificateAtDesk, revealCertificate, type Sent } from '../../actions'

type Props = { readonly call: PageCall; readonly path: string; readonly sent: Sent }

const Known = ({ call, sent }: Omit<Props, 'path'>) => (
  <Facts
    facts={[
      [W.of, CERTIFICATE_NAMES[sent.of]],
      [W.until, D.lastDay(sent.expiresOn)],
      [W.since, momentName(sent.since, call.world.today())],
    ]}
  />
)

const REASONS = CERTIFICATE_REASONS.map((value) => ({
  value,
  text: CERTIFICATE_REASONS_NAMES[value],
}))

const Deciding = ({ call, path, sent }: Props) => (
  <>
    <Form call={call} action={`${path}/certificate`} label={D.approve}>
      <input type="hidden" name="certificateId" value={sent.id} />
      <Button text={D.approve} name="decision" value="approved" />
    </Form>
    <Form call={call} action={`${path}/certificate`} label={D.refuse}>
      <input type="hidden" name="certificateId" value={sent.id} />
      <Choice {...{ call, name: 'wrong', label: D.refuseTitle, options: REASONS }} isRequired />
      <Button text={D.refuseSend} look="danger" name="decision" value="refused" />
    </Form>
  </>
)

/** A certificate that waits: looked at for a reason, as a name is, and decided. */
export const SentCertificate = (props: Props) => (
  <Heading text={W.title}>
    <Known {...props} />
    <Form call={props.call} action={`${props.path}/certificate/reveal`} label={W.reveal}>
      <Field
        {...{ call: props.call, name: 'why', label: W.why, hint: W.whyHint }}
        {...{ maxLength: 40, isRequired: true }}
      />
      <Button text={W.reveal} look="other" />
    </Form>
    <Deciding {...props} />
  </Heading>
)

const ofOne = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  listingId: id('listing'),
})
const pathOf = ({ nodeId, listingId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/listings/${String(listingId)}`
const step = { method: 'POST', audience: 'worker', from: pathOf } as const

/** Shown in this one answer: nothing of it stands in an address. */
const revealing = page({
  ...{ ...step, isSteppedUp: true, path: '/at/:nodeId/listings/:listingId/certificate/reveal' },
  input: () => z.strictObject({ ...ofOne(), why: line(40, 2) }),
  answer: async (call, { why: reason, ...asked }) => {
    const found = await revealCertificate(call, { ...asked, reason })
    if (!found.ok) return found
    const { sent, name, pictures } = found.value
    const path = at(pathOf(asked))
    const body = (
      <>
        <p>{D.compare}</p>
        <Facts facts={[[W.name, name]]} />
        <Known call={call} sent={sent} />
        <Seen pictures={pictures} />
        <Deciding call={call} path={path} sent={sent} />
        <p>
          <a href={path}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const deciding = page({
  ...{ ...step, path: '/at/:nodeId/listings/:listingId/certificate' },
  input: () =>
    z.strictObject({
      ...{ ...ofOne(), certificateId: id('certificate') },
      ...{
        decision: z.enum(CERTIFICATE_DECISIONS),
        wrong: z.optional(z.enum(CERTIFICATE_REASONS)),
      },
    }),
  answer: async (call, { wrong: reason, ...asked }) => {
    const done = await decideCertificateAtDesk(call, { ...asked, reason })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const certificatePages: readonly AnyPage[] = [revealing, deciding]
