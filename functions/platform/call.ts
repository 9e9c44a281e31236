import type {
  Audience,
  Endpoint,
  InputOf,
  OutputOf,
  RefusalOf,
  ServedBy,
} from '../../shared/contract/endpoint'
import type { Outcome } from '../../shared/kernel/outcome'
import type { Caller } from './session'
import type { World } from './world'

/** What makes a write repeatable: the caller's key, and a hash of what was asked. */
export type Request = { readonly key: string; readonly hash: string }

type CallerFor<For extends Audience> = {
  public: undefined
  guest: Caller | undefined
  resident: Caller
  worker: Caller
}[For]

/** What an action gets beside its input. */
export type Call<For extends Audience = 'resident'> = {
  readonly world: World
  readonly caller: CallerFor<For>
  readonly request: Request
}

/** A use case: answers with what the contract says, or with a refusal that it declares. */
export type Action<E extends Endpoint> = (
  call: Call<E['audience']>,
  input: InputOf<E>,
) => Promise<Outcome<OutputOf<E>, RefusalOf<E>>>

/** An endpoint and what answers it, in the one function that the contract names. */
export type Route<By extends ServedBy = 'api'> = {
  readonly endpoint: Endpoint & { readonly servedBy: By }
  readonly action: Action<Endpoint>
}
