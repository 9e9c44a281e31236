/** @jsxImportSource hono/jsx */
import type { PageCall } from './page'

type Option = { readonly value: string; readonly text: string }
type SeveralProps = {
  readonly call: Pick<PageCall, 'refused'>
  /** The page lists it among its `lists`. */
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  /** Before anybody has touched it. */
  readonly ticked?: readonly string[]
}

/** Of a few, as many as fit; what was ticked stays where the step is refused. */
export const Several = ({ call: { refused }, name, label, options, ticked = [] }: SeveralProps) => (
  <fieldset class="ticks">
    <legend>{label}</legend>
    {options.map(({ value, text }) => (
      <label>
        <input
          type="checkbox"
          name={name}
          value={value}
          checked={(refused ? (refused.entered[name] ?? []) : ticked).includes(value)}
        />
        {text}
      </label>
    ))}
  </fieldset>
)
