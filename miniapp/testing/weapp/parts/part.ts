import { type Dist, resolveIn } from '../dist'
import type { Owner } from '../markup/draw'
import type { Scope } from '../markup/expression'
import type { Sheets } from '../markup/sheet'
import type { Realm } from '../realm/realm'
import type { Faults } from '../watch/faults'
import type { Pace } from '../watch/pace'
import { put } from './data'

/** What the package hands to Page() or Component(). */
export type Definition = Readonly<Record<string, unknown>>
type Data = Record<string, unknown>
type Method = (...given: readonly unknown[]) => unknown
/** `this` inside a page or component. */
type Instance = Data & { data: Data }

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
  readonly faults: Faults
  readonly pace: Pace
  readonly sheets: Sheets
  readonly componentAt: (path: string) => Definition
}

const isMethod = (value: unknown): value is Method => typeof value === 'function'

function setDataOf(workshop: Workshop, path: string, instance: Instance) {
  const { realm, faults } = workshop
  const note = workshop.pace.watch(path)
  return (change: Data, then?: Method): void => {
    note(Buffer.byteLength(JSON.stringify(change)))
    for (const [where, value] of Object.entries(change)) {
      if (isMethod(value)) faults.note('setData', `${path}: a function at ${where}`)
      // What is undefined is lost on the way to WeChat's other side.
      else if (value !== undefined) put(instance.data, where, realm.copy(value))
    }
    if (then) realm.later(`${path} after setData`, () => then.call(instance))
  }
}

function instanceOf(workshop: Workshop, path: string, definition: Definition): Instance {
  const { realm } = workshop
  const instance = realm.copy({}) as Instance
  Object.assign(instance, definition, definition['methods'])
  instance.data = realm.copy((definition['data'] ?? {}) as Data)
  return Object.assign(instance, {
    is: path,
    route: path,
    setData: setDataOf(workshop, path, instance),
  })
}

const componentsOf = (dist: Dist, path: string): ReadonlyMap<string, string> => {
  const registered = Object.entries(dist.config(path).usingComponents ?? {})
  return new Map(registered.map(([name, to]) => [name, resolveIn(path, to)]))
}

export function makePart(workshop: Workshop, path: string, definition: Definition): Part {
  const { dist, realm, faults, sheets } = workshop
  const instance = instanceOf(workshop, path, definition)
  const children = new Map<string, Part>()
  const run = (name: string, given: readonly unknown[]): unknown => {
    const method = instance[name]
    return isMethod(method)
      ? realm.guard(`${path} ${name}`, () => method.apply(instance, [...given]))
      : undefined
  }
  if (!dist.has(`${path}.wxml`)) faults.note('navigation', `${path}.wxml is not in the package`)
  return {
    path,
    instance,
    sheet: sheets(`${path}.wxml`),
    data: instance.data,
    components: componentsOf(dist, path),
    child: (to, key, properties) => {
      const part = children.get(key) ?? makeComponent(workshop, to, properties)
      children.set(key, part)
      Object.assign(part.instance.data, properties)
      return part
    },
    handler: (name) => (isMethod(instance[name]) ? (event) => run(name, [event]) : undefined),
    call: (name, ...given) => run(name, given.map(realm.copy)),
  }
}

type Property = { readonly value?: unknown } | null

function makeComponent(workshop: Workshop, path: string, properties: Scope): Part {
  const definition = workshop.componentAt(path)
  const part = makePart(workshop, path, definition)
  const declared = (definition['properties'] ?? {}) as Readonly<Record<string, Property>>
  for (const [name, property] of Object.entries(declared))
    part.instance.data[name] = workshop.realm.copy(property?.value)
  Object.assign(part.instance.data, properties)
  const lifetimes = (definition['lifetimes'] ?? {}) as Readonly<Record<string, unknown>>
  if (isMethod(lifetimes['attached'])) part.instance['attached'] = lifetimes['attached']
  part.call('attached')
  return part
}
