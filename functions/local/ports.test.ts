import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listenOn } from './host'
import { holdPort, isFreePort } from './ports'
import { type LocalWorld, startWorld } from './world'

const LISTENING = '0A'
/** Whether somebody listens there at this very moment, as the system tells it. */
const isHeld = (port: string): boolean =>
  readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some(([, address = '', , state]) => {
      return state === LISTENING && parseInt(address.split(':')[1] ?? '', 16) === Number(port)
    })

describe('A port that is held', () => {
  it('is nobody else’s until it is let go', async () => {
    const { port, letGo } = await holdPort()
    expect(await isFreePort(port)).toBe(false)
    await letGo()
    const server = createServer()
    expect(await listenOn(server, port)).toBe(port)
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('A world that takes any ports', () => {
  let world: LocalWorld
  const seen: boolean[] = []
  beforeAll(async () => {
    world = await startWorld({
      hasStream: false,
      hasSchedule: false,
      handlerOf: () => {
        const { PUBLIC_BASE = '', WECHAT_BASE = '' } = process.env
        seen.push(...[PUBLIC_BASE, WECHAT_BASE].map((origin) => isHeld(new URL(origin).port)))
        return () => Promise.resolve({})
      },
    })
  })
  afterAll(() => world.stop())

  it('has them while its functions are loaded, which takes seconds: another world gets none of them', () => {
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).not.toContain(false)
  })

  it('opens on them', async () => {
    for (const origin of [world.origin, world.wechatOrigin])
      expect(isHeld(new URL(origin).port)).toBe(true)
    expect((await fetch(`${world.origin}/v1/anywhere`)).status).toBe(200)
  })
})
