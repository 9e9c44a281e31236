import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { TABLE_NAME } from '../../local/settings'
import type { Engine } from '../../testing/aws/engine'
import type { Borrower } from '../seed'
import type { Recorded, Stood } from './stock'

export type Class = {
  readonly sessionId: SessionId
  readonly day: LocalDate
  readonly capacity: number
  readonly people: readonly Borrower[]
  /** Who works there. */
  readonly worker: Borrower
}
type Row = Readonly<Record<string, unknown>>

/** Party and life as the seats write them, read apart from our own rules. */
function heldIn(text: string): { readonly party: number; readonly life: number } {
  const [party = 0, life = 0] = text.split('.').map((part) => parseInt(part, 36))
  return { party, life }
}

/** Reads a class from the engine itself, past functions and weather. */
export class Reading {
  constructor(
    readonly engine: Pick<Engine, 'call'>,
    readonly of: Class,
  ) {}

  async #query(pk: string, begins = ''): Promise<readonly Row[]> {
    const { text } = await this.engine.call('Query', {
      ...{ TableName: TABLE_NAME, ConsistentRead: true },
      KeyConditionExpression: 'pk = :pk' + (begins === '' ? '' : ' AND begins_with(sk, :sk)'),
      ExpressionAttributeValues: {
        ':pk': { S: pk },
        ...(begins === '' ? {} : { ':sk': { S: begins } }),
      },
    })
    const { Items = [] } = JSON.parse(text) as { readonly Items?: readonly Row[] }
    return Items.map((item) => unmarshall(item as never))
  }

  async #record({ id }: Borrower): Promise<Recorded | undefined> {
    const { day, sessionId } = this.of
    const [row] = await this.#query(`RESIDENT#${id}#REGISTRATIONS`, `${day}#${sessionId}`)
    return row as unknown as Recorded | undefined
  }

  async #told({ id }: Borrower): Promise<readonly string[]> {
    const rows = await this.#query(`RESIDENT#${id}#INBOX`)
    return rows.map(({ kind, cause }) => `${id} ${String(kind)} ${JSON.stringify(cause)}`)
  }

  async stood(): Promise<Stood> {
    const { sessionId, people, capacity } = this.of
    const [seating] = await this.#query(`SEATING#${sessionId}#0`)
    const entries = Object.entries((seating?.['entries'] ?? {}) as Record<string, string>)
    const line = await this.#query(`WAITLIST#${sessionId}`)
    const came = await this.#query(`SESSION#${sessionId}#ATTENDANCE`, 'chk_')
    const records = await Promise.all(people.map((one) => this.#record(one)))
    const told = await Promise.all(people.map((one) => this.#told(one)))
    return {
      ...{ capacity, free: Number(seating?.['free'] ?? capacity) },
      seats: entries.map(([key, text]) => ({ by: `res_${key}`, ...heldIn(text) })),
      line: line.map(({ residentId, party, life }) => ({
        ...{ by: String(residentId), party: Number(party), life: Number(life) },
      })),
      records: new Map(records.flatMap((one, n) => (one ? [[people[n]?.id as string, one]] : []))),
      came: came.flatMap(({ residentId, isUndone }) => (isUndone ? [] : [String(residentId)])),
      told: told.flat(),
    }
  }
}
