/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { FRAME } from '../../shared/text/zhCN/consoleFrame'
import type { PageCall } from './page'

type Children = { readonly children?: Child }

/** The key of a form, so that two taps are one; made anew with each page. */
export const Key = ({ call }: { readonly call: Pick<PageCall, 'request'> }) => (
  <input type="hidden" name="key" value={call.request.key} />
)

type FormProps = Children & {
  readonly call: Pick<PageCall, 'request'>
  readonly action: string
  readonly label?: string
  readonly class?: string
}

/** A plain form of ours; it works without any script. */
export const Form = ({ call, action, label, class: kind, children }: FormProps) => (
  <form
    method="post"
    action={action}
    {...(label === undefined ? {} : { 'aria-label': label })}
    class={kind}
  >
    <Key call={call} />
    {children}
  </form>
)

type ButtonProps = {
  readonly text: string
  /** On a page that asks again by itself: by it the focus stays where it is. */
  readonly id?: string
  readonly look?: 'main' | 'other' | 'danger'
  /** What a listener hears where several on a page say the same. */
  readonly label?: string
  readonly name?: string
  readonly value?: string
}

export const Button = ({ text, id, look = 'main', label, name, value }: ButtonProps) => (
  <button type="submit" id={id} class={look} name={name} value={value} aria-label={label}>
    {text}
  </button>
)

type FieldProps = {
  readonly call: Pick<PageCall, 'refused'>
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly type?: 'text' | 'date' | 'month' | 'time' | 'number' | 'tel' | 'search'
  readonly isRequired?: boolean
  readonly maxLength?: number
}

/** What was typed before it was refused, or what stands there. */
export const enteredIn = (
  { refused }: Pick<PageCall, 'refused'>,
  name: string,
  value = '',
): string => refused?.entered[name]?.[0] ?? value

const hintId = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>): string | undefined =>
  hint === undefined ? undefined : `${name}-hint`

type LabelledProps = Children & Pick<FieldProps, 'name' | 'label' | 'hint'>

/** What a control is called, and what helps to fill it, which a listener hears with it. */
const Labelled = ({ name, label, hint, children }: LabelledProps) => (
  <p class="field">
    <label for={name}>{label}</label>
    {hint !== undefined && (
      <span class="hint" id={hintId({ name, hint })}>
        {hint}
      </span>
    )}
    {children}
  </p>
)

export const Field = ({ call, value, type = 'text', isRequired, maxLength, ...of }: FieldProps) => (
  <Labelled {...of}>
    <input
      id={of.name}
      name={of.name}
      type={type}
      value={enteredIn(call, of.name, value)}
      required={isRequired ?? false}
      maxlength={maxLength}
      aria-describedby={hintId(of)}
      autocomplete="off"
    />
  </Labelled>
)

type TextProps = Omit<FieldProps, 'type'> & { readonly rows?: number }

export const Text = ({ call, value, rows = 3, isRequired, maxLength, ...of }: TextProps) => (
  <Labelled {...of}>
    <textarea
      id={of.name}
      name={of.name}
      rows={rows}
      required={isRequired ?? false}
      maxlength={maxLength}
      aria-describedby={hintId(of)}
    >
      {enteredIn(call, of.name, value)}
    </textarea>
  </Labelled>
)

type Option = { readonly value: string; readonly text: string }
type ChoiceProps = Omit<FieldProps, 'type' | 'maxLength'> & { readonly options: readonly Option[] }

export const Choice = ({ call, value, options, isRequired, ...of }: ChoiceProps) => (
  <Labelled {...of}>
    <select
      id={of.name}
      name={of.name}
      required={isRequired ?? false}
      aria-describedby={hintId(of)}
    >
      {options.map((one) => (
        <option value={one.value} selected={one.value === enteredIn(call, of.name, value)}>
          {one.text}
        </option>
      ))}
    </select>
  </Labelled>
)

type TableProps = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  readonly empty: string
}

/** Rows with a heading each; on a narrow screen each row stands as a card whose lines name their columns. */
export const Table = ({ caption, columns, rows, empty }: TableProps) =>
  rows.length === 0 ? (
    <p class="empty">{empty}</p>
  ) : (
    <div class="table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, position) => (
                <td data-column={columns[position]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

/** A sheet that is taken along. */
export const Print = () => (
  <p class="noprint">
    <button type="button" class="other" data-print hidden>
      {FRAME.print}
    </button>
  </p>
)

export const Heading = ({ text, children }: Children & { readonly text: string }) => (
  <section>
    <h2>{text}</h2>
    {children}
  </section>
)
