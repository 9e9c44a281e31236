import { type Data, openData } from './data'
import type { Dist } from './dist'
import { resolveIn } from './dist'
import type { Owner } from './markup/draw'
import type { Scope } from './markup/expression'
import type { Sheets } from './markup/sheet'
import type { Realm } from './realm'
import type { Watch } from './watch'

/** What the package hands to Page() or Component(). */
export type Definition = Readonly<Record<string, unknown>>
export type Method = (...given: readonly unknown[]) => unknown
/** `this` inside a page or component. */
export type Instance = Record<string, unknown> & { data: Data }

/** A page or component that lives, and can be drawn. */
export type Part = Owner & {
  readonly instance: Instance
  readonly path: string
  /** Runs a method of its own, such as a step of its life; nothing where it has none. */
  readonly call: (method: string, ...given: readonly unknown[]) => unknown
}

/** What parts are made from and where their changes are told. */
export type Workshop = {
  readonly dist: Dist
  readonly realm: Realm
  readonly watch: Watch
  readonly sheets: Sheets
  readonly componentAt: (path: string) => Definition
  /** The data of something on the phone changed. */
  readonly changed: () => void
}

const componentsOf = (dist: Dist, path: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(dist.config(path).usingComponents ?? {}).map(([name, to]) => [
      name,
      resolveIn(path, to),
    ]),
  )

function instanceOf(workshop: Workshop, path: string, definition: Definition): Instance {
  const { realm, watch } = workshop
  const apply = openData(realm, watch, path)
  const instance = realm.clone({}) as Instance
  Object.assign(instance, definition, definition['methods'])
  instance.data = realm.clone((definition['data'] ?? {}) as Data)
  const setData = (change: Data, then?: Method): void => {
    apply(instance.data, change)
    workshop.changed()
    if (then) setTimeout(() => realm.guard(`${path} after setData`, () => then.call(instance)))
  }
  return Object.assign(instance, { is: path, setData })
}

/** A page: made once for each visit. */
export function makePart(workshop: Workshop, path: string, definition: Definition): Part {
  const { dist, realm, watch, sheets } = workshop
  const instance = instanceOf(workshop, path, definition)
  const children = new Map<string, Part>()
  const method = (name: string): Method | undefined => {
    const found = instance[name]
    return typeof found === 'function' ? (found as Method) : undefined
  }
  const call: Part['call'] = (name, ...given) =>
    realm.guard(`${path} ${name}`, () => method(name)?.call(instance, ...realm.clone(given)))
  const child: Part['child'] = (to, key, properties) => {
    const part = children.get(key) ?? makeComponent(workshop, to, properties)
    children.set(key, part)
    Object.assign(part.instance.data, properties)
    return part
  }
  const handler: Part['handler'] = (name) => {
    const found = method(name)
    return found && ((event) => realm.guard(`${path} ${name}`, () => found.call(instance, event)))
  }
  if (!dist.has(`${path}.wxml`)) watch.problem(`${path}.wxml is not in the package`)
  return {
    path,
    instance,
    sheet: sheets(`${path}.wxml`),
    data: instance.data,
    components: componentsOf(dist, path),
    child,
    handler,
    call,
  }
}

type Property = { readonly value?: unknown } | null

function makeComponent(workshop: Workshop, path: string, properties: Scope): Part {
  const definition = workshop.componentAt(path)
  const part = makePart(workshop, path, definition)
  const declared = (definition['properties'] ?? {}) as Readonly<Record<string, Property>>
  for (const [name, property] of Object.entries(declared))
    part.instance.data[name] = workshop.realm.clone(property?.value)
  Object.assign(part.instance.data, properties)
  Object.assign(part.instance, { properties: part.instance.data })
  const lifetimes = (definition['lifetimes'] ?? {}) as Readonly<Record<string, unknown>>
  if (typeof lifetimes['attached'] === 'function') part.instance['attached'] = lifetimes['attached']
  part.call('attached')
  return part
}
