import { type Dist, openDist, resolveIn } from './dist'
import { openSheets } from './markup/sheet'
import { type Definition, makePart, type Part, type Workshop } from './parts/part'
import { Stack } from './parts/stack'
import { makeRequire } from './realm/modules'
import { openRealm } from './realm/realm'
import { type Faults, watchFaults } from './watch/faults'
import { watchPace } from './watch/pace'
import { answering } from './wx/answer'
import { openFiles } from './wx/files'
import type { Handset, Settings } from './wx/handset'
import { openOverlay } from './wx/overlay'
import { openSignals } from './wx/signals'
import type { Frame } from './wx/surface'
import { makeWx } from './wx/wx'

type MachineWanted = {
  /** The folder of the compiled mini-program. */
  readonly dist: string
  readonly api: string
  readonly wechat: string
  readonly person: string
  readonly compiledApi: string
  readonly settings: Settings
  readonly tapped: (times: number) => void
}

type Start = Handset['entry']

/** A mini-program that runs: its code in a realm of its own, its pages on a stack. */
export type Machine = {
  readonly handset: Handset
  readonly workshop: Workshop
  readonly wx: object
  readonly frameOf: (part: Part) => Frame
  /** The first start runs the program; a later one brings it back at another page. */
  readonly enter: (start: Start) => void
  readonly hide: () => void
  readonly close: () => void
}

type Code = {
  readonly app: () => Definition
  readonly definitionOf: (path: string) => Definition
  readonly names: Readonly<Record<string, unknown>>
  readonly load: (path: string) => void
}

/** Takes what App, Page and Component are given while a file runs. */
function openCode(dist: Dist, run: (path: string) => unknown, faults: Faults): Code {
  const definitions = new Map<string, Definition>()
  const loaded = new Set<string>()
  let app: Definition = {}
  let loading = ''
  const define = (definition: Definition): void => void definitions.set(loading, definition)
  const load = (path: string): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const part of Object.values(dist.config(path).usingComponents ?? {}))
      load(resolveIn(path, part))
    loading = path
    run(path)
    if (path !== 'app' && !definitions.has(path))
      faults.note('uncaught', `${path}.js defines neither a page nor a component`)
  }
  return {
    load,
    app: () => app,
    definitionOf: (path) => {
      load(path)
      return definitions.get(path) ?? {}
    },
    names: {
      App: (definition: Definition) => {
        app = definition
      },
      Page: define,
      Component: define,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => app,
    },
  }
}

export function openMachine(wanted: MachineWanted): Machine {
  const dist = openDist(wanted.dist)
  const faults = watchFaults(wanted.person)
  const realm = openRealm(faults)
  const run = makeRequire(dist, realm, faults)
  const code = openCode(dist, (path) => realm.guard(path, () => run(path)), faults)
  const pace = watchPace(faults, () => performance.now())
  const sheets = openSheets(dist)
  const workshop: Workshop = { dist, realm, faults, pace, sheets, componentAt: code.definitionOf }
  const stack = new Stack(dist, (path) => makePart(workshop, path, code.definitionOf(path)))
  const frames = new WeakMap<Part, Frame>()
  const frameOf = (part: Part): Frame => {
    const frame = frames.get(part) ?? { title: undefined, alert: undefined, isPulled: false }
    frames.set(part, frame)
    return frame
  }
  const handset: Handset = {
    ...wanted,
    ...{ dist, realm, faults, stack, sent: [], done: [], underWay: new Set() },
    answering: answering(realm, faults),
    files: openFiles(),
    overlay: openOverlay(),
    signals: openSignals(realm),
    entry: { path: '', query: {}, scene: 0 },
  }
  const wx = makeWx(handset, () => frameOf((stack.top as { part: Part }).part))
  const getCurrentPages = () => stack.visits.map(({ part }) => part.instance)
  realm.provide({ ...code.names, wx, getCurrentPages })
  return { handset, workshop, wx, frameOf, ...lifeOf(handset, code) }
}

function lifeOf(handset: Handset, code: Code): Pick<Machine, 'enter' | 'hide' | 'close'> {
  const { realm, dist, stack, signals, entry } = handset
  let isRunning = false
  const call = (name: string, given: unknown): void => {
    const method = code.app()[name] as ((given: unknown) => unknown) | undefined
    if (method) realm.guard(`app ${name}`, () => method.call(code.app(), realm.copy(given)))
  }
  const launch = (start: Start): void => {
    isRunning = true
    code.load('app')
    // The main package is there from the start, the others come when they are first needed.
    dist.app.pages.forEach(code.load)
    call('onLaunch', start)
  }
  return {
    enter: (start) => {
      Object.assign(entry, start)
      if (!isRunning) launch(start)
      call('onShow', start)
      signals.tell('AppShow', start)
      stack.reLaunch(urlOf(start))
    },
    hide: () => {
      stack.top?.part.call('onHide')
      call('onHide', undefined)
      signals.tell('AppHide', {})
    },
    close: realm.close,
  }
}

const urlOf = ({ path, query }: Start): string =>
  `/${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`
