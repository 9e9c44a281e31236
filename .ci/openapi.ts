import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ROUTES } from '../shared/contract/routes'
import { incompatible } from './openapi/compatibility'
import { documentOf } from './openapi/document'
import type { Document } from './openapi/schema'

const FILE = 'docs/openapi.json'
const DECISION = /^docs\/decisions\/\d{3}-[\w-]+\.md$/

type Asked = { readonly write: boolean; readonly decision: string | undefined }

function asked(args: readonly string[]): Asked {
  const at = args.indexOf('--breaking')
  const decision = at < 0 ? undefined : (args[at + 1] ?? '')
  if (decision !== undefined && !(DECISION.test(decision) && existsSync(decision)))
    throw new Error('--breaking names the decision that explains it: docs/decisions/NNN-words.md')
  return { write: args.includes('--write'), decision }
}

const written = (document: Document): string => `${JSON.stringify(document, null, 1)}\n`

/** Whether the contract still serves whoever was built for docs/openapi.json; `--write` makes it the next one. */
function main({ write, decision }: Asked): void {
  const document = documentOf(ROUTES)
  const landed = existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined
  const problems =
    landed === undefined ? [] : incompatible(JSON.parse(landed) as Document, document)
  for (const problem of problems) console.log(problem)
  if (problems.length > 0 && decision === undefined)
    throw new Error(
      'Clients in use would break. Keep what they know, or decide: npm run openapi -- --breaking docs/decisions/NNN-words.md',
    )
  if (landed === written(document)) return
  if (!write) throw new Error(`${FILE} is not up to date: npm run openapi`)
  writeFileSync(FILE, written(document))
}

try {
  main(asked(process.argv.slice(2)))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
