import { View } from '@tarojs/components'
import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { Tap } from '../../components/Tap'
import css from './Doors.module.scss'
import { openEvents, openPublish, openShare } from './navigate'

const { doors, doorsMore } = HOME_WORDS

const Door = ({ name, more, onTap }: { name: string; more: string; onTap: () => void }) => (
  <Tap className={css['door']} label={`${name}，${more}`} onTap={onTap}>
    <View className={css['name'] ?? ''}>{name}</View>
    <View className={css['more'] ?? ''}>{more}</View>
  </Tap>
)

/** The things that people come for. */
export const Doors = () => (
  <View className={css['doors'] ?? ''}>
    <Door name={doors.borrow} more={doorsMore.borrow} onTap={openShare} />
    <Door name={doors.lend} more={doorsMore.lend} onTap={() => openPublish()} />
    <Door name={doors.learn} more={doorsMore.learn} onTap={openEvents} />
  </View>
)
