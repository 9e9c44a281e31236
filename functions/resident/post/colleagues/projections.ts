import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { type Access, loadAccess } from '../../../platform/access'
import { type Reaction, reaction } from '../../../platform/stream'
import { ColleagueEntity } from './entities'
import { colleagueAt, concerned } from './rules'

/**
 * Brings the lists of the places at which somebody works to what their rights say now: given, renamed,
 * blocked, ended, gone.
 */
export const colleaguesProjection: Reaction = reaction<Access>(
  'Access',
  async (_, { before, after }) => {
    const places = concerned(before, after)
    const residentId = (after ?? before)?.residentId
    if (places.length === 0 || residentId === undefined) return
    const rights = await loadAccess(residentId)
    for (const nodeId of places) {
      const colleague = colleagueAt(rights, nodeId)
      await (colleague === undefined
        ? ColleagueEntity.build(DeleteItemCommand).key({ nodeId, residentId }).send()
        : ColleagueEntity.build(PutItemCommand)
            .item({ nodeId, residentId, ...colleague })
            .send())
    }
  },
)
