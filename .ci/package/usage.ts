import { queriedIn } from './queried'
import { functionsOf, type Grant, grantsOf, type Template } from './template'

/** What esbuild writes about a bundle. */
export type Metafile = {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string
        readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
        readonly imports: readonly { readonly path: string; readonly external?: boolean }[]
      }
    >
  >
}

/** A bundle: what esbuild writes about it, and its code. */
export type Bundle = { readonly metafile: Metafile; readonly code: string }

const QUERY = 'dynamodb:Query'
const SCAN = 'dynamodb:Scan'
// Imported by the libraries themselves, and not called by us; queries are looked at one by one.
const UNCALLED = new Set([
  QUERY,
  'dynamodb:DescribeEndpoints',
  'dynamodb:TransactWriteItems',
  's3:CreateSession',
])

const COMMAND = /@aws-sdk\/client-(\w+)\/dist-\w+\/commands\/(\w+)Command\.js$/
const TRANSACTED: Readonly<Record<string, string>> = {
  transactPut: 'dynamodb:PutItem',
  transactUpdate: 'dynamodb:UpdateItem',
  transactDelete: 'dynamodb:DeleteItem',
  transactCheck: 'dynamodb:ConditionCheckItem',
}

// Clients that Lambda's runtime brings are not in the bundle, and neither is the command that is called.
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-ssm': ['ssm:GetParametersByPath'],
}

// S3 copies by reading there and writing here.
const rightsFor = (action: string): readonly string[] =>
  action === 's3:CopyObject' ? ['s3:GetObject', 's3:PutObject'] : [action]

// The SDK's own scan is in every bundle, the toolbox's only where somebody scans.
const TOOLBOX_SCAN = /dynamodb-toolbox\/dist\/\w+\/table\/actions\/scan\/scanCommand\.js$/

function rightsIn(path: string): readonly string[] {
  if (TOOLBOX_SCAN.test(path)) return [SCAN]
  const [, part = ''] = /dynamodb-toolbox\/dist\/\w+\/entity\/actions\/(\w+)\//.exec(path) ?? []
  const transacted = TRANSACTED[part]
  if (transacted !== undefined) return [transacted]
  const [, service, command] = COMMAND.exec(path) ?? []
  const right = `${service}:${command}`
  return service === undefined || right === SCAN ? [] : rightsFor(right)
}

type Output = Metafile['outputs'][string]

const bundled = ({ inputs }: Output): readonly string[] =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => rightsIn(path))

const leftOut = ({ imports }: Output): readonly string[] =>
  imports
    .filter(({ external, path }) => external === true && path.startsWith('@aws-sdk/'))
    .flatMap(({ path }) => LEFT_OUT[path] ?? [`whatever ${path} can do`])

/** The actions on AWS that a bundle can ask for: the commands of the SDK that are left in it. */
export const usedIn = ({ outputs }: Metafile): ReadonlySet<string> =>
  new Set(
    Object.values(outputs)
      .filter(({ entryPoint }) => entryPoint !== undefined)
      .flatMap((output) => [...bundled(output), ...leftOut(output)])
      .filter((action) => !UNCALLED.has(action)),
  )

/** Rights that no command asks for: given away in a signature, asked for by Lambda itself, or by S3 for a 404. */
const UNASKED =
  /^(?:logs:|sqs:|s3:ListBucket$|dynamodb:(?:DescribeStream|GetRecords|GetShardIterator|ListStreams)$)/
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  api: ['s3:PutObject'],
  classes: ['s3:PutObject'],
  console: ['s3:PutObject', 's3:GetObject'],
}

function differences(
  name: string,
  used: ReadonlySet<string>,
  allowed: readonly string[],
): readonly string[] {
  return [
    ...[...used].filter((one) => !allowed.includes(one)).map((one) => `${name} asks for ${one}`),
    ...allowed.filter((one) => !used.has(one)).map((one) => `${name} never asks for ${one}`),
  ]
}

function actions(name: string, { metafile }: Bundle, grants: readonly Grant[]): readonly string[] {
  const used = usedIn(metafile)
  const spare = SIGNED[name] ?? []
  const allowed = new Set(grants.map(({ action }) => action))
  const isAsked = (one: string): boolean =>
    used.has(one) || !(one === QUERY || UNASKED.test(one) || spare.includes(one))
  return differences(name, used, [...allowed].filter(isAsked))
}

function queries(name: string, { code }: Bundle, grants: readonly Grant[]): readonly string[] {
  const written = (resource: string): string => `${QUERY} ${resource}`
  const allowed = grants
    .filter(({ action }) => action === QUERY)
    .map(({ resource }) => written(resource))
  return differences(name, new Set([...queriedIn(code)].map(written)), allowed)
}

/** Where what a bundle asks for and what its role allows differ: actions, and what is queried. */
export const unusedOrMissing = (
  template: Template,
  bundles: Readonly<Record<string, Bundle>>,
): readonly string[] =>
  functionsOf(template).flatMap(({ name, role }) => {
    const bundle = bundles[name]
    const declared = template.Resources[role]
    if (!bundle || !declared) return [`${name}: no bundle or no role`]
    const grants = grantsOf(declared)
    return [...actions(name, bundle, grants), ...queries(name, bundle, grants)]
  })
