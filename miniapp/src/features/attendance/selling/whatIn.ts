import { SELLING_WHATS, type SellingWhat } from '../../../../../shared/contract/selling'
import { SELLING_WHAT_WORDS } from '../../../../../shared/text/zhCN/selling'

/** 卖东西、卖保险 */
export const whatLine = (what: readonly SellingWhat[]): string =>
  what.map((one) => SELLING_WHAT_WORDS[one]).join('、')

/** What the ticked words stand for. */
export const whatIn = (ticked: readonly string[]): SellingWhat[] =>
  SELLING_WHATS.filter((one) => ticked.includes(SELLING_WHAT_WORDS[one]))
