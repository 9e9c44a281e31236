export type Sought = {
  readonly label: string
  readonly near?: string
  /** To be typed into; its name stands beside it before it is there itself. */
  readonly isField?: true
}

const FIELD = 'input, textarea'

export const TAPPABLE = [
  'button',
  'a',
  'input',
  'textarea',
  ...['button', 'link', 'radio', 'checkbox', 'switch', 'tab'].map((role) => `[role=${role}]`),
  // What Taro itself draws over a page.
  '.weui-tabbar__item',
  '.taro-modal__foot > *',
  '.taro-actionsheet__cell',
].join(',')

const words = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()
const spoken = (element: Element): string =>
  words(element.getAttribute('aria-label') ?? element.getAttribute('alt'))

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
}

const deepest = (all: readonly Element[]): readonly Element[] =>
  all.filter((one) => !all.some((other) => other !== one && one.contains(other)))

/** Whole words only: half of them may stand on the page that is just being left. */
function named(label: string): readonly Element[] {
  const all = Array.from(document.body.querySelectorAll('*')).filter(isShown)
  return deepest(all.filter((one) => words(one.textContent) === label || spoken(one) === label))
}

/** How many steps up it shares a place with these words. */
function stepsTo(element: Element, near: string): number {
  let steps = 0
  for (let at: Element | null = element; at; at = at.parentElement, steps++)
    if (words(at.textContent).includes(near)) return steps
  return Infinity
}

function closest(candidates: readonly Element[], near: string): readonly Element[] {
  const steps = candidates.map((one) => stepsTo(one, near))
  const least = Math.min(...steps)
  return least === Infinity ? [] : candidates.filter((_, index) => steps[index] === least)
}

/** What a person means who says these words: every element that it could be. */
export function seek({ label, near, isField }: Sought): readonly Element[] {
  const targets = [...new Set(named(label).map((one) => one.closest(TAPPABLE) ?? one))]
  if (isField) return targets.filter((one) => one.matches(FIELD))
  const tappable = targets.filter((one) => one.matches(TAPPABLE))
  const candidates = tappable.length > 0 ? tappable : targets
  return near === undefined ? candidates : closest(candidates, near)
}
