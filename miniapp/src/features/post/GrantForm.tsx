import { useState } from 'react'
import { GRANTED_ROLES, type PostItem } from '../../../../shared/contract/post'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { POST_WORDS, ROLE_NAMES } from '../../../../shared/text/zhCN/post'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Refused } from '../../components/States'
import { digitsIn } from './digits'
import { DayField } from './DayField'
import { DigitsField } from './DigitsField'
import { awayOptions, type Found, isNamed, useGrant, wishOf } from './useGrant'
import { type NodeId, usePostsChanged } from './usePosts'

const W = POST_WORDS
const ROLES = GRANTED_ROLES.map((value) => ({ value, text: ROLE_NAMES[value] }))
type Granting = ReturnType<typeof useGrant>
type PartProps = { readonly granting: Granting }

function Who({ granting: { filled, change, looking } }: PartProps) {
  const digits = digitsIn(filled.digits)
  return (
    <>
      <Quiet>{W.noneToGive}</Quiet>
      <DigitsField
        label={W.digits}
        scan={W.scan}
        value={filled.digits}
        onChange={(typed) => change({ digits: typed })}
      />
      <Refused because={looking.because} />
      <Button
        look="other"
        text={W.look}
        isBusy={looking.isSending}
        isDisabled={digits === undefined}
        onTap={() => digits !== undefined && void looking.send({ digits })}
      />
    </>
  )
}

const Named = ({ granting: { filled, change }, found }: PartProps & { readonly found: Found }) =>
  isNamed(found) ? (
    <Line>{`✓ ${W.found(found.name ?? '', found.addressForm ?? '')}`}</Line>
  ) : (
    <>
      <Quiet>{W.notNamed}</Quiet>
      <Field
        {...{ label: W.name, hint: W.nameHint, max: 20, value: filled.name }}
        onChange={(name) => change({ name })}
      />
      <Field
        {...{ label: W.addressForm, hint: W.addressFormHint, max: 8, value: filled.addressForm }}
        onChange={(addressForm) => change({ addressForm })}
      />
    </>
  )

type What = PartProps & { readonly posts: readonly PostItem[] }

function As({ granting: { filled, change }, posts }: What) {
  const away = awayOptions(posts, filled.role).map(({ id, name, addressForm }) => ({
    value: id,
    // Whom the operator set up may have no name here.
    text: [name, addressForm].find(Boolean) ?? W.unnamed,
  }))
  return (
    <>
      <Quiet>{W.role}</Quiet>
      <Choice
        label={W.role}
        options={ROLES}
        chosen={filled.role}
        onChoose={(role) => change({ role, standsInFor: 'nobody' })}
      />
      {away.length > 0 && (
        <>
          <Quiet>{W.standsInFor}</Quiet>
          <Choice
            label={W.standsInFor}
            options={[{ value: 'nobody', text: W.nobody }, ...away]}
            chosen={filled.standsInFor}
            onChoose={(standsInFor) => change({ standsInFor })}
          />
        </>
      )}
      <DayField label={W.from} value={filled.from} onChange={(from) => change({ from })} />
      <DayField
        {...{ label: W.last, hint: W.lastHint, value: filled.last }}
        onChange={(last) => change({ last })}
      />
    </>
  )
}

type FormProps = { readonly nodeId: NodeId; readonly posts: readonly PostItem[] }

/** Whose code, as what, from when to when. */
export function GrantForm({ nodeId, posts }: FormProps) {
  const [isGiven, setGiven] = useState(false)
  const changed = usePostsChanged()
  const granting = useGrant(() => {
    setGiven(true)
    changed()
  })
  const { found, filled, giving } = granting
  const wish = found && wishOf(nodeId as never, filled, found)
  return (
    <Card title={W.give}>
      <Stack>
        {isGiven && !found && <Line>{W.given}</Line>}
        <Who granting={granting} />
        {found && <Named granting={granting} found={found} />}
        {found && <As granting={granting} posts={posts} />}
        <Refused because={giving.because} />
        {found && (
          <Button
            text={giving.isSending ? FRAME_WORDS.sending : W.send}
            isBusy={giving.isSending}
            isDisabled={wish === undefined}
            onTap={() => wish && void giving.send(wish)}
          />
        )}
      </Stack>
    </Card>
  )
}
