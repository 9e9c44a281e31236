import {
  denialsOf,
  functionsOf,
  type Grant,
  grantsOf,
  type LambdaFunction,
  type Resource,
  type Template,
} from './template'

const FACTS = ['GetItem', 'BatchGetItem', 'PutItem'].map(
  (action) => `dynamodb:${action} \${Table.Arn}`,
)
const DELETES = 'dynamodb:DeleteItem ${Table.Arn}'
/** Seats and sums alone are written without being read first. */
const SEATS = 'dynamodb:UpdateItem ${Table.Arn}'
const TABLE_QUERY = 'dynamodb:Query ${Table.Arn}'
const onIndexes = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `${TABLE_QUERY}/index/gsi${number}`)
const PARAMETERS = 'arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/linxiang'
const SECRETS = [`ssm:GetParametersByPath ${PARAMETERS}`, `ssm:GetParametersByPath ${PARAMETERS}/*`]
const onBucket = (folder: string, ...actions: readonly string[]): readonly string[] =>
  actions.map((action) => `s3:${action} \${Bucket.Arn}/${folder}/*`)

const READS_STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action} \${Table.StreamArn}`,
)

/** What each function may do, beside writing its own log: by hand, so that a new right is seen twice. */
export const PRIVILEGES: Readonly<Record<string, readonly string[]>> = {
  api: [
    ...FACTS,
    DELETES,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3, 4),
    ...SECRETS,
    ...onBucket('uploads', 'PutObject'),
  ],
  classes: [
    ...FACTS,
    DELETES,
    SEATS,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3),
    ...SECRETS,
    ...onBucket('uploads', 'PutObject'),
  ],
  console: [
    ...FACTS,
    DELETES,
    SEATS,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3),
    ...SECRETS,
    ...onBucket('uploads', 'PutObject'),
    ...onBucket('exports', 'GetObject'),
    ...onBucket('private', 'GetObject'),
    's3:ListBucket ${Bucket.Arn}',
  ],
  passkey: [...FACTS, DELETES, ...SECRETS],
  charts: SECRETS,
  photos: [
    ...FACTS,
    TABLE_QUERY,
    ...SECRETS,
    ...onBucket('uploads', 'GetObject', 'DeleteObject'),
    ...onBucket('private', 'GetObject', 'PutObject'),
    's3:ListBucket ${Bucket.Arn}',
  ],
  pictures: [...onBucket('public', 'GetObject'), 's3:ListBucket ${Bucket.Arn}'],
  roster: [
    ...FACTS,
    'dynamodb:BatchWriteItem ${Table.Arn}',
    TABLE_QUERY,
    ...SECRETS,
    ...onBucket('uploads', 'GetObject', 'DeleteObject'),
    's3:ListBucket ${Bucket.Arn}',
  ],
  push: [...FACTS, ...onIndexes(1), ...SECRETS],
  outbox: [
    ...FACTS,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3, 4),
    DELETES,
    SEATS,
    ...READS_STREAM,
    ...onBucket('uploads', 'DeleteObject'),
    ...onBucket('private', 'GetObject', 'DeleteObject'),
    ...onBucket('public', 'PutObject', 'DeleteObject'),
    's3:ListBucket ${Bucket.Arn}',
    'sqs:SendMessage ${DeadLetters.Arn}',
  ],
  jobs: [
    ...FACTS,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3),
    DELETES,
    ...READS_STREAM,
    ...SECRETS,
    'dynamodb:BatchWriteItem ${Table.Arn}',
    ...onBucket('exports', 'GetObject', 'PutObject'),
    ...onBucket('uploads', 'GetObject', 'DeleteObject'),
    's3:ListBucket ${Bucket.Arn}',
    'sqs:SendMessage ${JobLetters.Arn}',
  ],
  sweep: [
    ...FACTS,
    DELETES,
    SEATS,
    TABLE_QUERY,
    ...onIndexes(1, 2, 3, 4),
    ...SECRETS,
    ...onBucket('uploads', 'DeleteObject'),
    ...onBucket('private', 'DeleteObject'),
  ],
  recount: [...FACTS, TABLE_QUERY, 'dynamodb:Scan ${Table.Arn}'],
  setup: [...FACTS, ...onIndexes(1)],
}

/** What nobody may do to the log of what workers did, which stands under these keys. */
const LOG_KEYS = 'AUDIT#*'
const CHANGES_LOG = ['UpdateItem', 'DeleteItem', 'BatchWriteItem'].map(
  (action) => `dynamodb:${action} \${Table.Arn}`,
)
/** Whoever acts for a worker adds to it; all others may not even that. */
const WRITES_LOG = ['api', 'classes', 'console', 'passkey', 'photos', 'roster', 'jobs']

/** What each function must be denied over the log. */
export const deniedTo = (name: string): readonly string[] =>
  WRITES_LOG.includes(name) ? CHANGES_LOG : [...CHANGES_LOG, 'dynamodb:PutItem ${Table.Arn}']

const LOGGING = ['logs:CreateLogStream', 'logs:PutLogEvents']
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const expectedOf = (name: string): ReadonlySet<string> =>
  new Set([
    ...(PRIVILEGES[name] ?? []),
    ...LOGGING.map((action) => `${action} \${${capitalised(name)}LogGroup.Arn}`),
  ])

// The stage is a part of the path of the secrets.
const written = ({ action, resource }: Grant): string =>
  `${action} ${resource.replace(/(parameter\/linxiang)\/[\w-]+/, '$1')}`

const isTooWide = ({ action, resource }: Grant): boolean =>
  action.includes('*') || !/^[^*]*\$\{[^*]+?(?:\/\*)?$/.test(resource)

function undenied(name: string, role: Resource): readonly string[] {
  const denied = new Set(denialsOf(role, LOG_KEYS).map(written))
  return deniedTo(name)
    .filter((one) => !denied.has(one))
    .map((one) => `${name} is not kept from the log of what workers did: ${one}`)
}

function problemsOf({ name, role }: LambdaFunction, grants: readonly Grant[]): readonly string[] {
  const given = new Set(grants.map(written))
  const expected = expectedOf(name)
  return [
    ...grants.filter(isTooWide).map((grant) => `${role} is too wide: ${written(grant)}`),
    ...[...given]
      .filter((one) => !expected.has(one))
      .map((one) => `${name} may, but should not: ${one}`),
    ...[...expected]
      .filter((one) => !given.has(one))
      .map((one) => `${name} should, but may not: ${one}`),
  ]
}

/** Rights that are too wide, missing or not its own, for every function; roles that two of them share. */
export function wrongPrivileges(template: Template): readonly string[] {
  const functions = functionsOf(template)
  const roles = functions.map(({ role }) => role)
  const shared = roles.filter((role, position) => roles.indexOf(role) !== position)
  const missing = Object.keys(PRIVILEGES).filter(
    (name) => !functions.some((one) => one.name === name),
  )
  return [
    ...shared.map((role) => `two functions share ${role}`),
    ...missing.map((name) => `there is no function ${name}`),
    ...functions.flatMap((one) => {
      const role = template.Resources[one.role]
      return role
        ? [...problemsOf(one, grantsOf(role)), ...undenied(one.name, role)]
        : [`${one.name} has no role of its own`]
    }),
  ]
}
