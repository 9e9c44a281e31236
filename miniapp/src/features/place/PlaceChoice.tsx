import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Row, Rows } from '../../components/Row'
import { Empty, Loaded } from '../../components/States'
import { type Place, useCompounds } from './usePlace'

/** Every compound of the district, for somebody who has none yet. */
export const PlaceChoice = ({ onChoose }: { readonly onChoose: (place: Place) => void }) => (
  <Loaded of={useCompounds()}>
    {({ compounds }) =>
      compounds.length === 0 ? (
        <Empty says={RESIDENT_WORDS.noCompounds} />
      ) : (
        <Rows>
          {compounds.map(({ id, name, communityName, streetName }) => (
            <Row
              key={id}
              title={name}
              detail={`${streetName} ${communityName}`}
              onTap={() => onChoose({ id, name })}
            />
          ))}
        </Rows>
      )
    }
  </Loaded>
)
