import type { Locator, Page } from 'playwright-core'

/** A form as it stands on a page: which of all, and where it is sent. */
export type Standing = { readonly nth: number; readonly action: string; readonly method: string }

const FORMS = 'form'

export const formsOn = (page: Page): Promise<readonly Standing[]> =>
  page.evaluate((forms) => {
    const all = Array.from(document.querySelectorAll<HTMLFormElement>(forms))
    return all.map((form, nth) => ({
      nth,
      action: new URL(form.getAttribute('action') ?? '', location.href).pathname,
      method: form.method,
    }))
  }, FORMS)

const TYPED: Readonly<Record<string, string>> = {
  ...{ number: '1', tel: '0757-83000000', time: '09:00' },
}

const CHOSEN: ReadonlySet<string> = new Set(['radio', 'checkbox', 'hidden'])

function wordsFor(type: string): string {
  const today = new Date().toISOString().slice(0, 10)
  const dated: Readonly<Record<string, string>> = { date: today, month: today.slice(0, 7) }
  return dated[type] ?? TYPED[type] ?? '写一句'
}

async function write(field: Locator): Promise<void> {
  const type = (await field.getAttribute('type')) ?? 'text'
  if (CHOSEN.has(type) || (await field.inputValue()) !== '') return
  await field.fill(wordsFor(type))
}

async function checkFirst(of: Locator): Promise<void> {
  if ((await of.count()) > 0) await of.first().check()
}

/** Fills in what has to be filled in, as somebody would who wants nothing in particular. */
async function fillIn(page: Page, { nth }: Standing): Promise<void> {
  const form = page.locator(FORMS).nth(nth)
  for (const field of await form.locator('input[required], textarea[required]').all())
    await write(field)
  for (const choice of await form.locator('select[required]').all())
    if ((await choice.inputValue()) === '') await choice.selectOption({ index: 1 })
  await checkFirst(form.locator('input[type="radio"][required]'))
  await checkFirst(form.locator('input[name="ids"]'))
}

const PATIENCE = { timeout: 10_000 }

/** Sends it by the keyboard: the button has the focus, and Enter is pressed. */
export async function send(page: Page, form: Standing): Promise<number> {
  await fillIn(page, form)
  const button = page.locator(FORMS).nth(form.nth).locator('button[type="submit"]').first()
  await button.focus()
  const [response] = await Promise.all([
    page.waitForResponse(
      (one) => one.request().isNavigationRequest() && one.status() !== 303,
      PATIENCE,
    ),
    // A file comes without a page.
    Promise.race([
      page.waitForEvent('framenavigated', PATIENCE),
      page.waitForEvent('download', PATIENCE),
    ]),
    page.keyboard.press('Enter'),
  ])
  await page.waitForLoadState('domcontentloaded')
  return response.status()
}

/** The same with something in it that no page asked for: it is refused, and stands again. */
export async function sendBroken(page: Page, form: Standing): Promise<void> {
  await Promise.all([
    page.waitForNavigation({ timeout: 10_000 }),
    page.evaluate(
      ({ forms, nth }) => {
        const broken = document.querySelectorAll<HTMLFormElement>(forms)[nth]
        const strange = document.createElement('input')
        Object.assign(strange, { type: 'hidden', name: 'strange', value: 'strange' })
        broken?.append(strange)
        if (broken) broken.noValidate = true
        broken?.submit()
      },
      { forms: FORMS, nth: form.nth },
    ),
  ])
}
