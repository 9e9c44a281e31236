import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { encodeTime } from 'ulid'
import { localDateAt, type LocalDate } from '../../shared/kernel/dates'
import { type Id, ID_PREFIXES, type IdKind } from '../../shared/kernel/ids'

/** Everything that is not in the data: clock, sleep, ids and randomness. Instants are epoch milliseconds UTC. */
export type World = {
  readonly now: () => number
  readonly today: () => LocalDate
  readonly newId: <Kind extends IdKind>(kind: Kind) => Id<Kind>
  /** The same id for the same words, so that a repeated write meets what it wrote. */
  readonly idFor: <Kind extends IdKind>(kind: Kind, ...words: readonly string[]) => Id<Kind>
  readonly sleep: (ms: number) => Promise<void>
  /** Aborts after a time, for what may never answer. */
  readonly timeout: (ms: number) => AbortSignal
  /** 0 ≤ x < 1. */
  readonly random: () => number
  /** 32 bytes that nobody can guess, base64url. */
  readonly newSecret: () => string
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
// A byte a character wastes three bits and keeps the code plain.
const encode = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')

const name = <Kind extends IdKind>(kind: Kind, body: string): Id<Kind> =>
  `${ID_PREFIXES[kind]}_${body}` as Id<Kind>

/** A world with the given clock; everything else follows from it. */
export const worldAt = (now: () => number): World => ({
  now,
  today: () => localDateAt(now()),
  newId: (kind) => name(kind, encodeTime(now(), 10) + encode(randomBytes(16))),
  idFor: (kind, ...words) =>
    name(kind, encode(createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 26))),
  sleep: async (ms) => {
    await wait(ms)
  },
  timeout: (ms) => AbortSignal.timeout(ms),
  random: () => randomBytes(4).readUInt32BE() / 2 ** 32,
  newSecret: () => randomBytes(32).toString('base64url'),
})

export const world: World = worldAt(Date.now)
