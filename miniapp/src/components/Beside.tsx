import { type ComponentType, createContext, useContext } from 'react'

type Help = ComponentType<{ readonly because?: string }>

/** What stands at the end of every page and beside every refusal; who knows the domain puts it there. */
export const Beside = createContext<Help | undefined>(undefined)

/** That help, for a page, or for what was refused `because`. */
export function HelpHere({ because }: { readonly because?: string }) {
  const Help = useContext(Beside)
  if (Help === undefined) return null
  return because === undefined ? <Help /> : <Help because={because} />
}
