import type { RosterColumn } from '../../contract/refusals'

/** What a list lacks, and what to write there. */
export const MISSING_COLUMNS: Record<RosterColumn, string> = {
  header: '没有找到表头，请在第一行写上：楼栋、单元、房号、姓名。',
  building: '表头里没有楼栋这一列，请加上“楼栋”。',
  room: '表头里没有房号这一列，请加上“房号”。',
  name: '表头里没有姓名这一列，请加上“姓名”。',
}
