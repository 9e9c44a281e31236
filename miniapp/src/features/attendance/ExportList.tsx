import { useState } from 'react'
import {
  EXPORT_FORMATS,
  exportAttendance,
  type ExportFormat,
} from '../../../../shared/contract/afterClass'
import type { SessionId } from '../../../../shared/kernel/ids'
import { EXPORT_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { call } from '../../api/call'
import { saveFile } from '../../api/saveFile'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'

type ExportProps = { readonly sessionId: SessionId }
type Stage =
  | { readonly is: 'ready' | 'reading' | 'saved' }
  | { readonly is: 'stopped'; readonly because: string }

const stopped = (because: string): Stage => ({ is: 'stopped', because })

/** Reads the list at the tap and hands it on; nothing of it stays here. */
async function handOn(sessionId: SessionId, format: ExportFormat): Promise<Stage> {
  const answer = await call(exportAttendance, { sessionId, format })
  if (answer.is !== 'done') return stopped(answer.because)
  const { name, data: text, encoding } = answer.value
  return (await saveFile({ name, text, encoding })) ? { is: 'saved' } : stopped(W.notSaved)
}

function ExportSheet({ sessionId, onClose }: ExportProps & { readonly onClose: () => void }) {
  const [stage, setStage] = useState<Stage>({ is: 'ready' })
  const take = async (format: ExportFormat) => {
    setStage({ is: 'reading' })
    setStage(await handOn(sessionId, format))
  }
  return (
    <Sheet title={W.title} onClose={onClose}>
      <Quiet>{W.more}</Quiet>
      {EXPORT_FORMATS.map((format) => (
        <Button
          key={format}
          look="other"
          text={W.formats[format]}
          isDisabled={stage.is === 'reading'}
          onTap={() => void take(format)}
        />
      ))}
      {stage.is === 'saved' && <Line>{W.saved}</Line>}
      <Refused because={stage.is === 'stopped' ? stage.because : undefined} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** 导出名单: the whole list as a file. */
export function ExportList({ sessionId }: ExportProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="other" text={W.export} onTap={() => setOpen(true)} />
      {isOpen && <ExportSheet sessionId={sessionId} onClose={() => setOpen(false)} />}
    </>
  )
}
