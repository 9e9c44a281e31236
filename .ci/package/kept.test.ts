import { describe, expect, it } from '@jest/globals'
import { ALARMS } from './alarms'
import { wrongKeeping } from './kept'
import { alarm, BUCKET, LOGGING, sound, TABLE, watchedBy, withPolicy } from './sound'
import type { Template } from './template'

describe('What is kept', () => {
  const withoutOnTable = (change: object): Template =>
    sound({ Table: { ...TABLE, Properties: { ...TABLE.Properties, ...change } } })

  it('passes as it is', () => expect(wrongKeeping(sound())).toEqual([]))
  const bucketWith = (change: object): Template =>
    sound({ Bucket: { ...BUCKET, Properties: { ...BUCKET.Properties, ...change } } })
  const closed = BUCKET.Properties['PublicAccessBlockConfiguration'] as object
  const indexes = TABLE.Properties['GlobalSecondaryIndexes'] as readonly object[]
  const renamed = { ...indexes[0], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] }

  const setupThatLogs = (change: object): Template => {
    const { SetupLambdaFunction: setup } = sound().Resources
    const Properties = { ...setup?.Properties, LoggingConfig: { ...LOGGING, ...change } }
    return sound({ SetupLambdaFunction: { Type: 'AWS::Lambda::Function', Properties } })
  }

  it.each([
    ['a function that logs each call', setupThatLogs({ SystemLogLevel: 'INFO' })],
    ['a function that keeps lines of ours', setupThatLogs({ ApplicationLogLevel: 'WARN' })],
    ['a function whose lines are no JSON', setupThatLogs({ LogFormat: 'Text' })],
    ['a table without backups', withoutOnTable({ PointInTimeRecoverySpecification: undefined })],
    ['a table in the clear', withoutOnTable({ SSESpecification: { SSEEnabled: false } })],
    ['a table without expiry', withoutOnTable({ TimeToLiveSpecification: undefined })],
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
        SetupLambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'dist/functions/setup/index.handler',
            Role: { 'Fn::GetAtt': ['SetupRole', 'Arn'] },
            LoggingConfig: LOGGING,
            Environment: { Variables: { SECRETS_PATH: '/linxiang/dev' } },
          },
        },
      }),
    ],
    [
      'a secret in the open',
      sound({
        SetupLambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'dist/functions/setup/index.handler',
            Role: { 'Fn::GetAtt': ['SetupRole', 'Arn'] },
            LoggingConfig: LOGGING,
            Environment: { Variables: { SESSION_SECRET: 'x' } },
          },
        },
      }),
    ],
    [
      'a table without its fourth index',
      withoutOnTable({ GlobalSecondaryIndexes: indexes.slice(0, 3) }),
    ],
    [
      'an index over other keys',
      withoutOnTable({ GlobalSecondaryIndexes: [renamed, ...indexes.slice(1)] }),
    ],
    ['a bucket in the clear', bucketWith({ BucketEncryption: undefined })],
    ...Object.keys(closed).map((name): [string, Template] => [
      `a bucket without ${name}`,
      bucketWith({ PublicAccessBlockConfiguration: { ...closed, [name]: false } }),
    ]),
    ['a bucket that is reached without TLS', sound({ BucketPolicy: TABLE })],
    ['a policy that allows', sound(withPolicy({ Effect: 'Allow' }))],
    ['a policy against one person', sound(withPolicy({ Principal: { AWS: 'Wang' } }))],
    ['a policy against reading alone', sound(withPolicy({ Action: 's3:GetObject' }))],
    [
      'a policy for the bucket without its photos',
      sound(withPolicy({ Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] } })),
    ],
    ['a policy without a condition', sound(withPolicy({ Condition: undefined }))],
    ...Object.keys(ALARMS).flatMap((name): [string, Template][] => [
      [`no alarm ${name}`, sound({ [name]: { Type: 'AWS::SNS::Subscription', Properties: {} } })],
      [`${name} on something less`, sound(alarm(name, watchedBy(name).slice(1)))],
      [`${name} that tells nobody`, sound(alarm(name, watchedBy(name), { AlarmActions: [] }))],
      [
        `${name} that takes silence for anything`,
        sound(alarm(name, watchedBy(name), { TreatMissingData: 'missing' })),
      ],
    ]),
  ])('does not pass %s', (_, template) => expect(wrongKeeping(template)).toHaveLength(1))
  it('does not pass without a bucket', () => {
    const { Bucket: _, ...Resources } = sound().Resources
    expect(wrongKeeping({ Resources })).toEqual(['there is no bucket for photos'])
  })
})
