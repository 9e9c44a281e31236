import { startAws } from '../testing/aws/server'

/** AWS on a good day between functions and engine, in a process of its own. */
void startAws(process.env['ENGINE_ENDPOINT'] ?? '', {}, Number(process.env['PORT']))
