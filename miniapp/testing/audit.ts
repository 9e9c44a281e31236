import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Dist, openDist } from './weapp/dist'

const KB = 1024
const MAIN_KB = 800
const SUB_KB = 500
/** WeChat's own limit for an icon of the tab bar. */
const ICON_KB = 40

const filesBelow = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

/** Bytes of the main package, named '', and of each sub-package. */
export function packageBytes(root: string): ReadonlyMap<string, number> {
  const dist = openDist(root)
  const bytes = new Map<string, number>([['', 0]])
  for (const file of filesBelow(root)) {
    const home = dist.packageOf(file)
    bytes.set(home, (bytes.get(home) ?? 0) + statSync(join(root, file)).size)
  }
  return bytes
}

function tooLarge({ root }: Dist): readonly string[] {
  return [...packageBytes(root)].flatMap(([name, bytes]) => {
    const most = name === '' ? MAIN_KB : SUB_KB
    const is = `${name || 'the main package'} has ${Math.ceil(bytes / KB)} KB`
    return bytes > most * KB ? [`${is}, at most ${most}`] : []
  })
}

const PAGE_FILES = ['js', 'json', 'wxml']

const missing = (dist: Dist): readonly string[] =>
  dist.pages.flatMap((page) =>
    PAGE_FILES.map((suffix) => `${page}.${suffix}`)
      .filter((file) => !dist.has(file))
      .map((file) => `${file} is not there`),
  )

type Icon = { readonly iconPath?: string; readonly selectedIconPath?: string }

function badTabs({ app, has, root }: Dist): readonly string[] {
  const list = (app.tabBar?.list ?? []) as readonly (Icon & { readonly pagePath: string })[]
  const outside = list
    .filter(({ pagePath }) => !app.pages.includes(pagePath))
    .map(({ pagePath }) => `the tab ${pagePath} is not in the main package`)
  const icons = list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  const bad = icons
    .filter((icon): icon is string => icon !== undefined)
    .filter((icon) => !has(icon) || statSync(join(root, icon)).size > ICON_KB * KB)
    .map((icon) => `the icon ${icon} is missing or has more than ${ICON_KB} KB`)
  return [...outside, ...bad]
}

const TEMPLATE = /<template name="(tmpl_\d+_\w+)">\s*<([\w-]+)([^>]*)>/g
const SPOKEN = ['view', 'text', 'image', 'button', 'input', 'textarea', 'scroll-view', 'swiper']
/** Taro's plainest templates are for elements without any other attribute, and so without aria. */
const PLAIN = /\s(?!style=|class=|bindtap=|id=|data-sid=)[\w-]+=/

/** Taro leaves aria out of its templates unless told otherwise, in every new version anew. */
function mute({ text }: Dist): readonly string[] {
  const templates = [...text('base.wxml').matchAll(TEMPLATE)]
  const spoken = templates.filter(([, , name = '']) => SPOKEN.includes(name))
  if (spoken.length === 0) return ['base.wxml has no template that could speak']
  return spoken
    .filter(([, , , attributes = '']) => PLAIN.test(attributes))
    .filter(([, , , attributes = '']) => !/ aria-label="\{\{/.test(attributes))
    .map(([, template = '', name = '']) => `${template} <${name}> binds no aria-label`)
}

const STYLE_RULES: readonly (readonly [RegExp, string])[] = [
  [/font(?:-size)?\s*:[^;}]*\drpx/, 'sizes text in rpx, which shrinks on narrow phones'],
  [/line-height\s*:[^;}]*\drpx/, 'sets lines in rpx, which shrinks on narrow phones'],
  // What has to overrule is the browser's own tab bar.
  [
    /font-size\s*:\s*[\d.]+(?:px|em|rem)\s*(?:[;}]|$)/,
    "sizes text by itself, past care mode and WeChat's own font size",
  ],
  [/:active\b/, 'uses :active, where WeChat wants hover-class'],
]

const BLOCK = /([^{}]*)\{([^{}]*)\}/g

/** What WeChat asks of every block of a style: old iPhones scroll smoothly, and nothing lies under their bar. */
const BLOCK_RULES: readonly (readonly [(block: string) => boolean, string])[] = [
  [
    (block) =>
      /overflow(?:-[xy])?\s*:\s*(?:auto|scroll)/.test(block) &&
      !/-webkit-overflow-scrolling\s*:\s*touch/.test(block),
    'scrolls without -webkit-overflow-scrolling',
  ],
  [
    (block) =>
      /position\s*:\s*(?:fixed|sticky)/.test(block) &&
      /(?:^|;)\s*bottom\s*:\s*0/.test(block) &&
      !/(?:^|;)\s*top\s*:/.test(block) &&
      !block.includes('safe-area-inset-bottom'),
    "lies under the phone's own bar",
  ],
]

const badBlocks = ({ root }: Dist): readonly string[] =>
  filesBelow(root)
    .filter((file) => file.endsWith('.wxss'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(BLOCK)].flatMap(
        ([, selector = '', block = '']) =>
          BLOCK_RULES.filter(([isBad]) => isBad(block)).map(
            ([, what]) => `${file} ${selector.trim()} ${what}`,
          ),
      ),
    )

/** Calls that have others in their place now; what Taro itself asks for is not ours to change. */
const DEPRECATED =
  /\.(getSystemInfo|getSystemInfoSync|getUserInfo|getUserProfile|createAudioContext)\b/g
const OF_TARO = ['taro.js', 'vendors.js']

const deprecated = ({ root }: Dist): readonly string[] =>
  filesBelow(root)
    .filter((file) => file.endsWith('.js') && !OF_TARO.includes(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(DEPRECATED)].map(
        ([, name]) => `${file} calls ${name}, which WeChat no longer wants`,
      ),
    )

const badStyles = ({ root }: Dist): readonly string[] =>
  filesBelow(root)
    .filter((file) => file.endsWith('.wxss'))
    .flatMap((file) => {
      const style = readFileSync(join(root, file), 'utf8')
      return STYLE_RULES.filter(([rule]) => rule.test(style)).map(([, what]) => `${file} ${what}`)
    })

/** Names like `@card` in app.json are colours of theme.json, in both its themes. */
function unknownColours({ text, has }: Dist): readonly string[] {
  const names = [...text('app.json').matchAll(/"@(\w+)"/g)].map(([, name = '']) => name)
  if (names.length === 0) return []
  if (!has('theme.json')) return ['theme.json is not there']
  const themes = JSON.parse(text('theme.json')) as Record<string, Record<string, string>>
  return ['light', 'dark'].flatMap((theme) =>
    names
      .filter((name) => themes[theme]?.[name] === undefined)
      .map((name) => `theme.json: ${theme} has no ${name}`),
  )
}

/** What can be seen of a compiled mini-program without running it: every problem, a line each. */
export function auditPackage(root: string): readonly string[] {
  const dist = openDist(root)
  const rules = [deprecated, missing, badTabs, tooLarge, mute, badStyles, badBlocks, unknownColours]
  return rules.flatMap((rule) => rule(dist))
}
