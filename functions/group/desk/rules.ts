import { id } from '../../../shared/contract/fields'

/** What the address of a group says. */
export const ofGroup = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  groupId: id('group'),
})

/** Where a group stands, below the console. */
export const pathOf = ({ nodeId, groupId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/groups/${String(groupId)}`
