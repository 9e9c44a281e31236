import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The parts of JSON Schema that the contract is written in. */
export type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly multipleOf?: number
}
export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Described = {
  readonly operationId: string
  readonly 'x-audience': Audience
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}
export type Audience = 'public' | 'guest' | 'resident' | 'worker'
export type Operation = Described & { readonly method: string; readonly path: string }
type Document = {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

// Beside the bundle; in the sources, where it is generated.
const PLACES = ['assets/openapi.json', '../../../docs/openapi.json']

function readDocument(): string {
  const file = PLACES.map((place) => join(__dirname, place)).find((path) => existsSync(path))
  if (file === undefined) throw new Error('The document of the interface is not packaged.')
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
}

const made = <Value>(make: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined
  return () => (kept ??= { value: make() }).value
}

/** As it is sent; made when somebody asks for it, and kept. */
export const sentDocument = made(() => {
  const text = readDocument()
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { text, zipped: gzipSync(text), tag: `"${hash}"` }
})

/** Every operation with its whole address, in the order of the contract. */
export const operations = made((): readonly Operation[] => {
  const { servers, paths } = JSON.parse(sentDocument().text) as Document
  const prefix = servers[0]?.url ?? ''
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method: method.toUpperCase(),
      path: `${prefix}${path}`,
    })),
  )
})

/** What an address is about: its first word behind the version. */
export const areaOf = ({ path }: Pick<Operation, 'path'>): string => path.split('/')[2] ?? ''

const JSON_TYPE = 'application/json'
export const bodyOf = ({ requestBody }: Operation): Schema | undefined =>
  requestBody?.content[JSON_TYPE]?.schema
/** What is answered: its kind, and its shape where it is JSON. */
export function answerOf({ responses }: Operation): {
  readonly type: string
  readonly schema: Schema | undefined
} {
  const [[type = JSON_TYPE, content] = []] = Object.entries(responses['200']?.content ?? {})
  return { type, schema: type === JSON_TYPE ? content?.schema : undefined }
}
