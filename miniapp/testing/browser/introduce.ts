import type { World } from '../world'

/** Somebody with a WeChat of their own, whom nobody knows here yet: only whoever exists can be chosen in a browser. */
export async function introduce(world: World, person: string): Promise<void> {
  await fetch(`${world.wechat}/simulator/people`, {
    method: 'POST',
    body: JSON.stringify({ key: person, nickname: person }),
  })
}
