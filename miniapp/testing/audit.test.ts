import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { auditPackage, packageBytes } from './audit'
import { tidy, writeTiny } from './weapp/fixture'

afterEach(tidy)

const BASE =
  '<template name="tmpl_0_0"><view hover-class="{{i.p0}}" aria-label="{{i.p1}}"></view></template>'

function problems(files: Readonly<Record<string, string>>): readonly string[] {
  const page = { wxml: '', title: '首页' }
  const all = { 'base.wxml': BASE, ...files }
  return auditPackage(writeTiny({ pages: { home: page }, files: all }))
}

describe('The audit of a package finds', () => {
  it('nothing in a sound one', () => expect(problems({})).toEqual([]))

  it('a page of app.json without its files', () =>
    expect(problems({ 'app.json': '{"pages":["home","gone"]}' })).toEqual([
      'gone.js is not there',
      'gone.json is not there',
      'gone.wxml is not there',
    ]))

  it('a tab that stands in a sub-package, or has no icon', () => {
    const list = [{ pagePath: 'sub/a', text: '甲', iconPath: 'no.png' }]
    const app = { pages: ['home'], tabBar: { list } }
    expect(problems({ 'app.json': JSON.stringify(app) })).toEqual([
      'the tab sub/a is not in the main package',
      'the icon no.png is missing or has more than 40 KB',
    ])
  })

  it('packages that are too large', () => {
    const app = { pages: ['home'], subPackages: [{ root: 'sub', pages: [] }] }
    const files = { 'big.js': 'x'.repeat(801 * 1024), 'sub/big.js': 'x'.repeat(501 * 1024) }
    expect(problems({ 'app.json': JSON.stringify(app), ...files })).toEqual([
      'the main package has 802 KB, at most 800',
      'sub has 501 KB, at most 500',
    ])
  })

  it('templates that a screen reader cannot hear', () =>
    expect(
      problems({
        'base.wxml': '<template name="tmpl_0_2"><image src="{{i.p0}}"></image></template>',
      }),
    ).toEqual(['tmpl_0_2 <image> binds no aria-label']))

  it('text in rpx, and :active', () =>
    expect(
      problems({ 'a.wxss': '.a{font-size:28rpx}', 'b.wxss': '.b{font:bold 2rpx/1 a}.b:active{}' }),
    ).toEqual([
      'a.wxss sizes text in rpx, which shrinks on narrow phones',
      'b.wxss sizes text in rpx, which shrinks on narrow phones',
      'b.wxss uses :active, where WeChat wants hover-class',
    ]))

  it('(13.1) text whose size follows nothing', () =>
    expect(
      problems({
        'a.wxss': '.a{font-size:14px}',
        'b.wxss': '.b{font-size:var(--body)}.c{font-size:calc(var(--title)*2)}',
      }),
    ).toEqual(["a.wxss sizes text by itself, past care mode and WeChat's own font size"]))

  it('a colour that a theme does not have', () =>
    expect(
      problems({
        'app.json': '{"pages":["home"],"window":{"backgroundColor":"@bar"}}',
        'theme.json': '{"light":{"bar":"#fff"},"dark":{}}',
      }),
    ).toEqual(['theme.json: dark has no bar']))
})

describe('The compiled mini-program', () => {
  const dist = join(__dirname, '../dist/weapp')

  it('(13.1) passes the audit', () => expect(auditPackage(dist)).toEqual([]))
  it('has a package for every root of app.json', () =>
    expect([...packageBytes(dist).values()].every((bytes) => bytes > 0)).toBe(true))
})
