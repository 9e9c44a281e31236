import { randomUUID } from 'node:crypto'
import type { Agent } from 'node:http'
import type { SessionId } from '../../../shared/kernel/ids'
import { type Dice } from '../../testing/dice'
import { post } from '../load'
import type { Borrower } from '../seed'

/** Ours, while one thing is asked after the other: when it was asked and heard, ms, and what. */
export type Heard = {
  readonly what: 'registration' | 'waitlist' | 'registration/cancel'
  readonly askedAt: number
  readonly heardAt: number
  readonly status: number
  /** How one stands, or the code of a refusal. */
  readonly answer: string
}
export type Visitor = { readonly person: Borrower; readonly heard: Heard[] }

/** Of an answer that nobody expects. */
const MOST_SAID = 80

type Door = { readonly origin: string; readonly sessionId: SessionId; readonly agent: Agent }

const answerIn = (body: string): string => {
  const read = JSON.parse(body) as { status?: string; refusal?: { code: string } }
  return read.status ?? read.refusal?.code ?? body.slice(0, MOST_SAID)
}

async function asks(visitor: Visitor, what: Heard['what'], door: Door): Promise<string> {
  const askedAt = performance.now()
  const headers = {
    authorization: `Bearer ${visitor.person.token}`,
    'idempotency-key': randomUUID(),
  }
  const body = JSON.stringify(what === 'registration/cancel' ? {} : { party: 1 })
  const url = `${door.origin}/v1/sessions/${door.sessionId}/${what}`
  const { status, body: text } = await post({ url, headers, body }, door.agent)
  const answer = answerIn(text)
  visitor.heard.push({ what, askedAt, heardAt: performance.now(), status, answer })
  return answer
}

/** As many times as somebody taps again who was told that the table is busy. */
const TAPS = 8

async function until(visitor: Visitor, what: Heard['what'], door: Door): Promise<string> {
  let answer = 'busy'
  for (let taps = 0; answer === 'busy' && taps < TAPS; taps++)
    answer = await asks(visitor, what, door)
  return answer
}

/** What one of the crowd does: a seat, or else a place in the line; some think otherwise, and some of those once more. */
export async function visit(visitor: Visitor, door: Door, dice: Dice): Promise<void> {
  const first = await until(visitor, 'registration', door)
  if (first === 'session.full' && dice() < 0.7) await until(visitor, 'waitlist', door)
  if (dice() >= 0.35) return
  const left = await until(visitor, 'registration/cancel', door)
  if (left === 'cancelled' && dice() < 0.5) await until(visitor, 'waitlist', door)
}
