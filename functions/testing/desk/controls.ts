import { type Fields, type FormOn, formsOn, plain } from './forms'

/** What a person types into or chooses from, and what stands in it. */
export type Control = {
  readonly name: string
  readonly type: string
  readonly value: string
  /** Of a choice. */
  readonly options: readonly string[]
}
export type Filled = FormOn & {
  readonly controls: readonly Control[]
  readonly hidden: readonly string[]
}

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[\s\S]*?<\/select>/g
const UNTYPED: ReadonlySet<string> = new Set(['hidden', 'checkbox', 'radio', 'file', 'submit'])

function controlIn(html: string): Control {
  const [tag = ''] = /^<[^>]*>/.exec(html) ?? []
  const name = attribute(tag, 'name')
  if (html.startsWith('<textarea')) {
    const value = plain(html.slice(tag.length, -'</textarea>'.length))
    return { name, type: 'textarea', value, options: [] }
  }
  if (html.startsWith('<select')) {
    const options = [...html.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    const chosen = options.find((option) => /\sselected(?:=""|[\s>])/.test(option)) ?? options[0]
    const values = options.map((option) => attribute(option, 'value'))
    return { name, type: 'select', value: attribute(chosen ?? '', 'value'), options: values }
  }
  const type = attribute(tag, 'type') || 'text'
  return { name, type, value: attribute(tag, 'value'), options: [] }
}

/** All forms of a page that are sent, with what can be typed into each. */
export function filledFormsOn(html: string): readonly Filled[] {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  return formsOn(html)
    .map((form, n) => {
      const all = [...(forms[n] ?? '').matchAll(CONTROL)].map(([one]) => controlIn(one))
      const named = all.filter(({ name }) => name !== '')
      return {
        ...form,
        controls: named.filter(({ type }) => !UNTYPED.has(type)),
        hidden: named.filter(({ type }) => type === 'hidden').map(({ name }) => name),
      }
    })
    .filter(({ method }) => method === 'post')
}

/** What of what was sent does not stand in any form that is sent to the same address. */
export function lostIn(
  html: string,
  { action, controls }: Filled,
  sent: Fields,
): readonly string[] {
  const same = filledFormsOn(html).filter((form) => form.action === action)
  if (same.length === 0) return ['the form']
  const lostOf = (form: Filled): readonly string[] =>
    controls
      .filter(({ name }) => {
        const now = form.controls.find((control) => control.name === name)
        const typed = sent[name]?.[0] ?? ''
        // What can be chosen no more, or never could, cannot stand in a choice.
        const canStand = now?.type !== 'select' || now.options.includes(typed)
        return canStand && now?.value !== typed
      })
      .map(({ name }) => name)
  const [least = []] = same.map(lostOf).sort((a, b) => a.length - b.length)
  return least
}
