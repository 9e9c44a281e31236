import * as contract from '../../../shared/contract/relatives'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { listRelatives } from './showing/actions'

export const putDownRoutes: readonly Route[] = [serve(contract.listRelatives, listRelatives)]
