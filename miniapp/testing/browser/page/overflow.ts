const EDGE_PX = 1

export const nameOf = (element: Element): string => {
  const text = (element.textContent ?? '').trim().slice(0, 30)
  return `<${element.tagName.toLowerCase()} class="${element.className}"> ${text}`
}

/** A strip that one may push sideways on purpose. */
const isInStrip = (element: Element): boolean => {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX) && at !== document.body)
      return at.scrollWidth > at.clientWidth && getComputedStyle(at).overflowX !== 'hidden'
  return false
}

export const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}

/** A picture that fills its frame; the frame cuts off what is too much of it. */
const isCropped = (element: Element): boolean =>
  element.tagName === 'IMG' &&
  getComputedStyle(element.parentElement?.parentElement ?? element).overflowX === 'hidden'

function isBeside(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect()
  return left < -EDGE_PX || right > window.innerWidth + EDGE_PX
}

/** Words that are wider or higher than what holds them, where what does not fit is cut off without a sign. */
function isCut(element: Element): boolean {
  const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element)
  const hidesWords =
    overflowX === 'hidden' && textOverflow !== 'ellipsis' && webkitLineClamp === 'none'
  const hasOwnWords = Array.from(element.childNodes).some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )
  const isLarger =
    element.scrollWidth > element.clientWidth + EDGE_PX ||
    element.scrollHeight > element.clientHeight + EDGE_PX
  return hidesWords && hasOwnWords && isLarger
}

/** What sticks out of the screen or is cut off, a line each. */
export function overflow(): readonly string[] {
  const all = Array.from(document.body.querySelectorAll('*')).filter(isShown)
  const beside = all.filter((one) => isBeside(one) && !isInStrip(one) && !isCropped(one))
  const outermost = beside.filter(
    (one) => !beside.some((other) => other !== one && other.contains(one)),
  )
  return [
    ...outermost.map((one) => `sticks out sideways: ${nameOf(one)}`),
    ...all.filter(isCut).map((one) => `is cut off: ${nameOf(one)}`),
  ]
}
