import { type Resource, resourcesOf, type Template, textOf } from './template'

const CLOSED = [
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
] as const

type Bucket = {
  readonly PublicAccessBlockConfiguration?: Readonly<Record<string, unknown>>
  readonly BucketEncryption?: { readonly ServerSideEncryptionConfiguration?: readonly unknown[] }
}
type Denial = {
  readonly Effect: string
  readonly Principal: unknown
  readonly Action: unknown
  readonly Resource: unknown
  readonly Condition?: { readonly Bool?: Readonly<Record<string, unknown>> }
}
type Policy = {
  readonly Bucket: unknown
  readonly PolicyDocument: { readonly Statement: readonly Denial[] }
}

/** Whether it keeps everybody from everything in that bucket who comes without TLS. */
function wantsTls({ Effect, Principal, Action, Resource, Condition }: Denial, name: string) {
  const covered = [Resource]
    .flat()
    .map(textOf)
    .filter((text) => text.includes(`\${${name}}`) || text.includes(`\${${name}.Arn}`))
  return (
    [Effect, Principal, Action].join(' ') === 'Deny * s3:*' &&
    String(Condition?.Bool?.['aws:SecureTransport']) === 'false' &&
    covered.some((text) => text.endsWith('/*')) &&
    covered.some((text) => !text.endsWith('/*'))
  )
}

const hasTls = (template: Template, name: string): boolean =>
  resourcesOf(template, 'AWS::S3::BucketPolicy')
    .map(([, { Properties }]) => Properties as Policy)
    .filter(({ Bucket }) => textOf(Bucket) === `\${${name}}`)
    .some(({ PolicyDocument }) => PolicyDocument.Statement.some((one) => wantsTls(one, name)))

function problemsOf(template: Template, name: string, { Properties }: Resource): readonly string[] {
  const { PublicAccessBlockConfiguration: closed, BucketEncryption: sealed } = Properties as Bucket
  return [
    ...CLOSED.filter((what) => closed?.[what] !== true).map((what) => `${name} lacks ${what}`),
    ...(sealed?.ServerSideEncryptionConfiguration?.length ? [] : [`${name} lacks encryption`]),
    ...(hasTls(template, name) ? [] : [`${name} can be reached without TLS`]),
  ]
}

/** Buckets that are open, in the clear, or reached without TLS: those of photos and of deployments. */
export function wrongBuckets(template: Template): readonly string[] {
  const buckets = resourcesOf(template, 'AWS::S3::Bucket')
  return [
    ...(buckets.some(([name]) => name === 'Bucket') ? [] : ['there is no bucket for photos']),
    ...buckets.flatMap(([name, bucket]) => problemsOf(template, name, bucket)),
  ]
}
