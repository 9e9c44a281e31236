import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a browser is asked: as the page says it. */
type Options = {
  readonly challenge: string
  readonly rp?: { readonly id: string }
  readonly rpId?: string
  readonly user?: { readonly id: string }
}
/** What is otherwise than an honest browser and key have it. */
export type Odd = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly type?: string
  readonly isUnverified?: true
  readonly counter?: number
  readonly userHandle?: string
  readonly id?: string
}

/** A key as in a computer or phone: it makes real signatures. */
export type Authenticator = {
  readonly id: string
  readonly makes: (options: Options, odd?: Odd) => string
  readonly signs: (options: Options, odd?: Odd) => string
}

const hashOf = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
const b64 = (data: Uint8Array): string => Buffer.from(data).toString('base64url')

const PRESENT = 0x01
const VERIFIED = 0x04
const MAKES_KEY = 0x40

const uint = (size: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}

type Data = { readonly rpId: string; readonly flags: number; readonly counter: number }
const dataOf = ({ rpId, flags, counter }: Data, ...more: readonly Uint8Array[]): Buffer =>
  Buffer.concat([hashOf(rpId), Buffer.from([flags]), uint(4, counter), ...more])

/** In CBOR: EC2, ES256, P-256, x and y. */
const coseOf = ({ x = '', y = '' }: { readonly x?: string; readonly y?: string }): Buffer =>
  Buffer.concat([
    ...[Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url')],
    ...[Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')],
  ])

/** In CBOR: who made it is not said. */
const attestationOf = (data: Buffer): Buffer =>
  Buffer.concat([
    ...[Buffer.from('a363', 'hex'), Buffer.from('fmt'), Buffer.from('64', 'hex')],
    ...[Buffer.from('none'), Buffer.from('67', 'hex'), Buffer.from('attStmt')],
    ...[Buffer.from('a068', 'hex'), Buffer.from('authData'), Buffer.from('59', 'hex')],
    ...[uint(2, data.length), data],
  ])

const saidOf = (type: string, { challenge }: Options, odd: Odd, origin: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...{ type: odd.type ?? type, challenge: odd.challenge ?? challenge },
      ...{ origin: odd.origin ?? origin, crossOrigin: false },
    }),
  )

const flagsOf = ({ isUnverified }: Odd): number => PRESENT + (isUnverified ? 0 : VERIFIED)

/** A new key, for pages at an address. */
export function authenticatorAt(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = b64(credential)
  let counter = 0
  let userHandle = ''
  const around = { id, rawId: id, type: 'public-key' }
  return {
    id,
    makes: (options, odd = {}) => {
      userHandle = options.user?.id ?? ''
      const { rpId = options.rp?.id ?? '' } = odd
      const key = coseOf(publicKey.export({ format: 'jwk' }))
      const flags = flagsOf(odd) + MAKES_KEY
      const made = [Buffer.alloc(16), uint(2, credential.length), credential, key]
      const data = dataOf({ rpId, flags, counter }, ...made)
      const said = saidOf('webauthn.create', options, odd, origin)
      const response = { clientDataJSON: b64(said), attestationObject: b64(attestationOf(data)) }
      return JSON.stringify({ ...around, response, clientExtensionResults: {} })
    },
    signs: (options, odd = {}) => {
      counter = odd.counter ?? counter + 1
      const { rpId = options.rpId ?? '' } = odd
      const data = dataOf({ rpId, flags: flagsOf(odd), counter })
      const said = saidOf('webauthn.get', options, odd, origin)
      const signature = sign('sha256', Buffer.concat([data, hashOf(said)]), privateKey)
      const response = {
        ...{ clientDataJSON: b64(said), authenticatorData: b64(data), signature: b64(signature) },
        userHandle: odd.userHandle ?? userHandle,
      }
      const name = odd.id === undefined ? around : { ...around, id: odd.id, rawId: odd.id }
      return JSON.stringify({ ...name, response, clientExtensionResults: {} })
    },
  }
}
