import { isShown, nameOf } from './overflow'
import { TAPPABLE } from './seek'
import { written } from './words'

const EDGE_PX = 1

const toTap = (): readonly Element[] =>
  Array.from(document.querySelectorAll(TAPPABLE)).filter(isShown)

/** What is too small for a finger, by the measure that the page itself sets: a line each. */
export function small(): readonly string[] {
  const theme = document.querySelector('.theme')
  if (theme === null) return []
  const least = parseFloat(getComputedStyle(theme).getPropertyValue('--target-other')) - EDGE_PX
  const inTheme = toTap().filter((one) => theme.contains(one))
  return inTheme
    .map((one) => ({ one, ...sizeOf(one) }))
    .filter(({ width, height }) => width < least || height < least)
    .map(({ one, width, height }) => `is small for a finger, ${width}×${height}: ${nameOf(one)}`)
}

const sizeOf = (element: Element): { readonly width: number; readonly height: number } => {
  const { width, height } = element.getBoundingClientRect()
  return { width: Math.round(width), height: Math.round(height) }
}

type Point = { readonly x: number; readonly y: number }

const isWithin = (element: Element, { x, y }: Point): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return left <= x && x <= right && top <= y && y <= bottom
}

/** One may still bring it into sight by pushing what holds it. */
function isPushedOut(element: Element, point: Point): boolean {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowY !== 'visible' && !isWithin(at, point)) return true
  return false
}

/** From the top down: what hides the last line hides enough. */
const PARTS = [0.15, 0.5, 0.85]

function pointsOf(element: Element): readonly Point[] {
  const { left, right, top, height } = element.getBoundingClientRect()
  const points = PARTS.map((part) => ({ x: (left + right) / 2, y: top + height * part }))
  return points.filter((point) => !isPushedOut(element, point))
}

/** By its box: letters reach beyond theirs, and hide nothing there. */
function coverOf(element: Element): Element | undefined {
  const covers = (one: Element, point: Point): boolean =>
    isWithin(one, point) && !one.contains(element) && !element.contains(one)
  return pointsOf(element)
    .flatMap((point) => {
      const found = document.elementFromPoint(point.x, point.y)
      return found && covers(found, point) ? [found] : []
    })
    .at(0)
}

const holdersOf = (element: Element): readonly Element[] =>
  element.parentElement ? [element.parentElement, ...holdersOf(element.parentElement)] : []

/** What lies on it still where one pushes it to the middle; everything stands as before afterwards. */
function lastingCoverOf(element: Element): Element | undefined {
  if (!coverOf(element)) return undefined
  const stood = holdersOf(element).map((one) => ({ one, top: one.scrollTop, left: one.scrollLeft }))
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const cover = coverOf(element)
  for (const { one, top, left } of stood) one.scrollTo({ top, left, behavior: 'instant' })
  return cover
}

/** What is before one's eyes now: on the sheet, where one lies over the page. */
function inSight(all: readonly Element[]): readonly Element[] {
  const sheets = Array.from(document.querySelectorAll('[role=dialog]')).filter(isShown)
  const top = sheets[sheets.length - 1]
  return all.filter((one) => top?.contains(one) ?? true)
}

/** What is to be tapped or read, and something else lies on: a line each. */
export const covered = (): readonly string[] =>
  inSight([...new Set([...toTap(), ...written()])]).flatMap((one) => {
    const cover = lastingCoverOf(one)
    return cover ? [`lies under ${nameOf(cover)}: ${nameOf(one)}`] : []
  })
