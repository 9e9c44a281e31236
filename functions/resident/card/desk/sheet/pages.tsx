/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../../shared/contract/fields'
import { cardQr, cardWords } from '../../../../../shared/kernel/cardCode'
import { accept } from '../../../../../shared/kernel/outcome'
import { CARD_WORDS as C } from '../../../../../shared/text/zhCN/card'
import { CARDS_PAGE as W } from '../../../../../shared/text/zhCN/consoleHelp'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Form, Print } from '../../../../console/parts'
import { QrImage } from '../../../../console/qr'
import { makeAtDesk, sheetAt } from './actions'

const CELL = 4
const SIZE = 130

/** One of ten, to be cut out. */
const Blank = ({ code }: { readonly code: string }) => (
  <li>
    <QrImage text={cardQr(code)} alt={C.qrLabel(cardWords(code))} cell={CELL} size={SIZE} />
    <div>
      <strong>{C.cardTitle}</strong>
      <p class="code">{cardWords(code)}</p>
      <p>{C.found}</p>
    </div>
  </li>
)

type MakeProps = { readonly call: PageCall; readonly nodeId: string }

const Make = ({ call, nodeId }: MakeProps) => (
  <div class="noprint">
    <p>{W.once}</p>
    <Form call={call} action={at(`/at/${nodeId}/cards`)}>
      <Button text={W.make} />
    </Form>
  </div>
)

/** Cards for those without a phone. */
const cards = page({
  method: 'GET',
  path: '/at/:nodeId/cards',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('district', 'street', 'community', 'compound') }),
  answer: async (call, { nodeId }) => {
    const found = await sheetAt(call, nodeId)
    if (!found.ok) return found
    const { name, isCommunity } = found.value
    const body = isCommunity ? (
      <>
        <p>{W.intro(name)}</p>
        <Make call={call} nodeId={nodeId} />
      </>
    ) : (
      <p>
        {W.elsewhere} <a href={at(`/at/${nodeId}/places`)}>{W.toPlaces}</a>
      </p>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

/** In this one answer: their codes are kept nowhere. */
const making = page({
  method: 'POST',
  path: '/at/:nodeId/cards',
  audience: 'worker',
  from: ({ nodeId }) => `/at/${String(nodeId)}/cards`,
  input: () => z.strictObject({ nodeId: id('community') }),
  answer: async (call, { nodeId }) => {
    const made = await makeAtDesk(call, nodeId)
    if (!made.ok) return made
    const body = (
      <>
        <ul class="invitations">
          {made.value.codes.map((code) => (
            <Blank code={code} />
          ))}
        </ul>
        <Print />
        <p class="noprint">
          <a href={at(`/at/${nodeId}/cards`)}>{W.again}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.made, body })
  },
})

export const cardPages: readonly AnyPage[] = [cards, making]
