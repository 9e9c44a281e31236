import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'

export default definePageConfig({ navigationBarTitleText: PAGE_TITLES.computer })
