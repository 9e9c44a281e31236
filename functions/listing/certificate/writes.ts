import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { CertificateEntity } from './entities'
import type { Certificate } from './rules'

export const changeCertificate = (next: Certificate): Change =>
  factsOf<Certificate>(CertificateEntity).change(next)
