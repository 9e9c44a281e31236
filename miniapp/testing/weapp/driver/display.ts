import type { Machine } from '../machine'
import { draw, type Drawn } from '../markup/draw'
import type { Part } from '../parts/part'
import { audit, BUDGET, type Size } from '../watch/audit'
import { Images } from '../watch/images'
import { isNamed, uncovered } from './find'
import { type Listening, listeningOf } from './listening'
import { attribute, FIELDS, linesOf, type Piece, type Standing, standing } from './tree'

type Tab = { readonly pagePath: string; readonly text: string }
type Typed = { readonly words: string; readonly over: unknown }

const fieldsOf = (pieces: readonly Piece[]): readonly Drawn[] =>
  standing(pieces)
    .map(({ element }) => element)
    .filter(({ name }) => FIELDS.includes(name))

const keyOf = ({ id }: Drawn['attributes'], at: number): string => (id as string) || `#${at}`

/** What the person sees: the page on top, with what was typed into it, and what WeChat lays around and over it. */
export class Display {
  readonly listens: Listening
  readonly #images: Images
  readonly #typed = new WeakMap<Part, Map<string, Typed>>()
  largest: Size = { nodes: 0, depth: 0 }
  /** What is over budget, though within WeChat's limits. */
  readonly remarks = new Set<string>()

  constructor(readonly machine: Machine) {
    this.listens = listeningOf(machine.wx)
    this.#images = new Images(machine.handset)
  }

  get part(): Part {
    const { top } = this.machine.handset.stack
    if (!top) throw new Error('no page is open')
    return top.part
  }

  get isBusy(): boolean {
    const { realm, underWay } = this.machine.handset
    return realm.isBusy() || underWay.size > 0 || this.#images.isBusy
  }

  get title(): string {
    const { dist, stack } = this.machine.handset
    const written = this.machine.frameOf(this.part).title
    const configured = dist.config(stack.top?.part.path ?? '').navigationBarTitleText
    return written ?? configured ?? dist.app.window?.navigationBarTitleText ?? ''
  }

  get tabs(): readonly Tab[] {
    const { stack, dist } = this.machine.handset
    return stack.isTab(this.part.path) ? (dist.app.tabBar?.list ?? []) : []
  }

  pieces(): readonly Piece[] {
    const pieces = draw(this.part)
    const typed = this.#typed.get(this.part)
    fieldsOf(pieces).forEach(({ attributes }, at) => {
      const kept = typed?.get(keyOf(attributes, at))
      if (kept && kept.over === attributes['value'])
        Object.assign(attributes, { value: kept.words })
    })
    return pieces
  }

  /** An uncontrolled field keeps its words itself, until the program writes others. */
  keep(label: string, words: string): void {
    const typed = this.#typed.get(this.part) ?? new Map<string, Typed>()
    this.#typed.set(this.part, typed)
    fieldsOf(draw(this.part)).forEach((field, at) => {
      const over = field.attributes['value']
      if (isNamed(field, label)) typed.set(keyOf(field.attributes, at), { words, over })
    })
  }

  lines(): readonly string[] {
    const tabs = this.tabs.map(({ text }) => text)
    return [...linesOf(this.pieces()), ...tabs, ...this.machine.handset.overlay.lines()]
  }

  /** What a finger can reach. */
  reach(): readonly Standing[] {
    return uncovered(standing(this.pieces()))
  }

  hasDialog(): boolean {
    return standing(this.pieces()).length > this.reach().length
  }

  /** Notes what no page may have, and starts the images that came into view. */
  inspect(): void {
    const { faults, stack } = this.machine.handset
    if (!stack.top) return
    const page = this.part.path
    const pieces = this.pieces()
    const size = audit({ page, pieces }, faults, this.listens)
    const { nodes, depth } = this.largest
    this.largest = { nodes: Math.max(nodes, size.nodes), depth: Math.max(depth, size.depth) }
    if (size.nodes > BUDGET.nodes) this.remarks.add(`${page}: ${size.nodes} nodes`)
    if (size.depth > BUDGET.depth) this.remarks.add(`${page}: ${size.depth} levels deep`)
    const again = (sid: string) =>
      standing(this.pieces()).find(({ element }) => attribute(element, 'data-sid') === sid)
    this.#images.look(page, standing(pieces), again)
  }
}
