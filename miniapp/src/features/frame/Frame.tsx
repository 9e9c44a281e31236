import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { finishSignIn } from '../../api/session'
import { JUST_NOW_MS } from './useFresh'

// Failures are shown with a button that tries again; three silent tries would be nine seconds of nothing.
const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: JUST_NOW_MS,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export function Frame({ children }: PropsWithChildren) {
  useEffect(() => {
    void finishSignIn().then((isNew) => (isNew ? client.invalidateQueries() : undefined))
  }, [])
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
