import { id } from '../../../shared/contract/fields'

/** What the address of a drive says. */
export const ofDrive = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  driveId: id('drive'),
})

/** Where a drive stands, below the console. */
export const pathOf = ({ nodeId, driveId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/drives/${String(driveId)}`
