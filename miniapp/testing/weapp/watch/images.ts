import { attribute, type Standing } from '../driver/tree'
import { send } from '../driver/touch'
import type { Handset } from '../wx/handset'
import { exchange } from '../wx/network'

type Loaded = { readonly isThere: boolean; readonly why: string }

const isPicture = (bytes: Buffer): boolean =>
  /^(?:\xff\xd8|\x89PNG|RIFF|GIF8|<svg)/.test(bytes.subarray(0, 12).toString('latin1'))

/** The phone may show it again without asking. */
const isKept = (headers: Readonly<Record<string, string>>): boolean =>
  /max-age=[1-9]/.test(headers['cache-control'] ?? '')

/** Fetches what images show, as WeChat's view does, and tells them by load or error. */
export class Images {
  readonly #told = new Set<string>()
  readonly #found = new Map<string, Promise<Loaded>>()
  #waiting = 0

  constructor(readonly handset: Handset) {}

  get isBusy(): boolean {
    return this.#waiting > 0
  }

  /** Starts what the page shows and has not been asked for. */
  look(page: string, all: readonly Standing[], again: (sid: string) => Standing | undefined): void {
    for (const { element } of all) {
      const [src, sid] = [attribute(element, 'src'), attribute(element, 'data-sid')]
      const key = `${page} ${sid} ${src}`
      if (element.name !== 'image' || src === '' || this.#told.has(key)) continue
      this.#told.add(key)
      void this.#show(src, () => again(sid))
    }
  }

  async #show(src: string, find: () => Standing | undefined): Promise<void> {
    const { realm, faults, settings } = this.handset
    this.#waiting++
    const loading = this.#found.get(src) ?? this.#load(src)
    this.#found.set(src, loading)
    const { isThere, why } = await loading
    this.#waiting--
    if (!isThere && settings.isOnline) faults.note('image', `${src.slice(0, 80)} ${why}`)
    if (!isThere) this.#found.delete(src)
    const place = find()
    const detail = isThere ? { width: 640, height: 480 } : { errMsg: `${src}: ${why}` }
    if (place) send(realm, place, { type: isThere ? 'load' : 'error', detail })
  }

  async #load(src: string): Promise<Loaded> {
    const { files, dist } = this.handset
    if (src.startsWith('data:')) return { isThere: src.startsWith('data:image/'), why: 'no image' }
    if (src.startsWith('wxfile:')) return { isThere: files.read(src) !== undefined, why: 'is gone' }
    if (!/^https?:/.test(src)) return { isThere: dist.has(src), why: 'is not in the package' }
    const call = { name: 'image', method: 'GET', options: { url: src } }
    try {
      const { status, bytes, headers } = await exchange(this.handset, call, new AbortController())
      if (status === 200 && !isKept(headers))
        this.handset.faults.note('image', `${src} is not kept`)
      return { isThere: status === 200 && isPicture(bytes), why: `answers ${status}` }
    } catch (error) {
      return { isThere: false, why: (error as Error).message }
    }
  }
}
