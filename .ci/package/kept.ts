import { wrongAlarms } from './alarms'
import { wrongBuckets } from './bucket'
import { functionsOf, grantsOf, resourcesOf, type Template } from './template'

const LOG_DAYS = 180

function looseEnds(template: Template): readonly string[] {
  const logs = resourcesOf(template, 'AWS::Logs::LogGroup')
  const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket']
    .flatMap((type) => resourcesOf(template, type))
    .filter(([name]) => name !== 'ServerlessDeploymentBucket')
  return [
    ...logs
      .filter(([, { Properties }]) => Properties['RetentionInDays'] !== LOG_DAYS)
      .map(([name]) => `${name} does not keep its log for ${LOG_DAYS} days`),
    ...kept
      .filter(([, { DeletionPolicy }]) => DeletionPolicy !== 'Retain')
      .map(([name]) => `${name} would be deleted with the stack`),
  ]
}

function table(template: Template): readonly string[] {
  const [[name, found] = []] = resourcesOf(template, 'AWS::DynamoDB::Table')
  const properties = JSON.stringify(found?.Properties ?? {})
  const wanted = {
    'point-in-time recovery': '"PointInTimeRecoveryEnabled":true',
    encryption: '"SSEEnabled":true',
    'deletion protection': '"DeletionProtectionEnabled":true',
    'a stream of both images': '"StreamViewType":"NEW_AND_OLD_IMAGES"',
    'expiry by expiresAt': '"TimeToLiveSpecification":{"AttributeName":"expiresAt","Enabled":true}',
    'payment by request': '"BillingMode":"PAY_PER_REQUEST"',
  }
  return Object.entries(wanted)
    .filter(([, text]) => !properties.includes(text))
    .map(([what]) => `${name ?? 'the table'} lacks ${what}`)
}

const INDEXES = ['gsi1', 'gsi2', 'gsi3', 'gsi4']
type Index = { readonly IndexName: string; readonly KeySchema: unknown }

const keysOf = (name: string) => [
  { AttributeName: `${name}pk`, KeyType: 'HASH' },
  { AttributeName: `${name}sk`, KeyType: 'RANGE' },
]

function indexes(template: Template): readonly string[] {
  const [[, found] = []] = resourcesOf(template, 'AWS::DynamoDB::Table')
  const there = (found?.Properties['GlobalSecondaryIndexes'] ?? []) as readonly Index[]
  const isSound = (name: string): boolean =>
    there.some(
      ({ IndexName, KeySchema }) =>
        IndexName === name && JSON.stringify(KeySchema) === JSON.stringify(keysOf(name)),
    )
  return INDEXES.filter((name) => !isSound(name)).map((name) => `the table lacks ${name}`)
}

const SAID = { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' }

/** Lambda's own lines of each call cost more than ours, and say less. */
const talk = (template: Template): readonly string[] =>
  resourcesOf(template, 'AWS::Lambda::Function').flatMap(([name, { Properties }]) => {
    const said = (Properties['LoggingConfig'] ?? {}) as Readonly<Record<string, unknown>>
    return Object.entries(SAID)
      .filter(([key, value]) => said[key] !== value)
      .map(([key, value]) => `${name} does not log with ${key} ${value}`)
  })

const partition = (template: Template): readonly string[] =>
  [...JSON.stringify(template).matchAll(/arn:aws[\w-]*:[^"]*/g)].map(
    ([arn]) => `${arn} names a partition`,
  )

const secrets = (template: Template): readonly string[] =>
  functionsOf(template).flatMap(({ name, role, environment }) => {
    const grants = grantsOf(template.Resources[role] ?? { Type: '', Properties: {} })
    const mayRead = grants.some(({ action }) => action === 'ssm:GetParametersByPath')
    const named = Object.keys(environment).filter((key) => /SECRET$|TOKEN|AES_KEY/.test(key))
    return [
      ...named.map((key) => `${name} has the secret ${key} in its environment`),
      ...(mayRead === 'SECRETS_PATH' in environment
        ? []
        : [`${name}: path and right to secrets differ`]),
    ]
  })

/** What would be lost, named or told that should not be. */
export const wrongKeeping = (template: Template): readonly string[] =>
  [looseEnds, talk, table, indexes, wrongBuckets, wrongAlarms, partition, secrets].flatMap((look) =>
    look(template),
  )
