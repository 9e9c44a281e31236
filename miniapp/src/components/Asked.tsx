import { Quiet } from './Card'
import { Choice, type ChoiceProps } from './Choice'

/** A choice below its question. */
export const Asked = <Value extends string>(choice: ChoiceProps<Value>) => (
  <>
    <Quiet>{choice.label}</Quiet>
    <Choice {...choice} />
  </>
)
