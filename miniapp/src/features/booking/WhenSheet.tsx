import { DaysSheet, type DaysSheetProps } from './DaysSheet'
import { SlotsSheet } from './SlotsSheet'

/** Days of a thing, or slots of help. */
export const WhenSheet = (props: DaysSheetProps) =>
  props.listing.kind === 'skill' ? <SlotsSheet {...props} /> : <DaysSheet {...props} />
