import * as contract from '../../../shared/contract/moderation'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as arrival from './arrival/actions'

/** Served by the photos function: it alone reads and writes the store, and carries the picture library. */
export const photoRoutes: readonly Route<'photos'>[] = [
  serve(contract.photoArrived, arrival.photoArrived),
  serve(contract.privatePhoto, arrival.privatePhoto),
]
