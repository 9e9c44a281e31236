import { mentionsContact } from './contact/rules'
import { asksMoney } from './money/rules'

/**
 * Promise 2.3: no money, no deposits, no contacts between neighbours. Words are found through spaces, full-width forms
 * and look-alikes; what merely sounds alike (微信班, 固定金属架, 不用押金) is left alone.
 */
export const mentionsMoney = (text: string): boolean => asksMoney(text) || mentionsContact(text)
