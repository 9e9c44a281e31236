import { type Dist, resolveIn } from '../dist'
import type { Part } from './part'
import { type Query, queryOf } from './url'
import { WxFail } from '../wx/answer'

export type Visit = { readonly part: Part; readonly query: Query }

const DEEPEST = 10

/** The pages on the phone, each led through its life. A url that may not be followed throws WxFail. */
export class Stack {
  readonly #dist: Dist
  readonly #make: (path: string) => Part
  readonly #alive = new Map<string, Visit>()
  #visits: Visit[] = []

  constructor(dist: Dist, make: (path: string) => Part) {
    this.#dist = dist
    this.#make = make
  }

  get visits(): readonly Visit[] {
    return this.#visits
  }

  get top(): Visit | undefined {
    return this.#visits.at(-1)
  }

  readonly isTab = (path: string): boolean =>
    (this.#dist.app.tabBar?.list ?? []).some(({ pagePath }) => pagePath === path)

  /** The path and query that a url means from where the person stands. */
  read(url: string): { readonly path: string; readonly query: Query } {
    const [address = '', search = ''] = url.split('?')
    const path = resolveIn(this.top?.part.path ?? 'app', address).replace(/\.html$/, '')
    if (!this.#dist.pages.includes(path)) throw new WxFail(`page "${path}" is not found`)
    return { path, query: queryOf(search) }
  }

  navigateTo(url: string): void {
    const { path, query } = this.#readBelowTabs(url, 'navigateTo')
    if (this.#visits.length >= DEEPEST) throw new WxFail('webview count limit exceed')
    this.top?.part.call('onHide')
    this.#start(path, query)
  }

  redirectTo(url: string): void {
    const { path, query } = this.#readBelowTabs(url, 'redirectTo')
    this.#pop(1)
    this.#start(path, query)
  }

  switchTab(url: string): void {
    const { path } = this.read(url)
    if (!this.isTab(path)) throw new WxFail('can not switch to no-tabBar page')
    const from = this.top?.part
    if (from?.path === path) return
    this.#pop(this.#visits.filter(({ part }) => !this.isTab(part.path)).length)
    if (from && this.isTab(from.path)) from.call('onHide')
    this.#visits = []
    const known = this.#alive.get(path)
    if (known) this.#return(known)
    else this.#start(path, {})
  }

  reLaunch(url: string): void {
    const { path, query } = this.read(url)
    this.#pop(this.#visits.length)
    ;[...this.#alive.values()].forEach((visit) => this.#end(visit))
    this.#start(path, query)
  }

  navigateBack(delta: number): void {
    if (this.#visits.length < 2) throw new WxFail('cannot navigate back at first page.')
    this.#pop(Math.min(delta, this.#visits.length - 1))
    this.top?.part.call('onShow')
  }

  #readBelowTabs(url: string, how: string) {
    const found = this.read(url)
    if (this.isTab(found.path)) throw new WxFail(`can not ${how} a tabbar page`)
    return found
  }

  #start(path: string, query: Query): void {
    const visit = { part: this.#make(path), query }
    this.#visits.push(visit)
    if (this.isTab(path)) this.#alive.set(path, visit)
    visit.part.call('onLoad', query)
    visit.part.call('onShow')
    visit.part.call('onReady')
  }

  #return(visit: Visit): void {
    this.#visits.push(visit)
    visit.part.call('onShow')
  }

  #pop(count: number): void {
    const left = this.#visits.splice(this.#visits.length - count)
    left.reverse().forEach((visit) => this.#end(visit))
  }

  #end({ part }: Visit): void {
    this.#alive.delete(part.path)
    part.call('onUnload')
  }
}
