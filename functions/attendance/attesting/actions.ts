import type * as contract from '../../../shared/contract/afterClass'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { glanceAt, glanceAtAll } from '../../event/showing/actions'
import type { Action } from '../../platform/call'
import { ownPerson } from '../../resident/own/actions'
import { loadCheckIns } from '../store'
import { sessionsWith } from '../own/actions'
import { attendedOf, lengthOf } from './rules'

/** For whoever came: of every session of the course to which they did. */
export const showAttested: Action<typeof contract.showAttested> = async (
  { world, caller },
  { sessionId },
) => {
  const session = await glanceAt(sessionId)
  if (session?.districtId !== caller.districtId) return refuse({ code: 'session.notFound' })
  const ids = await sessionsWith(session)
  const [sessions, checkIns] = await Promise.all([
    glanceAtAll(ids),
    loadCheckIns(ids.map((id) => ({ sessionId: id, id: world.idFor('checkIn', id, caller.id) }))),
  ])
  const attended = attendedOf(
    sessions,
    checkIns.filter((one) => one !== undefined),
  )
  if (attended.length === 0) return refuse({ code: 'attendance.notAttended' })
  const name = (await ownPerson(caller.id))?.name
  const { title, kind, nodeName } = session
  return accept({ ...(name && { name }), title, kind, nodeName, ...lengthOf(attended) })
}
