import { functionsOf, grantsOf, type Template } from './template'

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

// Imported by the libraries themselves, and not called by us.
const UNCALLED = new Set([
  'dynamodb:Scan',
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

function rightsIn(path: string): readonly string[] {
  const [, part = ''] = /dynamodb-toolbox\/dist\/\w+\/entity\/actions\/(\w+)\//.exec(path) ?? []
  const transacted = TRANSACTED[part]
  if (transacted !== undefined) return [transacted]
  const [, service, command] = COMMAND.exec(path) ?? []
  return service === undefined ? [] : rightsFor(`${service}:${command}`)
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
const SIGNED: Readonly<Record<string, readonly string[]>> = { api: ['s3:PutObject'] }

/** Where what a bundle asks for and what its role allows differ. */
export const unusedOrMissing = (
  template: Template,
  metafiles: Readonly<Record<string, Metafile>>,
): readonly string[] =>
  functionsOf(template).flatMap(({ name, role }) => {
    const metafile = metafiles[name]
    const declared = template.Resources[role]
    if (!metafile || !declared) return [`${name}: no bundle or no role`]
    const used = usedIn(metafile)
    const allowed = new Set(grantsOf(declared).map(({ action }) => action))
    const spare = new Set(SIGNED[name] ?? [])
    return [
      ...[...used].filter((one) => !allowed.has(one)).map((one) => `${name} asks for ${one}`),
      ...[...allowed]
        .filter((one) => !used.has(one) && !UNASKED.test(one) && !spare.has(one))
        .map((one) => `${name} never asks for ${one}`),
    ]
  })
