const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

const letter = () => ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length))

/** Names one intent: sent again with every retry of it, so that the server acts once. */
export const newKey = (): string =>
  Date.now().toString(36) + Array.from({ length: 20 }, letter).join('')
