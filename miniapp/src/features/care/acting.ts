import { create } from 'zustand'
import type { CompoundId, MandateId, ResidentId } from '../../../../shared/kernel/ids'
import { useSession } from '../../api/session'

export type Acting = {
  readonly principalId: ResidentId
  /** How neighbours call them. */
  readonly name: string
  readonly mandateId: MandateId
  /** Where they live. */
  readonly compoundId: CompoundId
  /** Refused meanwhile: nothing is done in anybody's name until the person says that they are themself again. */
  readonly isOver?: true
}

type Store = { readonly acting: Acting | undefined }

/** For whom one acts (代办); kept nowhere, so that opening the program again one is oneself. */
export const useActing = create<Store>(() => ({ acting: undefined }))

export const actFor = (acting: Acting): void => useActing.setState({ acting })
export const beOneself = (): void => useActing.setState({ acting: undefined })

/** The mandate stands no more. What is on the page stays there. */
export function endActing(principalId: string | undefined): void {
  const { acting } = useActing.getState()
  if (acting && acting.principalId === principalId)
    useActing.setState({ acting: { ...acting, isOver: true } })
}

useSession.subscribe(({ session }) => {
  if (session === undefined) beOneself()
})
