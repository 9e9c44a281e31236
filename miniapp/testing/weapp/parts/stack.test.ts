import { describe, expect, it } from '@jest/globals'
import type { Dist } from '../dist'
import type { Part } from './part'
import { Stack } from './stack'

function phone() {
  const life: string[] = []
  const pages = ['home', 'me', 'thing', 'book']
  const tabBar = {
    list: [
      { pagePath: 'home', text: '' },
      { pagePath: 'me', text: '' },
    ],
  }
  const dist = { app: { pages, tabBar }, pages } as unknown as Dist
  const make = (path: string): Part =>
    ({
      path,
      call: (method: string, query?: object) =>
        void life.push(
          `${path} ${method}${query && Object.keys(query).length > 0 ? JSON.stringify(query) : ''}`,
        ),
    }) as unknown as Part
  const stack = new Stack(dist, make)
  const lived = (act: () => void): readonly string[] => {
    life.length = 0
    act()
    return [...life]
  }
  stack.reLaunch('/home')
  return { stack, lived }
}

describe('The pages on a phone', () => {
  it('hide while another lies on them and show again when it is left', () => {
    const { stack, lived } = phone()
    expect(lived(() => stack.navigateTo('/thing?id=7&x=%E4'))).toEqual([
      'home onHide',
      'thing onLoad{"id":"7","x":"%E4"}',
      'thing onShow',
      'thing onReady',
    ])
    expect(lived(() => stack.navigateBack(1))).toEqual(['thing onUnload', 'home onShow'])
  })

  it('of the tabs stay alive, and those above them end', () => {
    const { stack, lived } = phone()
    stack.navigateTo('/thing')
    expect(lived(() => stack.switchTab('/me'))).toEqual([
      'thing onUnload',
      'me onLoad',
      'me onShow',
      'me onReady',
    ])
    expect(lived(() => stack.switchTab('/home'))).toEqual(['me onHide', 'home onShow'])
  })

  it('are replaced by redirectTo', () => {
    const { stack, lived } = phone()
    stack.navigateTo('/thing')
    lived(() => stack.redirectTo('/book'))
    expect(stack.visits.map(({ part }) => part.path)).toEqual(['home', 'book'])
  })

  it('are ten at most', () => {
    const { stack } = phone()
    for (let n = 0; n < 9; n++) stack.navigateTo('/thing')
    expect(() => stack.navigateTo('/thing')).toThrow('webview count limit exceed')
  })

  it('refuse a tab that is not switched to, a switch to no tab, a page that is not there, and to go back at first', () => {
    const { stack } = phone()
    expect(() => stack.navigateTo('/me')).toThrow('can not navigateTo a tabbar page')
    expect(() => stack.redirectTo('/me')).toThrow('can not redirectTo a tabbar page')
    expect(() => stack.switchTab('/thing')).toThrow('can not switch to no-tabBar page')
    expect(() => stack.navigateTo('/nowhere')).toThrow('page "nowhere" is not found')
    expect(() => stack.navigateBack(1)).toThrow('cannot navigate back at first page')
  })
})
