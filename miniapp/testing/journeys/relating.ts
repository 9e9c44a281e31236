import {
  ACTING_WORDS,
  CHILD_WORDS,
  FAMILY_WORDS as F,
  RELATIVE_WORDS as W,
} from '../../../shared/text/zhCN/care'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { openFamily } from './caring'
import { ME } from './joining'
import { lookUntil } from './looking'
import { without } from './words'

export type Person = { readonly name: string; readonly addressForm: string }

async function begin(screen: Screen, { name, addressForm }: Person): Promise<void> {
  await openFamily(screen)
  await screen.tap(F.putDown)
  await screen.waitFor(W.kind)
  await screen.type(W.name, name)
  await screen.type(W.addressForm, addressForm)
}

async function send(screen: Screen, { name, addressForm }: Person): Promise<string> {
  await screen.tap(W.send)
  return screen.waitFor(F.person(name, addressForm))
}

/** (1.6) Somebody of the household who has no phone and said yes: what stands among the family then. */
export async function putDownElder(screen: Screen, elder: Person): Promise<string> {
  await begin(screen, elder)
  await screen.tap(F.kinds.elder)
  await screen.tap(W.consents.inPerson)
  return send(screen, elder)
}

/** An elder who is not taken: what stands on the form then, with why. */
export async function isRefused(screen: Screen, elder: Person, because: string): Promise<string> {
  await begin(screen, elder)
  await screen.tap(F.kinds.elder)
  await screen.tap(W.consents.inPerson)
  await screen.tap(W.send)
  return screen.waitFor(because)
}

/** (12.3) A child, by its guardian, who says that they are one. */
export async function putDownChild(screen: Screen, child: Person, year: string): Promise<string> {
  await begin(screen, child)
  await screen.tap(F.kinds.child)
  await screen.tap(year)
  await screen.tap(W.monthOf('1'))
  await screen.tap(W.guardian)
  return send(screen, child)
}

/** What the worker reads of who waits. */
export async function workerReads(worker: Screen, name: string): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WORKER_WORDS.memberships)
  return worker.waitFor(name)
}

/** Let in, they are acted for. */
export async function actOnceLetIn(screen: Screen, name: string): Promise<string> {
  await lookUntil(screen, F.act(name), () => openFamily(screen))
  const read = await screen.text()
  await screen.tap(F.act(name))
  await screen.waitFor(ACTING_WORDS.acting(name))
  return read
}

/** (12.3) The guardian takes the consent back: what was said before. */
export async function takeBackForChild(guardian: Screen, name: string): Promise<string> {
  await openFamily(guardian)
  await guardian.tap(CHILD_WORDS.withdrawOf(name))
  const said = await guardian.waitFor(CHILD_WORDS.withdrawMore)
  await guardian.tap(CHILD_WORDS.withdrawYes)
  await guardian.waitFor(without(CHILD_WORDS.withdrawYes))
  return said
}
