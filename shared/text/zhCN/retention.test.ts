import { describe, expect, it } from '@jest/globals'
import { RETENTION } from '../../contract/retention'
import { KEPT_LINES } from './retention'

describe('The page that says how long things are kept', () => {
  it('(12.4) has a line for each kind of the table that the system deletes by', () => {
    expect(KEPT_LINES.map(({ kind }) => kind).sort()).toEqual(Object.keys(RETENTION).sort())
  })

  it('(12.4) says days, years, and what goes at once', () => {
    const said = KEPT_LINES.map(({ what, kept }) => `${what}：${kept}`)
    expect(said).toContain('消息：收到后180天')
    expect(said).toContain('借用记录：还好后3年')
    expect(said).toContain('门牌：搬走，马上删')
    expect(said).toContain('微信编号、姓名、称呼：点了注销后7天')
    expect(said).toContain('交接的照片：还好后30天')
  })
})
