/* global document, location, navigator, atob, btoa, window */
// A passkey is asked for by the browser alone: what it signs goes into a field of a plain form.
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const withBytes = (list = []) => list.map((one) => ({ ...one, id: bytesOf(one.id) }))
const Keys = window.PublicKeyCredential

/** As the browser reads it; older ones lack the method that does it. */
const OPTIONS = {
  create: (options) =>
    Keys.parseCreationOptionsFromJSON?.(options) ?? {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  get: (options) =>
    Keys.parseRequestOptionsFromJSON?.(options) ?? {
      ...options,
      challenge: bytesOf(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
}

const PARTS = [
  'clientDataJSON',
  'attestationObject',
  'authenticatorData',
  'signature',
  'userHandle',
]
function answerOf(credential) {
  if (credential.toJSON) return credential.toJSON()
  const response = {}
  for (const part of PARTS)
    if (credential.response[part]) response[part] = textOf(credential.response[part])
  return { id: credential.id, rawId: credential.id, type: credential.type, response }
}

async function ask(form) {
  const { passkey: what, options, waiting, failed } = form.dataset
  const says = form.querySelector('[role="status"]')
  says.textContent = waiting
  try {
    const publicKey = OPTIONS[what](JSON.parse(options))
    const credential = await navigator.credentials[what]({ publicKey })
    form.elements.answer.value = JSON.stringify(answerOf(credential))
    says.textContent = ''
    form.requestSubmit()
  } catch {
    says.textContent = failed
  }
}

function ready(form) {
  const says = form.querySelector('[role="status"]')
  if (form.dataset.origin !== location.origin) {
    says.textContent = ''
    form.querySelector('[data-elsewhere]').hidden = false
    return
  }
  if (!Keys) {
    says.textContent = form.dataset.old
    return
  }
  says.textContent = ''
  form.querySelector('button').hidden = false
  form.addEventListener('submit', (event) => {
    if (form.elements.answer.value !== '') return
    event.preventDefault()
    event.stopPropagation()
    ask(form)
  })
}

for (const form of document.querySelectorAll('form[data-passkey]')) ready(form)
