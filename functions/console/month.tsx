/** @jsxImportSource hono/jsx */
import { Button } from './parts'

type MonthProps = {
  readonly path: string
  readonly month: string
  readonly label: string
  readonly show: string
}

/** A plain form that asks for another month, and changes nothing. */
export const Month = ({ path, month, label, show }: MonthProps) => (
  <form method="get" action={path} class="noprint">
    <p class="field">
      <label for="month">{label}</label>
      <input id="month" name="month" type="month" value={month} required />
    </p>
    <Button text={show} look="other" />
  </form>
)
