import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openDist } from '../dist'
import { type Drawn, type Owner, draw } from './draw'
import { openSheets } from './sheet'

const roots: string[] = []
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })))

function drawn(files: Record<string, string>, data: Record<string, unknown> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'markup-'))
  roots.push(root)
  const all = { 'app.json': '{"pages":["page"]}', ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(root, name), text)
  const owner: Owner = {
    sheet: openSheets(openDist(root))('page.wxml'),
    data,
    components: new Map(),
    child: () => owner,
    handler: () => undefined,
  }
  return draw(owner)
}

const plain = (pieces: readonly (Drawn | string)[]): string =>
  pieces
    .map((one) => (typeof one === 'string' ? one : `<${one.name}>${plain(one.children)}</>`))
    .join('')

describe('A page of WXML', () => {
  it('is filled with data, and keeps what is not a word as it is', () => {
    const [view] = drawn(
      { 'page.wxml': '<view hidden="{{!shown}}" class="a {{kind}}">{{name}}家</view>' },
      { name: '王姨', shown: true, kind: 'b' },
    ) as [Drawn]
    expect(view.attributes).toEqual({ hidden: false, class: 'a b' })
    expect(view.children).toEqual(['王姨家'])
  })

  it('repeats a template over a list, chosen by a wxs function', () => {
    const files = {
      'tool.wxs': 'module.exports = { pick: function (kind) { return "t_" + kind } }',
      'base.wxml':
        '<wxs module="tool" src="./tool.wxs" />' +
        '<template name="list"><template is="{{tool.pick(item.kind)}}" data="{{i:item,n:index+1}}" wx:for="{{all.cn}}" wx:key="id" /></template>' +
        '<template name="t_a"><text>{{n}}{{i.word}}</text></template>' +
        '<template name="t_b"><view/></template>',
      'page.wxml': '<import src="./base.wxml"/><template is="list" data="{{all:root}}"/>',
    }
    const root = { cn: [{ kind: 'a', word: '梯子' }, { kind: 'b' }] }
    expect(plain(drawn(files, { root }))).toBe('<text>1梯子</><view></>')
  })

  it('takes the first branch that holds', () => {
    const page =
      '<view wx:if="{{n === 1}}">一</view><view wx:elif="{{n === 2}}">二</view><block wx:else>多</block>'
    const at = (n: number): string => plain(drawn({ 'page.wxml': page }, { n }))
    expect([at(1), at(2), at(3)]).toEqual(['<view>一</>', '<view>二</>', '多'])
  })

  it('reads a field of what is absent as nothing, never as a global', () => {
    expect(plain(drawn({ 'page.wxml': '<text>{{a.b.c}}{{process}}{{visible}}</text>' }))).toBe(
      '<text></>',
    )
  })

  it('that names a template which is not there is a fault', () => {
    expect(() => drawn({ 'page.wxml': '<template is="{{missing}}"/>' })).toThrow(
      'page.wxml: template “” is not there',
    )
  })

  it('that is not closed is a fault', () => {
    expect(() => drawn({ 'page.wxml': '<view><text></view>' })).toThrow('</view> closes <text>')
    expect(() => drawn({ 'page.wxml': '<view>' })).toThrow('<view> is never closed')
  })

  it('with an element that nobody registered is a fault', () => {
    expect(() => drawn({ 'page.wxml': '<nut-button/>' })).toThrow('<nut-button>')
  })
})
