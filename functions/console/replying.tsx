/** @jsxImportSource hono/jsx */
import { REPLIES_PAGE as W } from '../../shared/text/zhCN/consoleDesk'
import { at, type PageCall } from './page'
import { enteredIn } from './parts'

type ReplyProps = {
  readonly call: Pick<PageCall, 'refused'>
  readonly nodeId: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly maxLength: number
  /** Where it may stay empty. */
  readonly isOptional?: true
  /** The sentences of the place; one is chosen or another is typed, and none of it needs a script. */
  readonly offered: readonly string[]
}

/** A line in which a worker says why, or answers: with the sentences that the place says often. */
export const Reply = ({ call, nodeId, name, label, hint, offered, ...of }: ReplyProps) => (
  <p class="field">
    <label for={name}>{label}</label>
    <span class="hint" id={`${name}-hint`}>
      {hint}
      {offered.length > 0 && W.choose}
      <a href={at(`/at/${nodeId}/replies`)}>{W.manage}</a>
    </span>
    <input
      id={name}
      name={name}
      list={`${name}-offered`}
      value={enteredIn(call, name)}
      maxlength={of.maxLength}
      aria-describedby={`${name}-hint`}
      autocomplete="off"
      required={!of.isOptional}
    />
    <datalist id={`${name}-offered`}>
      {offered.map((words) => (
        <option value={words} />
      ))}
    </datalist>
  </p>
)
