import { localDateAt } from '../../../shared/kernel/dates'

export type Fields = Readonly<Record<string, readonly string[]>>
/** A form on a page, filled in as somebody would who wants nothing in particular. */
export type FormOn = {
  readonly method: 'get' | 'post'
  readonly action: string
  readonly fields: Fields
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' },
}
export const plain = (text: string): string =>
  text.replace(/&(?:quot|#39|lt|gt|amp);/g, (one) => ENTITIES[one] ?? one)

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}
const has = (tag: string, word: string): boolean =>
  new RegExp(`\\s${word}(?:=""|="true"|[\\s/>])`).test(tag)

/** What is typed into an empty field, by its type. */
const TYPED: Readonly<Record<string, () => string>> = {
  date: () => localDateAt(Date.now()),
  month: () => localDateAt(Date.now()).slice(0, 7),
  time: () => '09:00',
  number: () => '1',
  tel: () => '0757-83000000',
}

const typedInto = (type: string): string => TYPED[type]?.() ?? '写一句'

function valueOf(tag: string): string | undefined {
  const type = attributeOf(tag, 'type') ?? 'text'
  const value = attributeOf(tag, 'value') ?? ''
  if (type === 'radio') return has(tag, 'checked') ? value : undefined
  return value === '' && type !== 'hidden' ? typedInto(type) : value
}

/** Of a choice that stands, what is chosen, or the first that can be. */
function chosenIn(select: string): string {
  const options = [...select.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
  const values = options.map((tag) => attributeOf(tag, 'value') ?? '')
  const chosen = options.findIndex((tag) => has(tag, 'selected'))
  return values[chosen] || values.find((value) => value !== '') || ''
}

const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>|<select\b[\s\S]*?<\/select>|<button\b[^>]*>/g

const nameIn = (control: string): string | undefined =>
  attributeOf(/^<[^>]*>/.exec(control)?.[0] ?? '', 'name')
const isButton = (control: string): boolean => control.startsWith('<button')
const typedIn = (control: string): string | undefined =>
  control.startsWith('<select') ? chosenIn(control) : valueOf(control)

function filled(form: string): Fields {
  const fields: Record<string, string[]> = {}
  const named = [...form.matchAll(CONTROL)].map(([one]) => one).filter((one) => nameIn(one))
  const pressed = named.find(isButton)
  for (const control of named.filter((one) => !isButton(one) || one === pressed)) {
    const [name = '', value] = [nameIn(control), typedIn(control)]
    const mayBeSeveral = attributeOf(control, 'type') === 'checkbox'
    if (value === undefined || (fields[name] && !mayBeSeveral)) continue
    ;(fields[name] ??= []).push(value)
  }
  return fields
}

/** All forms of a page; radio choices that nobody made take their first. */
export function formsOn(html: string): readonly FormOn[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const tag = /^<form[^>]*>/.exec(form)?.[0] ?? ''
    const firsts = [...form.matchAll(/<input\b[^>]*type="radio"[^>]*>/g)]
      .map(([radio]) => [attributeOf(radio, 'name') ?? '', attributeOf(radio, 'value') ?? ''])
      .reverse()
      .map(([name = '', value = '']): [string, string[]] => [name, [value]])
    return {
      method: attributeOf(tag, 'method') === 'get' ? 'get' : 'post',
      action: attributeOf(tag, 'action') ?? '',
      fields: { ...Object.fromEntries(firsts), ...filled(form) },
    }
  })
}
