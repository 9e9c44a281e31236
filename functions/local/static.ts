import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function fileFor(folder: string, url: string): string | undefined {
  const [path = '/'] = url.split(/[?#]/)
  const wanted = normalize(join(folder, decodeURIComponent(path)))
  if (!wanted.startsWith(folder + sep) && wanted !== folder + sep) return undefined
  const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted
  return isFile(file) ? file : undefined
}

/** Serves the files of one folder and nothing outside it; `false` when there is no such file. */
export const filesIn =
  (folder: string) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    let file: string | undefined
    try {
      file = fileFor(folder, request.url ?? '/')
    } catch {
      return false
    }
    if (file === undefined) return false
    const isPage = file.endsWith('.html')
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': isPage ? 'no-cache' : 'public, max-age=3600',
    })
    createReadStream(file).pipe(response)
    return true
  }
