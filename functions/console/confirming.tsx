/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { Seated } from '../platform/consoleSession'
import type { World } from '../platform/world'
import { askOn, idOf, stepUp } from '../resident/console/redeeming/actions'
import { browserIn, type Standing } from '../resident/console/rules'
import { type Asked, html, showRefusal } from './answering'
import { Ask, Over } from './asking'
import * as cookies from './cookies'
import { CONFIRMING, type Held, heldIn, MOST_HELD } from './held'

const PURPOSE = 'stepUp' as const

type At = { readonly c: Context; readonly world: World; readonly seated: Seated }

/** What came of the code on this screen. Of a page with another code, `on`, nothing comes any more. */
export async function stepUpBy({ c, world, seated }: At, on?: string): Promise<Standing> {
  const shown = cookies.readShown(c, 'scan')
  if (!shown || (on !== undefined && on !== idOf(world, shown))) return 'over'
  const computer = { secret: shown.secret, browser: browserIn(c.req.header('user-agent') ?? '') }
  const outcome = await stepUp(world, { computer, until: shown.until }, seated)
  return outcome.ok ? outcome.value.is : 'waiting'
}

type Asking = { readonly held: Held; readonly isNew: boolean }

/** The code that stands, or a new one. */
async function ask({ c, world }: Asked, { held, isNew }: Asking): Promise<Response> {
  const standing = isNew ? undefined : cookies.readShown(c, 'scan')
  const secret = standing?.secret ?? world.newSecret()
  const browser = browserIn(c.req.header('user-agent') ?? '')
  const about = standing ? { purpose: PURPOSE, until: standing.until } : { purpose: PURPOSE }
  const { until, ...asked } = await askOn(world, { secret, browser }, about)
  cookies.writeShown(c, 'scan', { secret, until })
  return html(c, <Ask purpose={PURPOSE} asked={asked} onTo={{ held }} />)
}

const isTooLarge = ({ fields }: Held): boolean =>
  fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > MOST_HELD

/**
 * A step asks first who sits there: what was typed waits in the page that asks, and comes back with the answer. Nothing
 * is returned once it was given: then the step is done as it was sent.
 */
export async function confirmed(asked: Asked, seated: Seated): Promise<Response | undefined> {
  const { c, world, fields } = asked
  const held = heldIn(c.req.path, fields)
  if (isTooLarge(held))
    return showRefusal(c, { code: 'input.tooLarge', maxKb: MOST_HELD / 1000 }, fields)
  const [on] = fields[CONFIRMING] ?? []
  if (on === undefined) return ask(asked, { held, isNew: true })
  const is = await stepUpBy({ c, world, seated }, on)
  if (is === 'confirmed') {
    cookies.forgetShown(c, 'scan')
    return undefined
  }
  if (is === 'waiting') return ask(asked, { held, isNew: false })
  return html(c, <Over purpose={PURPOSE} is={is} onTo={{ held }} />)
}
