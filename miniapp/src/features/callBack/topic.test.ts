import { describe, expect, it, jest } from '@jest/globals'
import { CALL_PAGE_WORDS } from '../../../../shared/text/zhCN/callBack'

jest.mock('@tarojs/taro', () => ({}))
jest.mock('../../api/answer', () => ({}))

type App = {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

describe('Where a call was asked for', () => {
  it('(7.5) has a name that a worker understands, for every page there is', async () => {
    // What Taro's compiler brings.
    Object.assign(globalThis, { defineAppConfig: (config: App) => config })
    const { pageName } = await import('./topic')
    const { default: config } = (await import('../../app.config')) as { default: unknown }
    const { pages, subPackages } = config as App
    const all = [
      ...pages,
      ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
    ]
    expect(all.map((path) => pageName(`/${path}?id=1`)).sort()).toEqual(
      Object.keys(CALL_PAGE_WORDS).sort(),
    )
  })
})
