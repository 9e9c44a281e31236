import { id } from '../../../../../shared/contract/fields'

/** What the address of somebody says. */
export const whom = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  residentId: id('resident'),
})

/** Where their card and who acts for them stand, below the console. */
export const pathOf = ({ nodeId, residentId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/residents/${String(residentId)}/help`
