import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { WithheldEntity } from '../withheld/entities'
import type { Withheld } from '../withheld/rules'

/** The words are gone with whoever wrote them. */
export const forgetWithheld = (withheld: Withheld): Change =>
  removal(WithheldEntity, { id: withheld.id }, withheld)
