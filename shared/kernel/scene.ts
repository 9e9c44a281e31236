/** What a poster's code is made of: short enough for WeChat's scene, and nothing that an address would change. */
const SCENE = /^[0-9A-HJKMNP-TV-Z]{10}$/
/** Where the link of a code begins, behind the address at which people reach us. */
export const SCENE_PATH = '/j/'

export const isScene = (text: string): boolean => SCENE.test(text)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Half of an escape: whatever it was, it is damaged.
    return text
  }
}

/** The code in a link; what is no link of ours is looked at as it stands. */
function codeIn(text: string): string {
  const at = text.lastIndexOf(SCENE_PATH)
  const [code = ''] = (at < 0 ? text : text.slice(at + SCENE_PATH.length)).split(/[?#&/]/)
  return code.trim()
}

type Opened = { readonly scene?: string | undefined; readonly q?: string | undefined }

/**
 * The code with which a page was opened: WeChat hands a mini-program code over as `scene`, the link of an ordinary QR
 * code whole as `q`, both encoded. `undefined` where it was opened without one; what is damaged stays what it is, so
 * that somebody can be told.
 */
export function sceneOf({ scene, q }: Opened): string | undefined {
  const given = scene ?? q
  if (given === undefined || given === '') return undefined
  return codeIn(decoded(given)).slice(0, 64) || '-'
}
