import type { PushTarget } from './push'
import type { Script } from './script'
import type { State } from './state'

export type Credentials = { readonly appid: string; readonly secret: string }
/** What every call to the simulator may see. */
export type Context = {
  readonly state: State
  readonly script: Script
  readonly credentials: Credentials
  readonly target: PushTarget
}
