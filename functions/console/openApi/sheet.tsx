/** @jsxImportSource hono/jsx */
import type { Element } from '../page'
import { Bare } from '../shell'
import type { Operation } from './document'

export const HOME = '/openapi'
export const pathOf = ({ operationId }: Operation): string => `${HOME}/${operationId}`
export const WHOLE = '/openapi.json'

type SheetProps = { readonly title: string; readonly children: Element | readonly Element[] }

/** A page that anybody may open. */
export const Sheet = ({ title, children }: SheetProps) => (
  <Bare title={title}>
    <main id="main" class="outside">
      <h1>{title}</h1>
      {children}
    </main>
  </Bare>
)
