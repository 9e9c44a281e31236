import { answerSignIn, readSignIn } from '../../shared/contract/console'
import { consoleCodeIn } from '../../shared/kernel/consoleCode'
import type { Person, Town } from './town'

export type Shown = {
  readonly status: number
  readonly html: string
  /** What a person reads: tags taken out. */
  readonly text: string
  readonly headers: Headers
}
type Fields = Readonly<Record<string, string | readonly string[]>>
type Sending = { readonly headers?: Readonly<Record<string, string>>; readonly body?: BodyInit }

/** A browser without scripts at a desk: it keeps cookies, follows what it is sent on to, and sends forms. */
export type Computer = {
  readonly opens: (path: string, sending?: Sending) => Promise<Shown>
  readonly sends: (path: string, fields?: Fields, sending?: Sending) => Promise<Shown>
  /** Without being sent on. */
  readonly tries: (method: string, path: string, sending?: Sending) => Promise<Response>
  readonly cookies: Map<string, string>
}

const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0'

const textOf = (html: string): string =>
  html
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

const bodyOf = (fields: Fields): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}

type Jar = Map<string, string>

function keep(cookies: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (value.join('=') === '' || /max-age=0\b/i.test(line)) cookies.delete(name)
    else cookies.set(name, value.join('='))
  }
}

const headersFor = (cookies: Jar, { headers = {} }: Sending) => ({
  'user-agent': AGENT,
  cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  ...headers,
})

/** A computer at which nobody is signed in yet. */
export function computerAt(origin: string): Computer {
  const cookies: Jar = new Map()
  const tries: Computer['tries'] = async (method, path, sending = {}) => {
    const response = await fetch(new URL(path, origin), {
      ...{ method, redirect: 'manual', headers: headersFor(cookies, sending) },
      ...(sending.body === undefined ? {} : { body: sending.body }),
    })
    keep(cookies, response)
    return response
  }
  const shown = async (response: Response): Promise<Shown> => {
    const next = response.headers.get('location')
    if (next !== null && response.status === 303) return shown(await tries('GET', next))
    const html = await response.text()
    return { status: response.status, html, text: textOf(html), headers: response.headers }
  }
  return {
    ...{ cookies, tries },
    opens: async (path, sending) => shown(await tries('GET', path, sending)),
    sends: async (path, fields = {}, sending = {}) => {
      const headers = { origin, 'sec-fetch-site': 'same-origin', ...sending.headers }
      return shown(await tries('POST', path, { headers, body: bodyOf(fields) }))
    },
  }
}

/** What stands on a screen that asks: the code behind its picture's link, and the number to compare. */
export function askedOn({ html }: Shown): { readonly code: string; readonly number: string } {
  const code = consoleCodeIn(/href="(\/d\/[^"]+)"/.exec(html)?.[1] ?? '')
  const number = /<strong>(\d\d)<\/strong>/.exec(html)?.[1]
  if (code === undefined || number === undefined) throw new Error('no code on this screen')
  return { code, number }
}

/** The phone scans the screen and says that it is its owner. */
export async function confirms(person: Person, shown: Shown): Promise<void> {
  const { code, number } = askedOn(shown)
  await person.gets(readSignIn, { code })
  await person.gets(answerSignIn, { code, answer: number })
}

/** A computer at which a worker is signed in, as it is done: by scanning. */
export async function deskOf(town: Pick<Town, 'origin'>, person: Person): Promise<Computer> {
  const computer = computerAt(town.origin)
  await confirms(person, await computer.opens('/console/sign-in'))
  await computer.sends('/console/sign-in/done')
  return computer
}

/** The same once more, for what asks for it. */
export async function stepsUp(computer: Computer, person: Person): Promise<void> {
  await confirms(person, await computer.opens('/console/step-up'))
  await computer.sends('/console/step-up/done')
}
