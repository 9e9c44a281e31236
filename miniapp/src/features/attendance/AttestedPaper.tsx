import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Attested, showAttested } from '../../../../shared/contract/afterClass'
import type { SessionId } from '../../../../shared/kernel/ids'
import { PAPER_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { call } from '../../api/call'
import { saveDrawing } from '../../api/savePoster'
import { aria } from '../../components/aria'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { attestedLines } from './attestedLines'
import { ATTESTED_PAPER, drawAttested } from './attestedPaper'
import css from './AttestedPaper.module.scss'

type PaperProps = { readonly attested: Attested }

/** What hangs on a wall; in a browser the same is printed, and nothing else of the page. */
function Paper({ attested }: PaperProps) {
  const { heading, lines, by } = attestedLines(attested)
  return (
    <View className={css['paper'] ?? ''} {...aria({ role: 'group', label: W.preview })}>
      <View className={css['heading'] ?? ''}>{heading}</View>
      {lines.map((line) => (
        <View key={line} className={css['line'] ?? ''}>
          {line}
        </View>
      ))}
      <View className={css['by'] ?? ''}>{by}</View>
    </View>
  )
}

function Save({ attested }: PaperProps) {
  const [state, setState] = useState<'ready' | 'saving' | 'saved' | 'lost'>('ready')
  const save = async () => {
    setState('saving')
    const draw = (pen: CanvasRenderingContext2D) => drawAttested(pen, attested)
    setState((await saveDrawing({ ...ATTESTED_PAPER, draw })) ? 'saved' : 'lost')
  }
  return (
    <>
      <Button
        text={state === 'saving' ? W.saving : W.save}
        isBusy={state === 'saving'}
        onTap={() => void save()}
      />
      {state === 'saved' && <Quiet>{W.saved}</Quiet>}
      <Refused because={state === 'lost' ? W.notSaved : undefined} />
    </>
  )
}

const Onto = ({ attested }: PaperProps) =>
  process.env.TARO_ENV === 'h5' ? (
    <Button text={W.print} onTap={() => window.print()} />
  ) : (
    <Save attested={attested} />
  )

/** 参加证明: asked for at the tap, drawn here, and kept nowhere. */
export function AttestedPaper({ sessionId }: { readonly sessionId: SessionId }) {
  const [attested, setAttested] = useState<Attested>()
  const [because, setBecause] = useState<string>()
  const open = async () => {
    const answer = await call(showAttested, { sessionId })
    if (answer.is === 'done') return setAttested(answer.value)
    setBecause(answer.because)
  }
  const close = () => setAttested(undefined)
  return (
    <>
      <Refused because={because} />
      <Button look="other" text={W.make} onTap={() => void open()} />
      {attested && (
        <Sheet title={W.more} onClose={close}>
          <Paper attested={attested} />
          <Onto attested={attested} />
          <Button look="other" text={FRAME_WORDS.close} onTap={close} />
        </Sheet>
      )}
    </>
  )
}
