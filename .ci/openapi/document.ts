import * as z from 'zod/mini'
import { API_PREFIX, COMMON_REFUSALS, type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import type { RefusalCode } from '../../shared/contract/refusals'
import type { Document, Operation, Parameter, Schema } from './schema'

const JSON_TYPE = 'application/json'
const STRING: Schema = { type: 'string' }

/** As sent: unknown fields are refused. */
const inputSchema = (input: z.ZodMiniType): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return schema as Schema
}

/** As answered: a client ignores the fields that it does not know. */
const outputSchema = (output: z.ZodMiniType): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(output, {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return schema as Schema
}

const inPath = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const fieldsOf = ({ properties = {}, required = [] }: Schema): readonly Parameter[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
}

const ON_BEHALF_OF: Parameter = {
  name: 'X-On-Behalf-Of',
  in: 'header',
  required: false,
  schema: { type: 'string', pattern: '^res_[0-9A-HJKMNP-TV-Z]{26}$' },
}

const SECURITY: Readonly<Record<Endpoint['audience'], Operation['security']>> = {
  public: [],
  guest: [{}, { session: [] }],
  resident: [{ session: [] }],
  worker: [{ session: ['worker'] }],
}

function bodyOf(schema: Schema, path: readonly string[]): Operation['requestBody'] {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !path.includes(name)),
  )
  const required = (schema.required ?? []).filter((name) => !path.includes(name))
  if (Object.keys(properties).length === 0) return undefined
  const body: Schema = { ...schema, properties, required }
  return { required: required.length > 0, content: { [JSON_TYPE]: { schema: body } } }
}

const REFUSAL = 'Refusal'
const refusal: Schema = {
  type: 'object',
  required: ['refusal', 'message', 'requestId'],
  properties: {
    refusal: { type: 'object', required: ['code'], properties: { code: STRING } },
    message: STRING,
    requestId: STRING,
  },
}

const refusalWith = (codes: readonly RefusalCode[]): Schema => ({
  $ref: `#/components/schemas/${REFUSAL}`,
  properties: { refusal: { properties: { code: { enum: codes } } } },
})

function refusalsOf(codes: readonly RefusalCode[]): Operation['responses'] {
  const statuses = [...new Set(codes.map((code) => REFUSAL_STATUS[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const given = codes.filter((code) => REFUSAL_STATUS[code] === status)
      const content = { [JSON_TYPE]: { schema: refusalWith(given) } }
      return [String(status), { description: given.join(', '), content }]
    }),
  )
}

function answerOf({ output, isImage, answersWith }: Endpoint): Operation['responses'][string] {
  const file = isImage ? 'image/jpeg' : answersWith
  const schema = () => ({ [JSON_TYPE]: { schema: outputSchema(output) } })
  return { description: 'Done', content: file === undefined ? schema() : { [file]: {} } }
}

function operationOf(endpoint: Endpoint): Operation {
  const input = inputSchema(endpoint.input)
  const path = inPath(endpoint.path)
  const [inUrl, others] = [
    fieldsOf(input).filter(({ name }) => path.includes(name)),
    fieldsOf(input).filter(({ name }) => !path.includes(name)),
  ]
  const needsKey = isWrite(endpoint) && endpoint.audience !== 'public'
  const requestBody = isWrite(endpoint) ? bodyOf(input, path) : undefined
  return {
    operationId: endpoint.name,
    'x-audience': endpoint.audience,
    security: SECURITY[endpoint.audience],
    parameters: [
      ...inUrl.map((field): Parameter => ({ ...field, in: 'path' })),
      ...(isWrite(endpoint) ? [] : others),
      ...(needsKey ? [IDEMPOTENCY_KEY] : []),
      ...(endpoint.openToProxies ? [ON_BEHALF_OF] : []),
    ],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      200: answerOf(endpoint),
      ...refusalsOf([...new Set([...endpoint.refusals, ...COMMON_REFUSALS])]),
      500: { description: 'A fault of ours, with the id to tell us' },
    },
  }
}

/** The OpenAPI 3.1 document of a route table. */
export function documentOf(endpoints: readonly Endpoint[]): Document {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Linxiang 邻享', version: '1' },
    servers: [{ url: API_PREFIX }],
    paths,
    components: {
      schemas: { [REFUSAL]: refusal },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
  }
}
