import { describe, expect, it } from '@jest/globals'
import { Feed } from './feed'

const item = (id: string, rev: number) => ({ pk: { S: id }, sk: { S: 'X' }, rev: { N: `${rev}` } })
const put = (id: string, rev: number) => ({ Put: { Item: item(id, rev) } })

/** An engine that says yes, and what it was asked. */
function bed() {
  const asked: string[] = []
  const feed = new Feed()
  const call = feed.watched({
    call: (operation) => {
      asked.push(operation)
      return Promise.resolve({ status: 200, text: '{}' })
    },
  })
  const writes = (...TransactItems: readonly object[]) =>
    call('TransactWriteItems', { TransactItems })
  return { feed, asked, call, writes }
}

describe('The stream of what is written', () => {
  it('tells what each item was and became, in the order of the writes', async () => {
    const { feed, writes, call } = bed()
    await writes(put('a', 1), put('b', 1))
    await writes(put('a', 2))
    await call('DeleteItem', { Key: { pk: { S: 'b' }, sk: { S: 'X' } } })
    expect(feed.records.map(({ dynamodb }) => [dynamodb?.OldImage, dynamodb?.NewImage])).toEqual([
      [undefined, item('a', 1)],
      [undefined, item('b', 1)],
      [item('a', 1), item('a', 2)],
      [item('b', 1), undefined],
    ])
    expect(feed.records.map(({ dynamodb }) => dynamodb?.SequenceNumber)).toEqual('1234'.split(''))
  })

  it('says nothing where an item stayed as it was', async () => {
    const { feed, writes } = bed()
    await writes(put('a', 1))
    await writes(put('a', 1))
    expect(feed.records).toHaveLength(1)
  })
})

describe('Whoever is killed at a write', () => {
  it('leaves nothing behind where it came before', async () => {
    const { feed, asked, call, writes } = bed()
    feed.count([{ at: 2, side: 'before' }])
    await writes(put('a', 1))
    await expect(writes(put('a', 2))).rejects.toThrow('Killed')
    await expect(call('GetItem', {})).rejects.toThrow('Killed')
    expect(asked).toHaveLength(1)
    expect(feed.records).toHaveLength(1)
  })

  it('has written and does not hear of it where it came behind', async () => {
    const { feed, asked, writes } = bed()
    feed.count([{ at: 1, side: 'behind' }])
    await expect(writes(put('a', 1))).rejects.toThrow('Killed')
    expect(asked).toHaveLength(1)
    expect(feed.records).toHaveLength(1)
    feed.isDead = false
    await writes(put('a', 2))
    expect(feed.killed).toEqual([{ at: 1, side: 'behind' }])
    expect(feed.writes).toBe(2)
  })
})
