/** @jsxImportSource hono/jsx */
import { SEAT_PAGE as W } from '../../../../../shared/text/zhCN/consoleSeats'
import type { EventTerms } from '../../../../../shared/contract/event'
import type { PageCall } from '../../../../console/page'
import { Button, Field, Form, Heading } from '../../../../console/parts'
import { enteredIn } from '../../../../console/parts'

type Props = {
  readonly call: PageCall
  readonly path: string
  readonly seat: {
    readonly event: { readonly terms: EventTerms }
    readonly session: { readonly id: string }
  }
}

type TickedProps = {
  readonly call: PageCall
  readonly name: string
  readonly label: string
}

const Yes = ({ call, name, label }: TickedProps) => (
  <p class="field">
    <label class="tick" for={name}>
      <input
        id={name}
        type="checkbox"
        name={name}
        value="yes"
        checked={enteredIn(call, name) === 'yes'}
      />{' '}
      {label}
    </label>
  </p>
)

const Asked = ({ call, seat: { event } }: Props) => {
  const { maxParty = 1, questions = [], minAge, maxAge, withGuardian } = event.terms
  return (
    <>
      {maxParty > 1 && (
        <Field
          {...{ call, name: 'party', label: W.howMany, hint: W.howManyHint(maxParty) }}
          {...{ type: 'number', value: '1', isRequired: true }}
        />
      )}
      {questions.map((question, n) => (
        <Field
          {...{ call, name: `answer${n + 1}`, label: question, maxLength: 60, isRequired: true }}
        />
      ))}
      {(minAge !== undefined || maxAge !== undefined) && (
        <Yes call={call} name="isOfAge" label={W.ofAge(minAge, maxAge)} />
      )}
      {withGuardian && <Yes call={call} name="guardianAgrees" label={W.guardian} />}
    </>
  )
}

/** What whoever signs up is asked: for a seat, or for the next that becomes free. */
export const Wishing = (props: Props) => (
  <Heading text={W.signUp}>
    <p>{W.signUpMore}</p>
    <Form call={props.call} action={`${props.path}/sign-up`} label={W.signUp}>
      <input type="hidden" name="session" value={props.seat.session.id} />
      <Asked {...props} />
      <p>
        <Button text={W.signUpNow} name="how" value="seat" />{' '}
        <Button text={W.queueNow} look="other" name="how" value="line" />
      </p>
    </Form>
  </Heading>
)
