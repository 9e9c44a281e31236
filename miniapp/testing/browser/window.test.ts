import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { barriers } from './accessible'
import { launchBrowser } from './browser'
import { misfits, unreachable } from './misfits'
import { seat } from './seat'
import type { BrowserWindow } from './window'

let browser: Browser
let server: Server
let body = ''

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(isPage ? 200 : 500, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<html lang="zh"><title>试</title><meta name="viewport" content="width=device-width"><main class="taro_page">${body}</main>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
}, 60_000)

afterAll(async () => {
  await browser.close()
  await new Promise((done) => server.close(done))
})

async function shown(html: string): Promise<BrowserWindow> {
  body = html
  const { port } = server.address() as AddressInfo
  const window = await seat({
    browser,
    origin: `http://127.0.0.1:${port}`,
    person: 'wang',
    patienceMs: 1000,
  })
  await window.open('')
  return window
}

const ROW = (who: string): string =>
  `<li>${who}<button onclick="out.textContent='借给${who}'">同意</button></li>`

describe('A person before a browser', () => {
  it('taps by words, also by those that a screen reader says', async () => {
    const window = await shown(
      `<button onclick="out.textContent='好'">借来用</button><div role="button" tabindex="0" aria-label="关上" onclick="out.textContent='关了'">×</div><p id="out"></p>`,
    )
    await window.tap('借来用')
    await window.waitFor('好')
    await window.tap('关上')
    await window.waitFor('关了')
    expect(window.taps()).toBe(2)
    await window.close()
  })

  it('says which of several by what stands near it', async () => {
    const window = await shown(`<ul>${ROW('陈姨')}${ROW('王叔')}</ul><p id="out"></p>`)
    await window.tap('同意', { near: '王叔' })
    await window.waitFor('借给王叔')
    await window.close()
  })

  it('is told what is on screen when the words are not there, or on several', async () => {
    const window = await shown(`<ul>${ROW('陈姨')}${ROW('王叔')}</ul>`)
    await expect(window.tap('报名')).rejects.toThrow(/finds no “报名”; on screen:[\s\S]*陈姨/)
    await expect(window.tap('同意')).rejects.toThrow('finds 2 times “同意”')
    await window.close()
  }, 30_000)

  it('types into a field and reads it back', async () => {
    const window = await shown('<label for="a">名字</label><input id="a" aria-label="名字">')
    await window.type('名字', '赵敏')
    await window.waitFor('赵敏')
    await window.close()
  })
})

describe('A page that is not well', () => {
  const complaints = async (html: string): Promise<string> => {
    const window = await shown(html)
    await window.text()
    return window.close().then(
      () => 'nothing',
      (error: Error) => error.message,
    )
  }

  it.each([
    ['console.error', '<p>字</p><script>console.error("React says no")</script>'],
    ['uncaught', '<p>字</p><script>throw new Error("x")</script>'],
    ['answered 500', '<img alt="梯子" src="/photo.jpg">'],
    ['nobody can read', '<p>还剩 NaN 天</p>'],
    ['nobody can read', '<p>[object Object]</p>'],
    ['nobody can read', '<p>undefined栋</p>'],
  ])('is caught: %s', async (what, html) => expect(await complaints(html)).toContain(what))

  it('is not complained about when it is well', async () =>
    expect(await complaints('<p>还剩 3 天</p>')).toBe('nothing'))

  it.each([
    ['sticks out sideways', '<div style="width:900px;background:#eee">宽</div>'],
    [
      'is cut off',
      '<div style="width:40px;overflow:hidden;white-space:nowrap">很长很长的一句话</div>',
    ],
  ])('has misfits: %s', async (what, html) => {
    const window = await shown(html)
    expect(await misfits(window)).toEqual([expect.stringContaining(what)])
    await window.close()
  })

  it('has no misfit in a strip that one pushes sideways', async () => {
    const window = await shown(
      '<div style="overflow-x:auto;width:200px"><div style="width:900px">一二三</div></div>',
    )
    expect(await misfits(window)).toEqual([])
    await window.close()
  })

  it.each([
    [
      'is small for a finger, 30×44',
      '<div class="theme" style="--target-other:44px"><div role="button" style="width:30px;height:44px">好</div></div>',
    ],
    [
      'lies under <footer',
      '<p>字</p><button style="position:fixed;bottom:0">登录</button><footer style="position:fixed;bottom:0;width:100%;height:9px;background:#eee"></footer>',
    ],
  ])('has what no finger reaches: %s', async (what, html) => {
    const window = await shown(html)
    expect(await unreachable(window)).toEqual([expect.stringContaining(what)])
    await window.close()
  })

  it('is within reach where one only has to push it up', async () => {
    const window = await shown(
      '<div style="overflow-y:auto;height:60px"><div style="height:50px"></div><button>登录</button></div><footer style="height:90px">脚</footer>',
    )
    expect(await unreachable(window)).toEqual([])
    await window.close()
  })

  it('is within reach where one can push it out from under a bar', async () => {
    const window = await shown(
      '<div style="height:calc(100vh - 30px)"></div><button>登录</button><div style="height:100vh"></div><footer style="position:fixed;bottom:0;width:100%;height:40px;background:#eee"></footer>',
    )
    expect(await unreachable(window)).toEqual([])
    await window.close()
  })

  it.each([
    ['color-contrast', '<p style="color:#bbb;background:#fff">太淡了</p>'],
    ['image-alt', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    ['button-name', '<button></button>'],
  ])('has barriers: %s', async (rule, html) => {
    const window = await shown(html)
    expect(await barriers(window)).toEqual([expect.stringContaining(rule)])
    await window.close()
  })
})
