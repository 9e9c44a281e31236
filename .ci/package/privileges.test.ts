import { describe, expect, it } from '@jest/globals'
import { deniedTo, PRIVILEGES, wrongPrivileges } from './privileges'
import { lambda, sound } from './sound'
import type { Resource, Template } from './template'
import { type Metafile, unusedOrMissing } from './usage'

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

describe('The log of what workers did', () => {
  const judge = (name: string, denied: readonly string[]): readonly string[] =>
    wrongPrivileges(sound(lambda(name, PRIVILEGES[name] ?? [], denied)))
  const said = (name: string, right: string) =>
    `${name} is not kept from the log of what workers did: dynamodb:${right} \${Table.Arn}`

  it.each(Object.keys(PRIVILEGES))(
    '(10.5) cannot be changed or deleted by %s, whatever else it may do',
    (name) => {
      for (const right of ['UpdateItem', 'DeleteItem', 'BatchWriteItem']) {
        const others = deniedTo(name).filter((one) => !one.includes(right))
        expect(judge(name, others)).toEqual([said(name, right)])
      }
    },
  )
  it('(10.5) is added to where workers act, and nowhere else', () => {
    const [api, sweep] = ['api', 'sweep'].map((name) =>
      judge(
        name,
        deniedTo('api').filter((one) => !one.includes('PutItem')),
      ),
    )
    expect(api).toEqual([])
    expect(sweep).toEqual([said('sweep', 'PutItem')])
  })
  it('(10.5) is kept by its keys alone: a denial of something else keeps nothing', () => {
    const template = sound()
    const role = JSON.parse(
      JSON.stringify(template.Resources['ApiRole']).replaceAll('AUDIT#*', 'OTHER#*'),
    ) as Resource
    const { Resources } = template
    expect(wrongPrivileges({ Resources: { ...Resources, ApiRole: role } })).toEqual(
      ['UpdateItem', 'DeleteItem', 'BatchWriteItem'].map((right) => said('api', right)),
    )
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
      { sweep: { metafile, code: '' } },
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
  it('counts a scan of ours, and not the one that every bundle holds', () => {
    const scan = 'dynamodb-toolbox/dist/esm/table/actions/scan/scanCommand.js'
    expect(judge(bundle(get, command('dynamodb', 'Scan')))).toEqual([])
    expect(judge(bundle(get, scan))).toEqual(['sweep asks for dynamodb:Scan'])
  })
  it('is all that is allowed', () =>
    expect(judge(bundle())).toEqual(['sweep never asks for dynamodb:GetItem']))
})

describe('What a bundle queries', () => {
  const DUE = 'a.build(b).query({index:"gsi4",partition:`DUE#${c}`})'
  const INBOX = 'a.build(b).query({partition:`RESIDENT#${c}#INBOX`})'
  const LISTED = 'f({index:"gsi1",partition:d});a.build(b).query({index:e,partition:r})'
  const judge = (code: string, ...resources: readonly string[]): readonly string[] =>
    unusedOrMissing(
      {
        Resources: lambda(
          'sweep',
          resources.map((one) => `dynamodb:Query \${Table.Arn}${one}`),
        ),
      },
      { sweep: { metafile: { outputs: {} }, code } },
    )

  it.each([
    ['an index', DUE, ['/index/gsi4']],
    ['the table', INBOX, ['']],
    ['an index that a list is asked for', LISTED, ['/index/gsi1']],
    ['several of them', `${DUE};${INBOX};${LISTED}`, ['', '/index/gsi1', '/index/gsi4']],
  ])('is allowed: %s', (_, code, resources) => expect(judge(code, ...resources)).toEqual([]))
  it('is missed when it is not', () =>
    expect(judge(DUE, '')).toEqual([
      'sweep asks for dynamodb:Query ${Table.Arn}/index/gsi4',
      'sweep never asks for dynamodb:Query ${Table.Arn}',
    ]))
  it('is all that is allowed', () =>
    expect(judge(DUE, '/index/gsi4', '/index/gsi1')).toEqual([
      'sweep never asks for dynamodb:Query ${Table.Arn}/index/gsi1',
    ]))
  it('is not guessed', () =>
    expect(judge('a.build(b).query({...c})')).toEqual([
      'sweep asks for dynamodb:Query a query that cannot be read',
    ]))
})
