import { isShown, nameOf } from './overflow'

const hasOwnWords = (element: Element): boolean =>
  Array.from(element.childNodes).some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )

/** What is written on the page itself, not on what the browser draws around it. */
export const written = (): readonly Element[] =>
  Array.from(document.querySelectorAll('.theme *')).filter(hasOwnWords).filter(isShown)

const EDGE_PX = 0.5

/** Words smaller than the smallest that this mode allows, in pixels: a line each. */
export function tiny(least: number): readonly string[] {
  return written()
    .map((one) => ({ one, size: parseFloat(getComputedStyle(one).fontSize) }))
    .filter(({ size }) => size < least - EDGE_PX)
    .map(({ one, size }) => `has words of ${size} px, at least ${least}: ${nameOf(one)}`)
}

/** What each token of the theme comes to on this page, in pixels. */
export function tokens(names: readonly string[]): Readonly<Record<string, number>> {
  const probe = document.createElement('div')
  document.querySelector('.theme')?.append(probe)
  const px = (name: string): number => {
    probe.style.width = `var(--${name})`
    return parseFloat(getComputedStyle(probe).width)
  }
  const found = Object.fromEntries(names.map((name) => [name, px(name)]))
  probe.remove()
  return found
}
