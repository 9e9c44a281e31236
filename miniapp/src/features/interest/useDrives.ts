import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type DriveCard,
  type DriveView,
  listDeskDrives,
  type listDrives,
  sayInterest,
  showDrive,
} from '../../../../shared/contract/interest'
import type { InputOf, OutputOf } from '../../../../shared/contract/endpoint'
import type { CompoundId, DriveId } from '../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../api/call'
import { useSend } from '../frame/useSend'

type Cards = OutputOf<typeof listDrives>

/** What is asked in a compound, and whether I would come: as it came with what comes there. */
export const useDrives = (compoundId: CompoundId) =>
  useQuery<Cards>({ queryKey: ['drives', compoundId], enabled: false })

/** One of it; `null` when there is none by this name. */
export const useDrive = (driveId: DriveId) =>
  useQuery({ queryKey: ['drive', driveId], queryFn: () => askIfThere(showDrive, { driveId }) })

export type DriveNode = InputOf<typeof listDeskDrives>['nodeId']

/** What a place itself asks about. */
export const useDeskDrives = (nodeId: DriveNode) =>
  useQuery({
    queryKey: ['drives', 'desk', nodeId],
    queryFn: () => ask(listDeskDrives, { nodeId }),
    // Neighbours tap meanwhile, and colleagues work on it too.
    staleTime: 0,
  })

export type DeskDriveList = ReturnType<typeof useDeskDrives>

type Said = OutputOf<typeof sayInterest>

const cardWith =
  (driveId: DriveId, said: Said) =>
  (card: DriveCard): DriveCard =>
    card.id === driveId ? { ...card, ...said } : card

/** A tap: what it made of the count stands in the list and on the page at once, as the server counted it. */
export function useSaying(driveId: DriveId) {
  const client = useQueryClient()
  const done = (said: Said) => {
    client.setQueryData<DriveView>(['drive', driveId], (drive) => drive && { ...drive, ...said })
    client.setQueriesData<Cards>({ queryKey: ['drives'] }, (list) =>
      list ? { ...list, cards: list.cards.map(cardWith(driveId, said)) } : list,
    )
  }
  const step = useSend(sayInterest, done)
  return {
    say: (want: 'in' | 'out') => void step.send({ driveId, want }),
    isSending: step.isSending,
    because: step.because,
  }
}

/** Behind a step of the worker: page and lists are asked for again. */
export function useDriveChanged() {
  const client = useQueryClient()
  return () => {
    for (const name of ['drive', 'drives', 'sessions'])
      void client.invalidateQueries({ queryKey: [name] })
  }
}
