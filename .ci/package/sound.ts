import { ALARMS, DESK, OF_ALL } from './alarms'
import { deniedTo, PRIVILEGES } from './privileges'
import { below, type Resource, type Template } from './template'

export type Resources = Readonly<Record<string, Resource>>

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const allow = (grant: string) => {
  const [Action, Resource] = grant.split(' ')
  return { Effect: 'Allow', Action, Resource: { 'Fn::Sub': Resource } }
}

export const LOGGING = {
  LogFormat: 'JSON',
  ApplicationLogLevel: 'INFO',
  SystemLogLevel: 'WARN',
} as const

const deny = (grant: string) => ({ ...allow(grant), Effect: 'Deny', Condition: below('AUDIT#*') })

/** A function with its role and log, as serverless compiles them. */
export function lambda(
  name: string,
  grants: readonly string[],
  denied: readonly string[] = deniedTo(name),
): Resources {
  const id = capitalised(name)
  const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'].map(
    (action) => `${action} \${${id}LogGroup.Arn}`,
  )
  const Variables = grants.some((grant) => grant.startsWith('ssm:'))
    ? { SECRETS_PATH: '/linxiang/dev' }
    : {}
  return {
    [`${id}LambdaFunction`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Handler: `dist/functions/${name}/index.handler`,
        Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
        Environment: { Variables },
        LoggingConfig: LOGGING,
      },
    },
    [`${id}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          {
            PolicyDocument: {
              Statement: [...[...grants, ...logs].map(allow), ...denied.map(deny)],
            },
          },
        ],
      },
    },
    [`${id}LogGroup`]: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 180 } },
  }
}

export const TABLE: Resource = {
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: 'Retain',
  Properties: {
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    GlobalSecondaryIndexes: ['gsi1', 'gsi2', 'gsi3', 'gsi4'].map((IndexName) => ({
      IndexName,
      KeySchema: [
        { AttributeName: `${IndexName}pk`, KeyType: 'HASH' },
        { AttributeName: `${IndexName}sk`, KeyType: 'RANGE' },
      ],
    })),
  },
}

export const BUCKET: Resource = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'Retain',
  Properties: {
    PublicAccessBlockConfiguration: {
      ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
      ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      ],
    },
  },
}

/** A policy of the bucket: nobody comes without TLS. */
export const withPolicy = (change: object = {}): Resources => ({
  BucketPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: {
        Statement: [
          {
            ...{ Effect: 'Deny', Principal: '*', Action: 's3:*' },
            Resource: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { 'Fn::Sub': '${Bucket.Arn}/*' }],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            ...change,
          },
        ],
      },
    },
  },
})

function metricOf(written: string): object {
  const [Namespace, MetricName, of] = written.split(' ')
  if (of === undefined) return { Namespace, MetricName }
  return { Namespace, MetricName, Dimensions: [{ Name: 'Of', Value: { 'Fn::Sub': of } }] }
}

/** An alarm over some metrics, as `AWS/Lambda Errors ${ApiLambdaFunction}`. */
export const alarm = (
  name: string,
  watched: readonly string[],
  change: object = {},
): Resources => ({
  [name]: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      Metrics: watched.map((one) => ({ MetricStat: { Metric: metricOf(one) } })),
      AlarmActions: [{ Ref: 'Alarms' }],
      TreatMissingData: name.endsWith('Stopped') ? 'breaching' : 'notBreaching',
      ...change,
    },
  },
})

function everyFunction(written: string): readonly string[] {
  const all = OF_ALL.exec(written)
  if (!all) return [written]
  return Object.keys(PRIVILEGES)
    .filter((name) => DESK.has(name) === (all[1] !== undefined))
    .map((name) => written.replace(OF_ALL, ` \${${capitalised(name)}LambdaFunction}`))
}

/** What the alarm of that name should watch. */
export const watchedBy = (name: string): readonly string[] =>
  (ALARMS[name] ?? []).flatMap(everyFunction)

const alarms = (): Resources =>
  Object.assign(
    { Alarms: { Type: 'AWS::SNS::Topic', Properties: {} } },
    ...Object.keys(ALARMS).map((name) => alarm(name, watchedBy(name))),
  ) as Resources

const lambdas = (privileges: Readonly<Record<string, readonly string[]>>): Resources =>
  Object.assign(
    {},
    ...Object.entries(privileges).map(([name, grants]) => lambda(name, grants)),
  ) as Resources

/** What would be deployed if all were well, with some of it changed. */
export const sound = (changed: Resources = {}): Template => ({
  Resources: {
    ...lambdas(PRIVILEGES),
    ...{ Table: TABLE, Bucket: BUCKET },
    ...withPolicy(),
    ...alarms(),
    ...changed,
  },
})
