import type { State } from './state'

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const STYLE = `
  body { margin: 0; background: #f7f5f0; color: #1c1b1a; font: 18px/1.5 system-ui, "Noto Sans CJK SC", sans-serif }
  main { max-width: 480px; margin: 0 auto; padding: 24px 16px }
  h1 { font-size: 24px; margin: 0 0 8px }
  p { margin: 0 0 16px; color: #5a5751 }
  button { display: block; width: 100%; min-height: 56px; margin: 0 0 12px; padding: 8px 16px; text-align: left;
    font: inherit; color: inherit; background: #fff; border: 1px solid #d8d3c8; border-radius: 12px }
  button:focus-visible { outline: 3px solid #1f7a5c }`

/** The page on which one chooses who one is, in place of a phone with somebody's WeChat on it. */
export function chooserPage({ people }: State, back: string): string {
  const buttons = [...people.values()].map(
    ({ key, nickname }) =>
      `<button name="person" value="${escape(key)}">${escape(nickname)}</button>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>选择微信用户</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>您是哪一位？</h1><p>这里模拟微信：点一下名字，就用这位邻居的微信打开邻享。</p>
<form method="post" action="/simulator/choose"><input type="hidden" name="return" value="${escape(back)}">
${buttons.join('\n')}</form></main></body></html>`
}
