import { type ComponentType, createContext, useContext } from 'react'

/** What may lie over any page, such as a question that cannot wait; who knows the domain puts it there. */
export const Over = createContext<ComponentType | undefined>(undefined)

export function OverPage() {
  const Lying = useContext(Over)
  return Lying === undefined ? null : <Lying />
}
