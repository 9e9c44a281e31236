import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Computer, type Shown, stepsUp } from '../computer'
import { startTown, type Town } from '../town'
import { type Filled, filledFormsOn, lostIn } from './controls'
import type { Fields } from './forms'
import { layOffice, type Office } from './ground'
import { addressOf } from './openings'

let town: Town
let office: Office
/** A form, where it was seen and by whom. */
type Seen = { readonly by: Computer; readonly path: string; readonly form: Filled }
let forms: readonly Seen[]

/** Whoever leaves by a form fills in no other; a file goes to the store, not to us. */
const isOurs = ({ action }: Filled): boolean =>
  action.startsWith('/console/') &&
  !/\/(?:sign-out|sessions\/[^/]+\/end|sign-ins\/[^/]+\/end)$/.test(action)

async function formsOn(by: Computer, path: string): Promise<readonly Seen[]> {
  const { html } = await by.opens(path)
  return filledFormsOn(html)
    .filter(isOurs)
    .map((form) => ({ by, path, form }))
}

/** The same form for another case is the same. */
const kindOf = ({ form: { action, controls } }: Seen): string =>
  [action.replace(/_[0-9A-Z]{26}/g, ''), ...controls.map(({ name }) => name)].join()

async function formsSeen(): Promise<readonly Seen[]> {
  const { SITE } = await import('../../console')
  const seats = [office.seats.Xiaoli, office.seats.District]
  const reads = SITE.pages
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) => addressOf(path, office.ids) ?? [])
  const all: Seen[] = []
  for (const path of reads) for (const by of seats) all.push(...(await formsOn(by, path)))
  const seen = new Map<string, Seen>()
  for (const one of all) if (!seen.has(kindOf(one))) seen.set(kindOf(one), one)
  return [...seen.values()]
}

beforeAll(async () => {
  town = await startTown()
  office = await layOffice(town)
  forms = await formsSeen()
  await stepsUp(office.seats.Xiaoli, office.ground.official)
  await stepsUp(office.seats.District, office.ground.admin)
}, 240_000)
afterAll(() => town.stop())

const WORD = '<b>"一\'&句</b>🏠'
const LONG = '长'.repeat(6000)
const WRONG: Readonly<Record<string, string>> = {
  ...{ date: '2030-02-30', month: '2030-13', time: '25:61', number: '-7' },
}
const isWords = ({ type }: Filled['controls'][number]): boolean =>
  ['text', 'search', 'tel', 'textarea'].includes(type)

/** The form with words in each field that takes them, and something else in some. */
const castOf = ({ fields, controls }: Filled, odd: Readonly<Record<string, string>>): Fields => ({
  ...fields,
  ...Object.fromEntries(controls.filter(isWords).map(({ name }) => [name, [WORD]])),
  ...Object.fromEntries(Object.entries(odd).map(([name, value]) => [name, [value]])),
})

type Odd = readonly [what: string, odd: Readonly<Record<string, string>>]

const NOBODYS = 'lst_00000000000000000000000000'
const AROUND: ReadonlySet<string> = new Set(['key', 'back', 'confirming'])

/** Where a page stands, or of which row a form is: nobody types it, and without it there is no such form. */
const WHERE: ReadonlySet<string> = new Set(['session', 'membershipId'])

/** What nothing takes. */
function wrongOf({ controls, hidden }: Filled): readonly Odd[] {
  const ids = hidden.filter((name) => !AROUND.has(name) && !WHERE.has(name))
  return [
    ...ids.map((name): Odd => [`${name} that is forged`, { [name]: NOBODYS }]),
    ...ids.map((name): Odd => [`${name} that is stale`, { [name]: '999' }]),
    ...controls.map(({ name, type }): Odd =>
      type === 'select'
        ? [`${name} that is forged`, { [name]: '__proto__' }]
        : [`${name} that is wrong`, { [name]: WRONG[type] ?? LONG }],
    ),
  ]
}

/** What a field takes that may be left out. */
const emptyOf = ({ controls }: Filled): readonly Odd[] =>
  ['   ', ''].map((value): Odd => {
    const fields = controls.filter(isWords).map(({ name }) => [name, value])
    return [value === '' ? 'nothing' : 'blanks', Object.fromEntries(fields)]
  })

const sentenceIn = ({ html }: Shown): string =>
  /<p class="refused" role="alert">([^<]+)<\/p>/.exec(html)?.[1] ?? ''

let keys = 0
async function problemsOf({ by, form }: Seen, [what, odd]: Odd): Promise<readonly string[]> {
  const sent = { ...castOf(form, odd), key: [`typed-by-somebody-${keys++}`] }
  const shown = await by.sends(form.action, sent)
  const told = `${form.action} with ${what}: ${shown.status}`
  if (shown.status < 400) return []
  const isSaid = shown.status < 500 && /[\u4e00-\u9fff]/.test(sentenceIn(shown))
  const lost = lostIn(shown.html, form, sent).map((one) => `${told} loses ${one}`)
  return isSaid ? lost : [`${told} says nothing`, ...lost]
}

const isThere = async (one: Seen): Promise<boolean> =>
  (await formsOn(one.by, one.path)).some(({ form: { action } }) => action === one.form.action)

describe('What is typed into any form of the console', () => {
  it('(10.1) is seen on all forms that a desk has', () => {
    expect(forms.length).toBeGreaterThan(45)
    const typed = forms.filter(({ form: { controls } }) => controls.length > 0)
    expect(typed.length).toBeGreaterThan(30)
  })

  it('(10.1) stands there still where it is wrong, and a sentence says why', async () => {
    const problems: string[] = []
    for (const one of forms)
      for (const odd of wrongOf(one.form)) problems.push(...(await problemsOf(one, odd)))
    expect(problems).toEqual([])
  }, 300_000)

  it('(10.1) stands there still where it is blank or nothing, and that is too little', async () => {
    const problems: string[] = []
    for (const one of forms)
      for (const odd of emptyOf(one.form))
        // What was done before may have ended the case.
        if (await isThere(one)) problems.push(...(await problemsOf(one, odd)))
    expect(problems).toEqual([])
  }, 300_000)
})
