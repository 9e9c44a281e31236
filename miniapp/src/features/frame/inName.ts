import { createContext, useContext } from 'react'

/** In whose name what follows is done, by their id; absent: one's own. */
export const InName = createContext<string | undefined>(undefined)
export const useInName = (): string | undefined => useContext(InName)
