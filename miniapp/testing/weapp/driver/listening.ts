import type { Drawn } from '../markup/draw'
import { attribute } from './tree'

/** Taro binds most events of a native element in its template; whether a component listens only its own node knows. */
export type Listening = (element: Drawn, type: string) => boolean

type Node = { readonly __handlers?: Readonly<Record<string, readonly unknown[]>> }
type Nodes = { readonly get: (sid: string) => Node | undefined; readonly removeNodeTree?: unknown }
type WebpackRequire = ((id: string) => Readonly<Record<string, unknown>>) & {
  readonly m: Readonly<Record<string, { toString: () => string }>>
}
type Chunks = { readonly push: (chunk: unknown) => void }

const isNodes = (value: unknown): value is Nodes =>
  typeof (value as Nodes | undefined)?.removeNodeTree === 'function'

/** Taro's list of nodes, found in its own runtime; undefined where the package is not Taro's. */
function findNodes(chunks: Chunks | undefined): Nodes | undefined {
  let found: Nodes | undefined
  const look = (ask: WebpackRequire): void => {
    const ids = Object.keys(ask.m).filter((id) => ask.m[id]?.toString().includes('removeNodeTree'))
    found = ids.flatMap((id) => Object.values(ask(id))).find(isNodes)
  }
  chunks?.push([['listening'], {}, look])
  return found
}

export const isBound = ({ attributes }: Drawn, type: string): boolean =>
  `bind${type}` in attributes || `catch${type}` in attributes || `bind:${type}` in attributes

export function listeningOf(wx: { readonly webpackJsonp?: Chunks }): Listening {
  let nodes: Nodes | undefined
  return (element, type) => {
    if (!isBound(element, type)) return false
    nodes ??= findNodes(wx.webpackJsonp)
    const node = nodes?.get(attribute(element, 'data-sid'))
    return node === undefined || (node.__handlers?.[type]?.length ?? 0) > 0
  }
}
