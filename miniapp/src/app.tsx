import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'
import type { PropsWithChildren } from 'react'
import { Frame } from './features/frame/Frame'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return <Frame>{children}</Frame>
}
