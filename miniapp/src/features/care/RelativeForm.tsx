import { useState } from 'react'
import { putDownRelative } from '../../../../shared/contract/relatives'
import type { RefusalCode } from '../../../../shared/contract/refusals'
import { type MyMembership, RELATIVE_KINDS } from '../../../../shared/contract/resident'
import { FAMILY_WORDS, RELATIVE_WORDS as W } from '../../../../shared/text/zhCN/care'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Amiss, Refused } from '../../components/States'
import { backToFamily, openPrivacy } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useAgree } from '../privacy/useAgree'
import { CareOf } from './CareOf'
import { isNameShort, relativeOf } from './relativeWords'
import { changeRelative, relativeSent, useRelativeWords } from './useRelativeWords'
import { useCareChanged } from './useMandates'

const KINDS = RELATIVE_KINDS.map((value) => ({ value, text: FAMILY_WORDS.kinds[value] }))

type Place = 'home' | 'name' | 'called' | 'born'
type Declared = (typeof putDownRelative)['refusals'][number]

/** Beside which field a refusal is said; all others stand above the button. */
const PLACES: Partial<Record<RefusalCode, Place>> = {
  'membership.unknown': 'home',
  'membership.notLiving': 'home',
  'care.sameName': 'name',
  'content.refused': 'called',
  'care.ownPhone': 'born',
  'care.notYetBorn': 'born',
} satisfies { readonly [Code in Declared]?: Place }

type Where = Place | 'button'
const placeOf = (code: RefusalCode | undefined): Where =>
  (code === undefined ? undefined : PLACES[code]) ?? 'button'

/** Said before anything is sent. */
const SHORT = 'short'

/** The finger on the button is the guardian's or the relative's own consent too, written down first. */
function usePuttingDown(homes: readonly MyMembership[]) {
  const words = useRelativeWords((store) => store.words)
  const changed = useCareChanged()
  const consent = useAgree()
  const [code, setCode] = useState<RefusalCode | typeof SHORT>()
  const { send, isSending, because } = useSend(putDownRelative, ({ id }) => {
    relativeSent(id)
    changed()
    backToFamily()
  })
  const relative = relativeOf(
    words,
    homes.map(({ id }) => id),
  )
  const putDown = async () => {
    if (isNameShort(words)) return setCode(SHORT)
    if (relative === undefined || !(await consent.agree())) return
    const answer = await send(relative)
    setCode(answer?.is === 'refused' ? answer.refusal.code : undefined)
  }
  const at = (place: Where): string | undefined => {
    if (code === SHORT || place !== placeOf(code)) return undefined
    return because ?? (place === 'button' ? consent.because : undefined)
  }
  const isBusy = isSending || consent.isSending
  const isShort = code === SHORT && isNameShort(words)
  return { words, putDown, isBusy, isReady: relative !== undefined, isShort, at }
}

type HomesProps = { readonly homes: readonly MyMembership[] }

const Homes = ({ homes }: HomesProps) => {
  const chosen = useRelativeWords(({ words }) => words.home)
  if (homes.length < 2) return null
  return (
    <>
      <Quiet>{W.home}</Quiet>
      <Choice
        label={W.home}
        options={homes.map(({ id, compoundName }) => ({ value: id, text: compoundName }))}
        chosen={chosen}
        onChoose={(home) => changeRelative({ home })}
      />
    </>
  )
}

/** One of the family who has no phone: who it is, and how they or their guardian said yes. */
export function RelativeForm({ homes }: HomesProps) {
  const { words, putDown, isBusy, isReady, isShort, at } = usePuttingDown(homes)
  const { kind = 'elder', name, addressForm } = words
  return (
    <Stack>
      <Quiet>{W.more}</Quiet>
      <Quiet>{W.kind}</Quiet>
      <Choice
        label={W.kind}
        options={KINDS}
        chosen={words.kind}
        onChoose={(one) => changeRelative({ kind: one })}
      />
      <Homes homes={homes} />
      <Refused because={at('home')} />
      <Field
        {...{ label: W.name, hint: W.nameHint, max: 20, value: name }}
        onChange={(typed) => changeRelative({ name: typed })}
      />
      {isShort && <Amiss says={W.nameWhole} />}
      <Refused because={at('name')} />
      <Field
        {...{ label: W.addressForm, hint: W.addressFormHint[kind], max: 8, value: addressForm }}
        onChange={(typed) => changeRelative({ addressForm: typed })}
      />
      <Refused because={at('called')} />
      <CareOf words={words} because={at('born')} />
      <Quiet>{W.bySending}</Quiet>
      <Button look="small" text={PRIVACY_WORDS.read} onTap={openPrivacy} />
      <Refused because={at('button')} />
      <Button
        text={isBusy ? FRAME_WORDS.sending : W.send}
        isBusy={isBusy}
        isDisabled={!isReady}
        onTap={() => void putDown()}
      />
    </Stack>
  )
}
