import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from './virtual'

describe('A virtual clock', () => {
  it('passes an hour at once, in the order of its events', async () => {
    const clock = new VirtualClock()
    const seen: string[] = []
    const after = async (name: string, ms: number) => {
      await clock.sleep(ms)
      seen.push(`${name} at ${clock.now()}`)
    }
    await clock.run(() =>
      Promise.all([
        after('late', 3_600_000),
        after('soon', 5),
        after('as soon', 5),
        after('now', 0),
      ]),
    )
    expect(seen).toEqual(['now at 0', 'soon at 5', 'as soon at 5', 'late at 3600000'])
  })

  it('stands still while somebody works in real time', async () => {
    const clock = new VirtualClock()
    const working = async () => {
      await clock.sleep(10)
      await clock.outside(() => new Promise((resolve) => setTimeout(resolve, 30)))
      return clock.now()
    }
    const [finished] = await clock.run(() => Promise.all([working(), clock.sleep(11)]))
    expect(finished).toBe(10)
  })

  it('takes ten thousand in their order', async () => {
    const clock = new VirtualClock()
    const times = Array.from({ length: 10_000 }, (_, n) => (n * 7919) % 10_007)
    const seen: number[] = []
    for (const at of times) clock.later(at, () => seen.push(at))
    await clock.run(() => clock.sleep(20_000))
    expect(seen).toEqual([...times].sort((a, b) => a - b))
  })

  it('says so when nothing can come any more', async () => {
    const forever = () => new Promise(() => undefined)
    await expect(new VirtualClock().run(forever)).rejects.toThrow('Nobody works')
  })
})
