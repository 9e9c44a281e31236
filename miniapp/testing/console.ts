import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser/browser'
import { deskContext, PLAIN, type Sight, sitDown, watchedContext } from './console/desk'
import { walkByKeys } from './console/keys'
import { barriersOn, overflowOn, paperOf, scriptsOn } from './console/looking'
import { formsOn, send, sendBroken, type Standing } from './console/sending'
import { type Kind, KINDS, type Remark, type Tour, type Visit } from './console/visits'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Room = { readonly browser: Browser; readonly tour: Tour; readonly remarks: Remark[] }

const told = ({ remarks }: Room, { name, state }: Visit, found: readonly Remark[]): void => {
  for (const { kind, what } of found) remarks.push({ kind, what: `${name} (${state}): ${what}` })
}

const broken = (error: unknown): readonly Remark[] => [
  { kind: 'broken', what: String(error instanceof Error ? error.message : error).slice(0, 300) },
]

/** One page for each who sits there, in one way of seeing. */
async function seatsIn({ browser, tour }: Room, sight: Sight) {
  // Where no script runs, nothing of ours can look either.
  const open = sight.scripts === 'on' ? watchedContext : deskContext
  const pages: Record<string, Page> = {}
  for (const [seat, session] of Object.entries(tour.sessions)) {
    const context = await open({ browser, origin: tour.origin, sight })
    pages[seat] = await sitDown(context, tour.origin, session)
  }
  const close = async (): Promise<void> => {
    for (const page of Object.values(pages)) await page.context().close()
  }
  return { pages, close }
}

async function open(page: Page, { origin }: Tour, { path }: Visit): Promise<void> {
  const response = await page.goto(`${origin}${path}`)
  if (response?.status() !== 200) throw new Error(`was answered ${response?.status()}`)
}

type Looked = (page: Page, visit: Visit) => Promise<readonly Remark[]>

async function walk(room: Room, sight: Sight, look: Looked): Promise<void> {
  const { pages, close } = await seatsIn(room, sight)
  for (const visit of room.tour.visits) {
    const page = pages[visit.seat]
    if (!page) throw new Error(`Nobody is called ${visit.seat}.`)
    try {
      await open(page, room.tour, visit)
      told(room, visit, await look(page, visit))
    } catch (error) {
      told(room, visit, broken(error))
    }
  }
  await close()
}

/** The step that a form is sent to, unless it is known. */
const stepOf = ({ steps }: Tour, form: Standing, known: ReadonlySet<string>) =>
  form.method === 'post'
    ? steps.find((one) => !known.has(one) && new RegExp(one).test(form.action))
    : undefined

/** Each step whose form stands on the page, once. */
function freshSteps(tour: Tour, forms: readonly Standing[], known: Set<string>) {
  return forms.filter((form) => {
    const step = stepOf(tour, form, known)
    if (step !== undefined) known.add(step)
    return step !== undefined
  })
}

type Sending = { readonly visit: Visit; readonly sent: Set<string> }

/** A page whose forms were refused: the sentence stands on top, and all is as it should be. */
async function lookRefused(page: Page, tour: Tour, { visit, sent: known }: Sending) {
  const found: Remark[] = []
  for (const form of freshSteps(tour, await formsOn(page), known)) {
    await sendBroken(page, form)
    if ((await page.locator('.refused').count()) === 0)
      found.push({ kind: 'broken', what: `${form.action} is refused without a sentence` })
    found.push(...(await barriersOn(page)), ...(await overflowOn(page)))
    found.push(...(await scriptsOn(page)), ...(await walkByKeys(page)))
    await open(page, tour, visit)
  }
  return found
}

const seenOn = async (page: Page): Promise<readonly Remark[]> => [
  ...(await barriersOn(page)),
  ...(await overflowOn(page)),
  ...(await scriptsOn(page)),
]

/** With scripts: as it is seen, heard, printed and walked through by keys. */
async function lookAll(room: Room): Promise<void> {
  const { tour } = room
  const refusedOnce = new Set<string>()
  await walk(room, PLAIN, async (page, visit) => [
    ...(await seenOn(page)),
    ...(await walkByKeys(page)),
    ...(await paperOf(page)),
    ...(await lookRefused(page, tour, { visit, sent: refusedOnce })),
  ])
  await walk(room, { width: 320, theme: 'dark', scripts: 'on' }, seenOn)
  if (tour.isCi) return
  await walk(room, { width: 1280, theme: 'dark', scripts: 'on' }, seenOn)
  await walk(room, { width: 320, theme: 'light', scripts: 'on' }, async (page) => [
    ...(await overflowOn(page)),
    ...(await walkByKeys(page)),
  ])
}

/** Whether a step took away what the page is about, as moving out takes a resident. */
const isGone = async (page: Page, { origin }: Tour, { path }: Visit): Promise<boolean> =>
  (await page.request.get(`${origin}${path}`)).status() === 404

/** Form by form, as long as one comes to stand there that was not sent yet. */
async function sendFrom(room: Room, page: Page, { visit, sent }: Sending): Promise<void> {
  const { tour } = room
  for (let steps = 0; ; steps++) {
    if (steps > 0 && (await isGone(page, tour, visit))) return
    await open(page, tour, visit)
    const form = (await formsOn(page)).find((one) => stepOf(tour, one, sent) !== undefined)
    if (!form) return
    sent.add(stepOf(tour, form, sent) ?? '')
    const status = await send(page, form)
    const isPage = (await page.locator('h1').count()) === 1
    if (status >= 500 || !isPage)
      told(room, visit, [{ kind: 'needScripts', what: `${form.action}: ${status}` }])
  }
}

/** Without scripts: what stands there, and every form leads on. */
async function sendAll(room: Room): Promise<number> {
  const { tour } = room
  const { pages, close } = await seatsIn(room, { ...PLAIN, scripts: 'off' })
  const sent = new Set<string>()
  for (const visit of tour.visits) {
    const page = pages[visit.seat]
    if (!page) continue
    try {
      await sendFrom(room, page, { visit, sent })
    } catch (error) {
      const [first] = broken(error)
      told(room, visit, [{ kind: 'needScripts', what: first?.what ?? '' }])
    }
  }
  await close()
  for (const step of tour.steps) if (!sent.has(step)) say(`  no form seen: ${step}`)
  return sent.size
}

/** Says of every page of the console how often it stands in somebody’s way, by kind. */
async function main([file = '']: readonly string[]): Promise<void> {
  const tour = JSON.parse(readFileSync(file, 'utf8')) as Tour
  const browser = await launchBrowser()
  const room: Room = { browser, tour, remarks: [] }
  await lookAll(room)
  const sent = await sendAll(room)
  await browser.close()
  for (const what of new Set(room.remarks.map((one) => `${one.kind}: ${one.what}`)))
    say(`  ${what}`)
  const count = (kind: Kind) => room.remarks.filter((one) => one.kind === kind).length
  for (const kind of KINDS) say(`console.${kind} ${count(kind)}`)
  say(`console.visits ${tour.visits.length}`)
  say(`console.sent ${sent}`)
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exitCode = 1
})
