import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { finishSignIn } from '../../api/session'
import { Above } from '../../components/Above'
import { Beside } from '../../components/Beside'
import { Over } from '../../components/Over'
import { CallMe } from '../callBack/CallMe'
import { PracticeBanner } from '../place/PracticeBanner'
import { watchPrivacy } from '../privacy/asking'
import { PrivacySheet } from '../privacy/PrivacySheet'
import { keepLastView } from './lastView'
import { offerUpdate } from './offerUpdate'
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

keepLastView(client)

export function Frame({ children }: PropsWithChildren) {
  useEffect(offerUpdate, [])
  useEffect(watchPrivacy, [])
  useEffect(() => {
    void finishSignIn().then((isNew) => (isNew ? client.invalidateQueries() : undefined))
  }, [])
  return (
    <QueryClientProvider client={client}>
      <Over.Provider value={PrivacySheet}>
        <Above.Provider value={PracticeBanner}>
          <Beside.Provider value={CallMe}>{children}</Beside.Provider>
        </Above.Provider>
      </Over.Provider>
    </QueryClientProvider>
  )
}
