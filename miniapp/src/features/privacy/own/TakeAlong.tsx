import Taro from '@tarojs/taro'
import { useState } from 'react'
import { OWN_DATA_LABELS, OWN_DATA_WORDS as W } from '../../../../../shared/text/zhCN/ownData'
import { saveFile } from '../../../api/saveFile'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Row, Rows } from '../../../components/Row'
import { Refused } from '../../../components/States'
import { fileOf, linesOf, type OwnFile } from './fileOf'
import { useExport } from './useExport'

type FileProps = { readonly file: OwnFile }

/** The same words wherever they go; whoever cannot take the file copies them. */
function Handing({ file }: FileProps) {
  const [said, setSaid] = useState('')
  const text = fileOf(file)
  const save = async () =>
    setSaid((await saveFile({ name: `${W.fileName}.json`, text })) ? W.saved : W.notSaved)
  const copy = () =>
    Taro.setClipboardData({ data: text }).then(
      () => setSaid(W.copied),
      () => setSaid(W.notSaved),
    )
  return (
    <>
      <Button text={W.save} onTap={() => void save()} />
      <Button look="other" text={W.copy} onTap={() => void copy()} />
      {said !== '' && <Line>{said}</Line>}
    </>
  )
}

type KindProps = { readonly of: OwnFile['kinds'][number] }

const Records = ({ of: { kind, records } }: KindProps) => (
  <>
    {records.length === 0 && <Line>{W.noRecords}</Line>}
    {records.map((record) => (
      <Card key={record.id}>
        {linesOf(kind, record).map((line) => (
          <Line key={line}>{line}</Line>
        ))}
      </Card>
    ))}
  </>
)

/** To be read here: one kind at a time. */
function Reading({ file }: FileProps) {
  const [open, setOpen] = useState<string>()
  const shown = file.kinds.find(({ kind }) => kind === open)
  return (
    <>
      <Rows>
        {file.kinds.map(({ kind, records }) => (
          <Row
            key={kind}
            title={OWN_DATA_LABELS[kind].name}
            mark={W.count(records.length)}
            onTap={() => setOpen(kind)}
          />
        ))}
      </Rows>
      {shown && <Records of={shown} />}
    </>
  )
}

/** 导出: everything that is mine, to be read and to be taken along. */
export function TakeAlong() {
  const { stage, begin } = useExport()
  if (stage.is === 'done')
    return (
      <>
        <Card title={W.ready}>
          <Stack>
            <Handing file={stage.file} />
          </Stack>
        </Card>
        <Reading file={stage.file} />
      </>
    )
  return (
    <Card>
      <Stack>
        <Quiet>{W.exportMore}</Quiet>
        <Refused because={stage.is === 'stopped' ? stage.because : undefined} />
        <Button
          look="other"
          text={stage.is === 'reading' ? W.exporting(stage.done, stage.all) : W.export}
          isBusy={stage.is === 'reading'}
          onTap={() => void begin()}
        />
      </Stack>
    </Card>
  )
}
