import { useState } from 'react'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { Card, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Ticks } from '../../../components/Ticks'
import { useCompounds } from '../../place/usePlace'
import { compoundsAt, type Here, placesAt, venueOf } from '../publish/plan'
import { type PanelProps, Saving } from './Saving'

type PlaceProps = {
  readonly place: string
  readonly compounds: Here['compounds']
  readonly onChange: (place: string) => void
}

/** Typed, or tapped. */
const Place = ({ place, compounds, onChange }: PlaceProps) => (
  <>
    <Field {...{ label: W.whichPlace, hint: P.placeHint, max: 30, value: place, onChange }} />
    <Choice
      layout="scroll"
      label={P.places}
      options={placesAt(compounds).map((value) => ({ value, text: value }))}
      chosen={place}
      onChoose={onChange}
    />
  </>
)

/** Somewhere else, also for those that follow. */
export function PlacePanel({ session, signed, step, onClose }: PanelProps) {
  const [place, setPlace] = useState('')
  const [isForAll, setForAll] = useState(false)
  const { nodeId, nodeName, others } = session
  const compounds = compoundsAt(useCompounds().data?.compounds ?? [], nodeId, nodeName)
  const venue = venueOf(place, { nodeId, compounds })
  return (
    <Card title={W.place}>
      <Stack>
        <Place place={place} compounds={compounds} onChange={setPlace} />
        {others.length > 0 && (
          <Ticks
            label={W.restToo}
            options={[W.restToo]}
            ticked={isForAll ? [W.restToo] : []}
            onChange={(ticked) => setForAll(ticked.length > 0)}
          />
        )}
        <Saving
          {...{ step, onClose, isDisabled: place.trim() === '' }}
          people={(isForAll ? signed.series : signed.one).people}
          onSave={() => step.change({ venue, ...(isForAll ? { isWholeSeries: true } : {}) })}
        />
      </Stack>
    </Card>
  )
}
