import { type Dice, oneOf } from '../../testing/dice'

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'x')

/** What people, old clients and attackers put into fields. */
export const BAD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  [],
  {},
  [null],
  'x'.repeat(5000),
  '人'.repeat(400),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '梯\udc00子',
  '\u202e倒过来',
  "'; DROP TABLE x; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00%2e%2e',
  '2026-02-30',
  '2026-13-45',
  '0000-00-00',
  '9999-12-31',
  '2026-05-04T00:00:00Z',
  'lst_AAAAAAAAAAAAAAAAAAAAAAAAAA',
  'bkg_01J0000000000000000000FSCC',
  'lst_short',
  'res_01J0000000000000000000FSCCtoolong',
  { $ne: null },
  { by: 'nobody' },
  { by: 'code', code: '99999' },
  { by: 'qr', qr: 'LX:takeBack:bkg_01J0000000000000000000FSCC:zzzz:sig' },
  deep(40),
  Number.MAX_SAFE_INTEGER,
  'constructor',
  '__proto__',
  'toString',
]

const BAD_BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":1',
  '\u0000',
  '{"__proto__":{"x":1}}',
  'x'.repeat(300_000),
]
const BAD_TOKENS = ['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZXNfMSJ9.', 'Bearer', '😀']
const BAD_KEYS = ['', 'short', 'x'.repeat(200), 'has spaces in it', '../../x']

export const badBody = (dice: Dice): string => oneOf(dice, BAD_BODIES)
export const badToken = (dice: Dice): string => oneOf(dice, BAD_TOKENS)
export const badKey = (dice: Dice): string => oneOf(dice, BAD_KEYS)

/** The input with one field made wrong, left out, or added. */
export function spoil(
  dice: Dice,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = Object.keys(input)
  const wanted = dice()
  const value = oneOf(dice, BAD_VALUES)
  if (names.length === 0 || wanted < 0.15)
    return {
      ...input,
      [oneOf(dice, ['extra', '__proto__x', 'rev', 'ownerId', 'status', 'districtId'])]: value,
    }
  const name = oneOf(dice, names)
  if (wanted < 0.25)
    return Object.fromEntries(Object.entries(input).filter(([each]) => each !== name))
  return { ...input, [name]: value }
}
