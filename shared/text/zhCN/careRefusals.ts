import type { RefusalCode, RefusalDetails } from '../../contract/refusals'

type Some = { readonly [Code in RefusalCode]?: (details: RefusalDetails[Code]) => string }

/** Of whoever acts for somebody else, and of cards that stand for somebody. */
export const CARE_SENTENCES = {
  'care.notOpen': () => '这件事不能代办，请先切换回自己。',
  'care.noMandate': () => '您现在不能代这位街坊办事，请切换回自己；要代办请找社区工作人员登记。',
  'care.hasAccount': () => '这位街坊自己有账号，请本人来办。',
  'care.notOfHousehold': () => '代办人要是同住的家人，并且自己有账号。',
  'care.agreeFirst': () =>
    '隐私说明更新了，要先同意才能代办：孩子的，请您在“我的家人”里点同意；大人的，请本人点同意。',
  'care.tooLong': () => '代办的最后一天，最早是今天，最晚是一年后。请再选一次。',
  'care.tooMany': () => '代办人已经够多了，请先取消一位。',
  'care.guarded': () =>
    '孩子的事只由监护人代办，满14岁以后由孩子自己登录来办。要停下，请监护人在“我的家人”里撤回同意。',
  'care.sameName': () => '家里已经登记过这个名字了，不用再登记。',
  'care.ownPhone': () => '满14岁的家人请用自己的微信登记；没有手机的，请社区工作人员帮忙登记。',
  'care.notYetBorn': () => '出生年月还没到，请再看一遍。',
  'care.manyWaiting': ({ max }) => `家里最多同时登记${max}位，请等社区看过再登记。`,
  'mandate.notFound': () => '找不到这份代办，可能已经取消了。',
  'card.mistyped': () => '卡上的字母没有对上，有一个可能看错了，请再对一遍。',
  'card.unknown': () => '这不是邻享卡，请看看是不是拿错了。',
  'card.tooOften': () => '错的卡试得太多了，请过一小时再扫。',
  'card.foreign': () => '这张卡是别的社区发的，请到那个社区办理。',
  'card.dead': () => '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。',
  'card.blank': () => '这张卡还是空白的，请先给街坊办卡。',
  'card.taken': () => '这张卡已经是别人的了，请换一张空白卡。',
  'card.own': () => '自己的卡要请别的同事来扫。',
  'card.blocked': () => '这位街坊正停用着，现在不能再借；手上的照常可以还。',
  'card.notForThis': () => '这件不能刷卡借，请打开它的页面看看怎么约。',
  'card.ownerMustAgree': () => '这件要物主点头。物主在旁边的话，请选“物主在场，同意借”。',
} satisfies Some
