import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../platform/expiry'
import { doneRequests, hours, textCheck } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { overAt, type Story } from './rules'

/** Beside its session, under a key of its own; no index, and nobody in it. */
export const StoryEntity = new Entity({
  name: 'Story',
  table,
  timestamps: false,
  schema: item({
    sessionId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    title: string(),
    day: string(),
    hours,
    words: string(),
    textCheck,
    photoIds: list(string()),
    takenDown: number(),
    writtenAt: number(),
    firstAt: number(),
    takenDownAt: number(),
    done: doneRequests,
  }).and((one) => ({
    expiresAt: number()
      .hidden()
      .link<typeof one>((stored) => expiryOf('events', overAt(stored as unknown as Story))),
  })),
  computeKey: ({ sessionId }) => ({ pk: `SESSION#${sessionId}`, sk: 'STORY' }),
})
