import { useState } from 'react'
import {
  exportMyData,
  type OwnKind,
  type OwnRecord,
  readExport,
} from '../../../../../shared/contract/ownData'
import type { ExportId } from '../../../../../shared/kernel/ids'
import { CallFailed } from '../../../api/answer'
import { ask, call } from '../../../api/call'
import { newKey } from '../../../api/key'
import type { OwnFile } from './fileOf'

export type ExportStage =
  | { readonly is: 'ready' }
  | { readonly is: 'reading'; readonly done: number; readonly all: number }
  | { readonly is: 'done'; readonly file: OwnFile }
  | { readonly is: 'stopped'; readonly because: string }

/** All of one kind, page by page, however much there is. */
async function allOf(exportId: ExportId, kind: OwnKind): Promise<readonly OwnRecord[]> {
  const records: OwnRecord[] = []
  let cursor: string | undefined
  do {
    const page = await ask(readExport, {
      ...{ exportId, kind },
      ...(cursor === undefined ? {} : { cursor }),
    })
    records.push(...page.records)
    cursor = page.cursor
  } while (cursor !== undefined)
  return records
}

const TOLD_EVERY_MS = 500

async function read(key: string, tell: (stage: ExportStage) => void): Promise<OwnFile> {
  const begun = await call(exportMyData, {}, { key })
  if (begun.is !== 'done') throw new CallFailed(begun)
  const { id, at, kinds } = begun.value
  const found: { kind: OwnKind; records: readonly OwnRecord[] }[] = []
  let toldAt = Date.now()
  for (const kind of kinds) {
    // As often as an eye follows, and no oftener.
    if (Date.now() - toldAt > TOLD_EVERY_MS) {
      tell({ is: 'reading', done: found.length, all: kinds.length })
      toldAt = Date.now()
    }
    found.push({ kind, records: await allOf(id, kind) })
  }
  return { at, kinds: found }
}

/** Everything that is mine, read once and held while the page is open. */
export function useExport() {
  const [stage, setStage] = useState<ExportStage>({ is: 'ready' })
  const begin = async () => {
    if (stage.is === 'reading') return
    setStage({ is: 'reading', done: 0, all: 1 })
    try {
      setStage({ is: 'done', file: await read(newKey(), setStage) })
    } catch (fault) {
      setStage({ is: 'stopped', because: fault instanceof Error ? fault.message : '' })
    }
  }
  return { stage, begin }
}
