import { type Scope, fill, fillObject, shown } from './expression'
import type { Element, Markup } from './parse'
import type { Sheet } from './sheet'

/** Something with data and handlers: a page or a custom component. */
export type Owner = {
  readonly sheet: Sheet
  readonly data: Scope
  readonly components: ReadonlyMap<string, string>
  readonly child: (path: string, key: string, properties: Scope) => Owner
  readonly handler: (name: string) => ((event: unknown) => unknown) | undefined
}

/** A native element with its attributes filled in. */
export type Drawn = {
  readonly name: string
  readonly attributes: Scope
  readonly children: readonly (Drawn | string)[]
  readonly owner: Owner
}

type Place = { readonly owner: Owner; readonly sheet: Sheet; readonly scope: Scope }
type Piece = Drawn | string

export const draw = (owner: Owner): readonly Piece[] =>
  drawAll(owner.sheet.body, {
    owner,
    sheet: owner.sheet,
    scope: { ...owner.data, ...owner.sheet.scripts },
  })

const isElement = (one: Markup): one is Element => typeof one !== 'string'

function drawAll(markup: readonly Markup[], place: Place): readonly Piece[] {
  let isAnswered = false
  return markup.flatMap((one) => {
    if (!isElement(one)) return [shown(fill(one, place.scope))]
    const starts = one.attributes.has('wx:if')
    if (starts) isAnswered = false
    const isBranch = starts || one.attributes.has('wx:elif') || one.attributes.has('wx:else')
    if (!isBranch) return drawEach(one, place)
    if (isAnswered || !holds(one, place.scope)) return []
    isAnswered = true
    return drawEach(one, place)
  })
}

const holds = ({ attributes }: Element, scope: Scope): boolean => {
  const condition = attributes.get('wx:if') ?? attributes.get('wx:elif')
  return condition === undefined || Boolean(fill(condition, scope))
}

function drawEach(element: Element, place: Place): readonly Piece[] {
  const list = element.attributes.get('wx:for')
  if (list === undefined) return drawOne(element, place)
  const item = element.attributes.get('wx:for-item') ?? 'item'
  const index = element.attributes.get('wx:for-index') ?? 'index'
  const items = fill(list, place.scope) ?? []
  return Object.entries(items).flatMap(([key, value]) => {
    const scope = { ...place.scope, [item]: value as unknown, [index]: Number(key) }
    return drawOne(element, { ...place, scope })
  })
}

function drawOne(element: Element, place: Place): readonly Piece[] {
  if (element.name === 'block') return drawAll(element.children, place)
  if (element.name === 'template') return drawTemplate(element, place)
  const path = place.owner.components.get(element.name)
  if (path !== undefined) return draw(componentOf(element, place, path))
  return [drawNative(element, place)]
}

function drawTemplate({ attributes }: Element, place: Place): readonly Piece[] {
  const name = shown(fill(attributes.get('is') ?? '', place.scope))
  const template = place.sheet.templates.get(name)
  if (!template) throw new Error(`${place.sheet.path}: template “${name}” is not there`)
  const { body, sheet } = template
  const data = fillObject(attributes.get('data') ?? '', place.scope)
  return drawAll(body, { owner: place.owner, sheet, scope: { ...data, ...sheet.scripts } })
}

function filled({ attributes }: Element, scope: Scope): Scope {
  const names = [...attributes].filter(([name]) => !name.startsWith('wx:'))
  return Object.fromEntries(names.map(([name, value]) => [name, fill(value, scope)]))
}

function componentOf(element: Element, { owner, scope }: Place, path: string): Owner {
  const properties = filled(element, scope)
  const { sid } = (properties['i'] ?? {}) as { sid?: string }
  return owner.child(path, `${path}#${sid ?? JSON.stringify(properties['id'] ?? '')}`, properties)
}

const CUSTOM = /-/
const NATIVE_WITH_DASH = new Set([
  'scroll-view',
  'swiper-item',
  'picker-view',
  'picker-view-column',
  'radio-group',
  'checkbox-group',
  'rich-text',
  'root-portal',
  'page-meta',
  'match-media',
  'cover-view',
  'cover-image',
  'native-slot',
])

function drawNative(element: Element, place: Place): Drawn {
  const { name } = element
  if (CUSTOM.test(name) && !NATIVE_WITH_DASH.has(name))
    throw new Error(`<${name}> is neither WeChat's nor registered`)
  return {
    name,
    attributes: filled(element, place.scope),
    children: drawAll(element.children, place),
    owner: place.owner,
  }
}
