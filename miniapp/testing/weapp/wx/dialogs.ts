import { cancelled, type Options } from './answer'
import type { Apis, Handset } from './handset'

const words = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value : otherwise

/** Four words at most on a button, as WeChat allows. */
const MOST_WORDS = 4

/** Questions are put to the person, who answers with a tap. */
export function dialogs({ answering: { later }, overlay, faults }: Handset): Apis {
  const short = (text: string): string => {
    if ([...text].length > MOST_WORDS) faults.note('wx', `showModal: “${text}” is too long`)
    return text
  }
  const showModal = async (options: Options): Promise<object> => {
    const confirm = short(words(options['confirmText'], '确定'))
    const cancel = short(words(options['cancelText'], '取消'))
    const lines = [words(options['title']), words(options['content'])].filter((line) => line !== '')
    const answers = options['showCancel'] === false ? [confirm] : [cancel, confirm]
    const isConfirmed = (await overlay.ask({ lines, answers })) === confirm
    return { confirm: isConfirmed, cancel: !isConfirmed }
  }
  const showActionSheet = async (options: Options): Promise<object> => {
    const items = (options['itemList'] ?? []) as readonly string[]
    const lines = [words(options['alertText'])].filter((line) => line !== '')
    const chosen = await overlay.ask({ lines, answers: [...items, '取消'] })
    if (!items.includes(chosen)) throw cancelled()
    return { tapIndex: items.indexOf(chosen) }
  }
  return {
    showModal: later('showModal', showModal),
    showActionSheet: later('showActionSheet', showActionSheet),
    showToast: later('showToast', ({ title, duration = 1_500 }) =>
      overlay.toast(words(title), Number(duration)),
    ),
    hideToast: later('hideToast', () => overlay.hideToast()),
    showLoading: later('showLoading', ({ title }) => overlay.loading(words(title))),
    hideLoading: later('hideLoading', () => overlay.loading(undefined)),
  }
}
