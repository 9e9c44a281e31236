type Aria = {
  readonly role?:
    | 'button'
    | 'radio'
    | 'checkbox'
    | 'dialog'
    | 'heading'
    | 'img'
    | 'switch'
    | 'alert'
    | 'main'
    | 'radiogroup'
    | 'link'
    | 'group'
  readonly label?: string | undefined
  readonly isChecked?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Of a heading, 1 the highest; for browsers. */
  readonly level?: 1 | 2
  readonly live?: 'polite' | 'assertive'
}

const ROLE = process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role'
const FOCUSABLE: ReadonlySet<string | undefined> = new Set([
  'button',
  'radio',
  'checkbox',
  'switch',
  'link',
])

const said = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

const present = (names: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined))

/** What a screen reader says: WeChat calls the role `aria-role`, browsers `role`. */
export const aria = ({
  level,
  role,
  label,
  isChecked,
  isDisabled,
  live,
}: Aria): Record<string, string | number> =>
  present({
    [ROLE]: role,
    'aria-label': label,
    'aria-checked': said(isChecked),
    'aria-disabled': said(isDisabled),
    'aria-live': live,
    ...(process.env.TARO_ENV === 'h5' ? { 'aria-level': level } : {}),
    ...(process.env.TARO_ENV === 'h5' && FOCUSABLE.has(role) ? { tabindex: 0 } : {}),
  }) as Record<string, string | number>
