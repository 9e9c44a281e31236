import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../../shared/text/zhCN/resident'
import { Tap } from '../../components/Tap'
import { useCareMode } from '../../theme/careMode'
import css from './CareSwitch.module.scss'

/** 长辈版: on or off, said in words as well as in colour. */
export function CareSwitch() {
  const { isOn, toggle } = useCareMode()
  return (
    <Tap
      role="switch"
      className={`${css['switch']} ${isOn ? css['on'] : ''}`}
      label={`${HOME_WORDS.care}，${isOn ? ME_WORDS.isOn : ME_WORDS.isOff}`}
      isChecked={isOn}
      onTap={toggle}
    >
      {isOn ? `✓ ${HOME_WORDS.care}` : HOME_WORDS.care}
    </Tap>
  )
}
