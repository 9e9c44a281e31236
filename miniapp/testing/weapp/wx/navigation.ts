import type { Apis, Handset } from './handset'

/** Pages change in a turn of their own, as on a phone, where they slide. */
export function navigation({ answering: { later }, stack, realm }: Handset): Apis {
  const turn = () => new Promise<void>((done) => realm.later('navigation', done))
  const go = (name: string, move: (url: string) => void) =>
    later(name, async ({ url }) => {
      await turn()
      move(url as string)
    })
  return {
    navigateTo: go('navigateTo', (url) => stack.navigateTo(url)),
    redirectTo: go('redirectTo', (url) => stack.redirectTo(url)),
    switchTab: go('switchTab', (url) => stack.switchTab(url)),
    reLaunch: go('reLaunch', (url) => stack.reLaunch(url)),
    navigateBack: later('navigateBack', async ({ delta = 1 }) => {
      await turn()
      stack.navigateBack(Number(delta))
    }),
  }
}
