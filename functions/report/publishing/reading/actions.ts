import type * as contract from '../../../../shared/contract/openFigures'
import { MONTHS_OPEN } from '../../../../shared/contract/openFigures'
import type { CommunityId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { OPEN_FIGURES as W } from '../../../../shared/text/zhCN/consoleOutside'
import type { Action } from '../../../platform/call'
import type { World } from '../../../platform/world'
import { SHEETS } from '../../exporting/sheet/rules'
import { monthOf } from '../../rules'
import { monthBefore, monthsWithin, openMonth, rowsOf } from '../rules'
import { listClosed, loadPublication } from '../store'

type Asked = { readonly communityId: CommunityId; readonly until?: string | undefined }

/** What others read of a community; where nobody approved it, it is as if it were not there. */
async function openFiguresOf(world: World, { communityId, until }: Asked) {
  const publication = await loadPublication(communityId)
  if (publication?.from === undefined) return undefined
  const last = monthBefore(monthOf(world.today()), 1)
  const { from, placeName } = publication
  const { months, earlier } = monthsWithin({
    ...{ from, count: MONTHS_OPEN },
    until: until !== undefined && until < last ? until : last,
  })
  const closed = months.length === 0 ? [] : await listClosed(communityId, months)
  return {
    community: { id: communityId, name: placeName },
    ...{ licence: W.licence(placeName), note: W.note, from },
    ...(earlier === undefined ? {} : { earlier }),
    months: closed.map(openMonth),
  }
}

export const readFigures: Action<typeof contract.readFigures> = async ({ world }, asked) => {
  const open = await openFiguresOf(world, asked)
  return open ? accept(open) : refuse({ code: 'place.notFound' })
}

/** Of the same months, with nothing in it that a spreadsheet would carry out. */
export const readFigureSheet: Action<typeof contract.readFigureSheet> = async (
  { world },
  asked,
) => {
  const open = await openFiguresOf(world, asked)
  if (!open) return refuse({ code: 'place.notFound' })
  const { head, row, tail } = SHEETS.csv
  const rows = [W.columns, ...rowsOf(open.community.name, open.months)]
  const text = [head, ...rows.map((cells, n) => row(cells, n + 1)), tail].join('')
  return accept({ bytes: Buffer.from(text), contentType: 'text/csv; charset=utf-8' })
}
