import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import * as z from 'zod/mini'
import { config, secrets } from '../../../../platform/config'
import { signatureOf } from '../../../../platform/sign'
import { type Challenge, type Party, partyOf, type Passkey } from '../rules'

/** Where passkeys of this deployment are used, if anywhere. */
export const partyHere = (): Party | undefined => partyOf(config().publicBase)

/** Follows from what it is for, so that nothing is stored before somebody signs it; nobody else can make one. */
export async function challengeOf({ purpose, boundTo, until }: Challenge): Promise<string> {
  const { sessionSecret } = await secrets()
  return signatureOf(sessionSecret, JSON.stringify(['passkey', purpose, boundTo, until]))
}

const bytes = (max: number) => z.string().check(z.maxLength(max), z.regex(/^[\w-]+$/))
const around = () => ({ id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key') })

const Signed = () =>
  z.object({
    ...around(),
    response: z.object({
      ...{ clientDataJSON: bytes(2000), authenticatorData: bytes(2000), signature: bytes(1400) },
      userHandle: z.optional(z.nullable(bytes(90))),
    }),
  })
const Made = () =>
  z.object({
    ...around(),
    response: z.object({ clientDataJSON: bytes(2000), attestationObject: bytes(6000) }),
  })

export type Signed = z.infer<ReturnType<typeof Signed>>
type Made = z.infer<ReturnType<typeof Made>>

/** What a script put into a field, or `undefined` where it is no such thing. */
function read<Shape>(shape: z.ZodMiniType<Shape>, text: string): Shape | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

export const readSigned = (text: string): Signed | undefined => read(Signed(), text)

type Asked = { readonly challenge: string; readonly party: Party }

const expected = ({ challenge, party }: Asked) => ({
  ...{ expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
  requireUserVerification: true,
})

/** Of a signature by this very key, over this very challenge: how often the key signed by now. */
export async function counterBehind(
  { response, ...signed }: Signed,
  { publicKey, credentialId, counter }: Passkey,
  asked: Asked,
): Promise<number | undefined> {
  const { userHandle, ...rest } = response
  const given = typeof userHandle === 'string' ? { ...rest, userHandle } : rest
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected(asked),
      response: { ...signed, response: given, clientExtensionResults: {} },
      credential: {
        ...{ id: credentialId, counter },
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // It throws at whatever is not as it was asked for.
    return undefined
  }
}

/** The public half of a key that was made for this very challenge. */
export async function keyIn(
  text: string,
  asked: Asked,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | undefined> {
  const made = read<Made>(Made(), text)
  if (!made) return undefined
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...expected(asked),
      response: { ...made, clientExtensionResults: {} },
    })
    if (!registrationInfo) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    const written = Buffer.from(publicKey).toString('base64url')
    return { credentialId: id, publicKey: written, counter }
  } catch {
    return undefined
  }
}
