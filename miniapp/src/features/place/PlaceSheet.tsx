import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Sheet } from '../../components/Sheet'
import { PlaceChoice } from './PlaceChoice'
import { useChosenPlace } from './usePlace'

/** Lets a guest say which compound to look at. */
export function PlaceSheet({ onClose }: { readonly onClose: () => void }) {
  const choose = useChosenPlace((chosen) => chosen.choose)
  return (
    <Sheet title={RESIDENT_WORDS.whichPlace} onClose={onClose}>
      <PlaceChoice
        onChoose={(place) => {
          choose(place)
          onClose()
        }}
      />
    </Sheet>
  )
}
