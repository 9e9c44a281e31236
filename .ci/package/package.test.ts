import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { closureOf } from './native'
import { wrongRoutes } from './routes'
import { type Resources, sound } from './sound'
import { entriesOf } from './zip'

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

describe('Routes', () => {
  const endpoints = [
    { name: 'showListing', method: 'GET', path: '/listings/:listingId', servedBy: 'api' },
    { name: 'photoArrived', method: 'POST', path: '/photos/:photoId/arrived', servedBy: 'photos' },
    { name: 'showSession', method: 'GET', path: '/sessions/:sessionId', servedBy: 'classes' },
    { name: 'listSessions', method: 'GET', path: '/places/:nodeId/sessions', servedBy: 'classes' },
  ]
  const judge = (...routes: readonly Resources[]): readonly string[] =>
    wrongRoutes(sound(Object.assign({}, ...routes) as Resources), endpoints, '/v1')
  const rest = route('ANY /v1/{proxy+}', 'Api')
  const below = route('ANY /v1/sessions/{proxy+}', 'Classes')
  const list = route('ANY /v1/places/{nodeId}/sessions', 'Classes')
  const arrived = route('POST /v1/photos/{photoId}/arrived', 'Photos')

  it('lead to the function of the contract', () =>
    expect(judge(rest, arrived, below, list)).toEqual([]))
  it('lead to the longer of two that are greedy, whichever is declared first', () =>
    expect(judge(below, list, arrived, rest)).toEqual([]))
  it('lead to a full path before a greedy one, whatever their methods', () => {
    const asked = route('GET /v1/places/{proxy+}', 'Api')
    expect(judge(asked, rest, arrived, below, list)).toEqual([])
    expect(judge(asked, rest, arrived, below)).toEqual([
      'listSessions is served by classes, and reaches api',
    ])
  })
  it('do not let one end elsewhere', () =>
    expect(judge(rest, below, list)).toEqual(['photoArrived is served by photos, and reaches api']))
  it('leave none out', () => expect(judge(arrived, below, list)).toHaveLength(1))
  it.each(['GET /v1/photos/{photoId}', 'ANY /v1/photos', 'ANY /v1/pictures/{proxy+}'])(
    'do not name what the contract does not: %s',
    (key) =>
      expect(judge(rest, arrived, below, list, route(key, 'Photos'))).toEqual([
        `${key} is not in the contract`,
      ]),
  )
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
