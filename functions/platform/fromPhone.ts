import type { Endpoint } from '../../shared/contract/endpoint'
import type { Outcome } from '../../shared/kernel/outcome'
import { audited } from './audited'
import type { Call } from './call'

/** A worker at a desk, who asks for whatever anybody may ask for. */
export type Sitting = Pick<Call<'worker'>, keyof Call>

/** An action as a phone takes it, and written down as it is from there. */
export const asFromPhone =
  <Input, Done extends Outcome<unknown, unknown>>(
    endpoint: Endpoint,
    action: (call: Sitting, input: Input) => Promise<Done>,
  ) =>
  async (call: Sitting, input: Input): Promise<Done> => {
    const done = await action(call, input)
    await audited(endpoint, { call, input }, done)
    return done
  }
