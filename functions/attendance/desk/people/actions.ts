import type { SessionId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { listPeople } from '../../../registration/desk/people/actions'
import { showAttendance } from '../../showing/actions'
import { type AtDesk, classAt, type Sitting } from '../actions'

type Listing = AtDesk & { readonly cursor?: string | undefined }

async function sessionOf(call: Sitting, asked: Listing) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const { cursor } = asked
  const sessionId: SessionId = found.value.one.id
  return accept({
    title: found.value.event.words.title,
    page: { sessionId, ...(cursor === undefined ? {} : { cursor }) },
  })
}

/** Who has a seat in a session and who came, as the phone shows it. */
export async function showSeated(call: Sitting, asked: Listing) {
  const found = await sessionOf(call, asked)
  if (!found.ok) return found
  const { title, page } = found.value
  const list = await showAttendance(call, page)
  return list.ok ? accept({ title, sessionId: page.sessionId, list: list.value }) : list
}

/** Who waits, in their order. */
export async function showWaiting(call: Sitting, asked: Listing) {
  const found = await sessionOf(call, asked)
  if (!found.ok) return found
  const { title, page } = found.value
  const list = await listPeople(call, { ...page, which: 'waiting' })
  return list.ok ? accept({ title, sessionId: page.sessionId, list: list.value }) : list
}
