import { describe, expect, it } from '@jest/globals'
import { postFields, presignedGet, signPolicy } from './s3sign'

// The credentials of AWS's own published examples (Amazon S3 API reference, Signature Version 4).
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: undefined,
}

describe("Signatures, held against AWS's published examples", () => {
  it('a presigned GET of test.txt, valid for a day', () =>
    expect(
      presignedGet(new URL('https://examplebucket.s3.amazonaws.com/test.txt'), 86_400, {
        credentials,
        region: 'us-east-1',
        now: Date.parse('2013-05-24T00:00:00Z'),
      }),
    ).toMatch(/X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404$/))

  it('an encoded policy of a browser upload', () => {
    const policy = [
      '{ "expiration": "2015-12-30T12:00:00.000Z",',
      '  "conditions": [',
      '    {"bucket": "sigv4examplebucket"},',
      '    ["starts-with", "$key", "user/user1/"],',
      '    {"acl": "public-read"},',
      '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
      '    ["starts-with", "$Content-Type", "image/"],',
      '    {"x-amz-meta-uuid": "14365123651274"},',
      '    {"x-amz-server-side-encryption": "AES256"},',
      '    ["starts-with", "$x-amz-meta-tag", ""],',
      '',
      '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
      '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
      '    {"x-amz-date": "20151229T000000Z" }',
      '  ]',
      '}',
    ].join('\r\n')
    const encoded = Buffer.from(policy).toString('base64')
    expect(signPolicy(encoded, '20151229', { credentials, region: 'us-east-1' })).toBe(
      '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
    )
  })

  it('a presigned GET whose address holds a slash in its credential, encoded once', () =>
    expect(
      presignedGet(new URL('https://examplebucket.s3.amazonaws.com/test.txt'), 60, {
        credentials,
        region: 'us-east-1',
        now: Date.parse('2013-05-24T00:00:00Z'),
      }),
    ).toContain('AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request'))
})

describe('An upload form', () => {
  const fields = postFields(
    {
      bucket: 'photos',
      key: 'uploads/pho_1',
      contentType: 'image/jpeg',
      maxBytes: 10,
      expiresAt: Date.parse('2026-05-01T00:10:00Z'),
    },
    { credentials, region: 'cn-north-1', now: Date.parse('2026-05-01T00:00:00Z') },
  )
  const policy = JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString()) as {
    conditions: unknown[]
    expiration: string
  }

  it('(2.1) names one key, one type and the size that the store must hold it to', () => {
    expect(policy.conditions).toContainEqual({ key: 'uploads/pho_1' })
    expect(policy.conditions).toContainEqual({ 'Content-Type': 'image/jpeg' })
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 10])
    expect(policy.expiration).toBe('2026-05-01T00:10:00.000Z')
  })

  it('carries no field that the policy does not cover, but the policy and its signature', () => {
    const covered = policy.conditions.flatMap((one) =>
      Array.isArray(one) ? [] : Object.keys(one as object),
    )
    const free = Object.keys(fields).filter((name) => !covered.includes(name))
    expect(free.sort()).toEqual(['policy', 'x-amz-signature'])
  })

  it('is signed over the encoded policy', () =>
    expect(fields['x-amz-signature']).toBe(
      signPolicy(fields['policy'] ?? '', '20260501', { credentials, region: 'cn-north-1' }),
    ))
})
