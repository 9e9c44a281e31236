/** In pixels, before WeChat's font factor; contrast as a ratio to 1. */
type Measures = {
  readonly tokens: Readonly<Record<'body' | 'small' | 'title' | 'target' | 'target-other', number>>
  readonly contrast: number
}
export type Mode = 'plain' | 'care'

/** What is promised of each mode, written down apart from what the theme says. */
export const MEASURES: Readonly<Record<Mode, Measures>> = {
  plain: {
    tokens: { body: 16, small: 14, title: 20, target: 48, 'target-other': 44 },
    contrast: 4.5,
  },
  care: {
    tokens: { body: 20, small: 18, title: 26, target: 64, 'target-other': 60 },
    contrast: 7,
  },
}

/** Fingers do not grow with the letters. */
const GROWING = ['body', 'small', 'title']

export const measuresOf = (mode: Mode, factor: number): Measures => ({
  ...MEASURES[mode],
  tokens: Object.fromEntries(
    Object.entries(MEASURES[mode].tokens).map(([name, px]) => [
      name,
      GROWING.includes(name) ? px * factor : px,
    ]),
  ) as Measures['tokens'],
})
