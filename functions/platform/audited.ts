import type { Endpoint } from '../../shared/contract/endpoint'
import { idPattern } from '../../shared/kernel/ids'
import type { Outcome } from '../../shared/kernel/outcome'
import { note } from './audit'
import type { Call } from './call'

const ID = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/
const PLACE = idPattern('district', 'street', 'community', 'compound', 'building')

/** Every id in a value, however deep; nothing else of it. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(idsIn)
}

const answered = (value: unknown): readonly string[] =>
  idsIn(Object.values(value ?? {}).filter((one) => typeof one === 'string'))

/** Of whatever a worker wrote and was accepted: what it was about. The answer goes out behind it, so that none is without. */
export async function audited(
  endpoint: Endpoint,
  { call, input }: { readonly call: Call<'guest'>; readonly input: unknown },
  outcome: Outcome<unknown, unknown>,
): Promise<void> {
  const { caller, request } = call
  if (!outcome.ok || !caller || request.key === '') return
  if (endpoint.audience !== 'worker' && caller.workerId === undefined) return
  const named = idsIn(input)
  const subjects = [...named, ...answered(outcome.value)].filter(
    (id) => id !== caller.id && !PLACE.test(id),
  )
  const places = named.filter((id) => PLACE.test(id))
  await note({ ...call, caller }, { what: endpoint.name, subjects, places })
}
