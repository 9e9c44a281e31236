/** @jsxImportSource hono/jsx */
import { MAX_SAID_WORDS } from '../../../../shared/contract/fields'
import { REJECTION_REASONS } from '../../../../shared/contract/resident'
import { VERIFY_PAGE as W } from '../../../../shared/text/zhCN/consoleDesk'
import { SAYING } from '../../../../shared/text/zhCN/consoleFrame'
import { REJECTION_WORDS } from '../../../../shared/text/zhCN/resident'
import { at, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../console/parts'
import { Reply } from '../../../console/replying'
import type { Asking } from '../actions'
import { onePath } from '../deciding/pages'
import { familiesOf, MAX_REASON } from '../rules'

export const REASONS = REJECTION_REASONS.map((value) => ({ value, text: REJECTION_WORDS[value] }))

type Props = {
  readonly call: PageCall
  readonly nodeId: string
  readonly request: Asking
  readonly offered: readonly string[]
}

/** What can be done about somebody who asks to join. */
export const Decide = ({ call, nodeId, request, offered }: Props) => {
  const families = familiesOf(request)
  const path = at(onePath(nodeId, request.id))
  return (
    <Heading text={W.decide}>
      <Form call={call} action={`${path}/approve`} label={W.approve}>
        {families.length > 0 && (
          <Choice
            call={call}
            name="family"
            label={W.family}
            options={[...families, { value: 'own', text: W.ownFamily }]}
          />
        )}
        <Button text={W.approve} />
      </Form>
      <Form call={call} action={`${path}/reject`} label={W.reject}>
        <Choice call={call} name="reason" label={W.reason} options={REASONS} isRequired />
        <Reply
          {...{ call, nodeId, name: 'words', label: SAYING.said, hint: SAYING.saidHint }}
          {...{ maxLength: MAX_SAID_WORDS, isOptional: true, offered }}
        />
        <Button text={W.reject} look="danger" />
      </Form>
      <Form call={call} action={`${path}/reveal`} label={W.reveal}>
        <Field
          call={call}
          name="why"
          label={W.why}
          hint={W.whyHint}
          maxLength={MAX_REASON}
          isRequired
        />
        <Button text={W.reveal} look="other" />
      </Form>
    </Heading>
  )
}
