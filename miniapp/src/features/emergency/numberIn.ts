import { EMERGENCY_PHONE } from '../../../../shared/contract/emergency'

/** The number in what was typed, with whatever people put into numbers; nothing where it is none. */
export function numberIn(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').replace(/[\s()（）]/g, '')
  const mobile = bare.replace(/-/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  return [mobile, bare].find((one) => EMERGENCY_PHONE.test(one))
}
