import { type ComponentType, createContext, useContext } from 'react'

/** What stands above every page while it holds for all of them; who knows the domain puts it there. */
export const Above = createContext<ComponentType | undefined>(undefined)

export function AbovePage() {
  const Standing = useContext(Above)
  return Standing === undefined ? null : <Standing />
}
