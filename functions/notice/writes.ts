import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { NoticeEntity, ReadMarkEntity } from './entities'
import { expiryOf, type Notice } from './rules'
import type { ReadMark } from './store'

/** Put if absent: told before is told. */
export async function putNotice(notice: Notice): Promise<void> {
  try {
    await NoticeEntity.build(PutItemCommand)
      .item({ ...notice, expiresAt: expiryOf(notice.at) })
      .options({ condition: { attr: 'id', exists: false } })
      .send()
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault
  }
}

export const changeReadMark = (next: ReadMark): Change =>
  factsOf<ReadMark>(ReadMarkEntity).change(next)
