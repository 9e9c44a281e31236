import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { closureOf } from './native'
import { wrongKeeping } from './kept'
import { PRIVILEGES, wrongPrivileges } from './privileges'
import { wrongRoutes } from './routes'
import type { Resource, Template } from './template'
import { type Metafile, unusedOrMissing } from './usage'
import { entriesOf } from './zip'

type Resources = Readonly<Record<string, Resource>>

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const allow = (grant: string) => {
  const [Action, Resource] = grant.split(' ')
  return { Effect: 'Allow', Action, Resource: { 'Fn::Sub': Resource } }
}

/** A function with its role and log, as serverless compiles them. */
function lambda(name: string, grants: readonly string[]): Resources {
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
      },
    },
    [`${id}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [{ PolicyDocument: { Statement: [...grants, ...logs].map(allow) } }],
      },
    },
    [`${id}LogGroup`]: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 180 } },
  }
}

const route = (key: string, to: string): Resources => ({
  [`Route${key}`]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      RouteKey: key,
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: `To${to}` }]] },
    },
  },
  [`To${to}`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationUri: { 'Fn::GetAtt': [`${to}LambdaFunction`, 'Arn'] } },
  },
})

const TABLE: Resource = {
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: 'Retain',
  Properties: {
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  },
}

const lambdas = (privileges: Readonly<Record<string, readonly string[]>>): Resources =>
  Object.assign({}, ...Object.entries(privileges).map((one) => lambda(...one))) as Resources

const sound = (changed: Resources = {}): Template => ({
  Resources: { ...lambdas(PRIVILEGES), Table: TABLE, ...changed },
})
const withGrants = (name: string, ...grants: readonly string[]): Template =>
  sound(lambda(name, grants))

describe('Privileges', () => {
  const sweep = PRIVILEGES['sweep'] ?? []

  it('pass as they are written down', () => expect(wrongPrivileges(sound())).toEqual([]))
  it.each([
    ['an action of another function', 's3:GetObject ${Bucket.Arn}/private/*'],
    ['every action', 'dynamodb:* ${Table.Arn}'],
    ['every resource', 'dynamodb:GetItem *'],
    ['half a name', 'dynamodb:GetItem arn:${AWS::Partition}:dynamodb:*:*:table/${Table}'],
    ['every table', 'dynamodb:GetItem arn:aws-cn:dynamodb:::table/*'],
  ])('do not hold %s', (_, grant) =>
    expect(wrongPrivileges(withGrants('sweep', ...sweep, grant))).not.toEqual([]),
  )
  it('are not fewer than they should be', () =>
    expect(wrongPrivileges(withGrants('sweep', ...sweep.slice(1)))).toHaveLength(1))
  it('are not shared', () => {
    const template = sound({
      SweepLambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'dist/functions/sweep/index.handler',
          Role: { 'Fn::GetAtt': ['SetupRole', 'Arn'] },
        },
      },
    })
    expect(wrongPrivileges(template)).toContain('two functions share SetupRole')
  })
  it('are not the default ones', () => {
    const template = sound({
      SweepLambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'dist/functions/sweep/index.handler',
          Role: 'arn:aws:iam::1:role/all',
        },
      },
    })
    expect(wrongPrivileges(template)).toContain('sweep has no role of its own')
  })
})

describe('What a bundle asks for', () => {
  const bundle = (...commands: readonly string[]): Metafile => ({
    outputs: {
      'index.js': {
        entryPoint: 'functions/sweep.ts',
        inputs: Object.fromEntries(
          commands.map((path) => [`node_modules/${path}`, { bytesInOutput: 9 }]),
        ),
        imports: commands
          .filter((path) => !path.endsWith('.js'))
          .map((path) => ({ path, external: true })),
      },
    },
  })
  const command = (service: string, name: string): string =>
    `@aws-sdk/client-${service}/dist-es/commands/${name}Command.js`
  const get = command('dynamodb', 'GetItem')
  const judge = (metafile: Metafile): readonly string[] =>
    unusedOrMissing(
      { Resources: lambda('sweep', ['dynamodb:GetItem ${Table.Arn}']) },
      { sweep: metafile },
    )

  it('is allowed', () => expect(judge(bundle(get))).toEqual([]))
  it('is missed when it is not', () =>
    expect(judge(bundle(get, command('s3', 'CopyObject')))).toEqual([
      'sweep asks for s3:GetObject',
      'sweep asks for s3:PutObject',
    ]))
  it('counts parts of transactions', () =>
    expect(
      judge(bundle(get, 'dynamodb-toolbox/dist/esm/entity/actions/transactDelete/index.js')),
    ).toEqual(['sweep asks for dynamodb:DeleteItem']))
  it('counts clients that the runtime brings', () =>
    expect(judge(bundle(get, '@aws-sdk/client-ssm', '@aws-sdk/client-sqs', 'sharp'))).toEqual([
      'sweep asks for ssm:GetParametersByPath',
      'sweep asks for whatever @aws-sdk/client-sqs can do',
    ]))
  it('is all that is allowed', () =>
    expect(judge(bundle())).toEqual(['sweep never asks for dynamodb:GetItem']))
})

describe('Routes', () => {
  const endpoints = [
    { name: 'showListing', method: 'GET', path: '/listings/:listingId', servedBy: 'api' },
    { name: 'photoArrived', method: 'POST', path: '/photos/:photoId/arrived', servedBy: 'photos' },
  ]
  const judge = (...routes: readonly Resources[]): readonly string[] =>
    wrongRoutes(sound(Object.assign({}, ...routes) as Resources), endpoints, '/v1')
  const rest = route('ANY /v1/{proxy+}', 'Api')
  const arrived = route('POST /v1/photos/{photoId}/arrived', 'Photos')

  it('lead to the function of the contract', () => expect(judge(rest, arrived)).toEqual([]))
  it('do not let one end elsewhere', () =>
    expect(judge(rest)).toEqual(['photoArrived is served by photos, and reaches api']))
  it('leave none out', () => expect(judge(arrived)).toHaveLength(1))
  it('do not name what the contract does not', () =>
    expect(judge(rest, arrived, route('GET /v1/photos/{photoId}', 'Photos'))).toEqual([
      'GET /v1/photos/{photoId} is not in the contract',
    ]))
})

describe('What is kept', () => {
  const without = (change: object): Template =>
    sound({ Table: { ...TABLE, Properties: { ...TABLE.Properties, ...change } } })

  it('passes as it is', () => expect(wrongKeeping(sound())).toEqual([]))
  it.each([
    ['a table without backups', without({ PointInTimeRecoverySpecification: undefined })],
    ['a table in the clear', without({ SSESpecification: { SSEEnabled: false } })],
    ['a table without expiry', without({ TimeToLiveSpecification: undefined })],
    [
      'a table that goes with the stack',
      sound({ Table: { Type: TABLE.Type, Properties: TABLE.Properties } }),
    ],
    ['a log for ever', sound({ ApiLogGroup: { Type: 'AWS::Logs::LogGroup', Properties: {} } })],
    [
      'a named partition',
      sound({ Topic: { Type: 'AWS::SNS::Topic', Properties: { A: 'arn:aws:sns:a' } } }),
    ],
    [
      'a path without the right',
      sound({
        SweepLambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'dist/functions/sweep/index.handler',
            Role: { 'Fn::GetAtt': ['SweepRole', 'Arn'] },
            Environment: { Variables: { SECRETS_PATH: '/linxiang/dev' } },
          },
        },
      }),
    ],
    [
      'a secret in the open',
      sound({
        SweepLambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'dist/functions/sweep/index.handler',
            Role: { 'Fn::GetAtt': ['SweepRole', 'Arn'] },
            Environment: { Variables: { SESSION_SECRET: 'x' } },
          },
        },
      }),
    ],
  ])('does not pass %s', (_, template) => expect(wrongKeeping(template)).toHaveLength(1))
})

describe('A zip', () => {
  // One file stored, one deflated.
  const ZIP =
    'UEsDBBQAAAAAAAAAIQAlvL03BgAAAAYAAAAFAAAAYS50eHRsYWRkZXJQSwMEFAAAAAgAAAAhAD73AzILAAAAeAAAAAcAAABiL2MudHh0y0lMSUktyqE7CQBQSwECFAMUAAAAAAAAACEAJby9NwYAAAAGAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwECFAMUAAAACAAAACEAPvcDMgsAAAB4AAAABwAAAAAAAAAAAAAAgAEpAAAAYi9jLnR4dFBLBQYAAAAAAgACAGgAAABZAAAAAAA='

  it('gives its files back', () =>
    expect(
      entriesOf(Buffer.from(ZIP, 'base64')).map(({ name, bytes }) => [name, bytes().toString()]),
    ).toEqual([
      ['a.txt', 'ladder'],
      ['b/c.txt', 'ladder'.repeat(20)],
    ]))
  it('that is none is refused', () => expect(() => entriesOf(Buffer.from(ZIP))).toThrow('no zip'))
})

describe('What a native package needs', () => {
  it('is copied with it, and nothing for other systems', () => {
    const names = [...closureOf('sharp', join(__dirname, '../../functions')).keys()]
    expect(names).toEqual(expect.arrayContaining(['sharp', '@img/colour', 'detect-libc', 'semver']))
    expect(names.filter((name) => name.includes('win32'))).toEqual([])
  })
  it('is named when it is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linxiang-native-'))
    writeFileSync(join(folder, 'package.json'), '{}')
    expect(() => closureOf('ladder', folder)).toThrow('The package ladder is not installed')
    rmSync(folder, { recursive: true })
  })
})
