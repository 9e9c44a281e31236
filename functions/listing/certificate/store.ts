import type { CertificateId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { CertificateEntity } from './entities'
import type { Certificate } from './rules'

const facts = factsOf<Certificate>(CertificateEntity)

export const loadCertificate = (id: CertificateId): Promise<Certificate | undefined> =>
  facts.load({ id }, { consistent: true })

export type Card = Pick<
  Certificate,
  'of' | 'title' | 'compoundName' | 'photoId' | 'expiresOn' | 'since' | 'ownerId'
>

export const listWaiting = (...at: WaitingAt) => waitingIn<Card>('CERTIFICATES', at)

export const glanceAtCertificates = async (
  ids: readonly CertificateId[],
): Promise<readonly Certificate[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
