/* global document, window, HTMLInputElement, setTimeout */
// What a page can do beside its forms; without it everything still works.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
// 全选: one tick for all of a list.
document.addEventListener('change', ({ target }) => {
  const all = target instanceof HTMLInputElement ? target.dataset.all : undefined
  if (all === undefined) return
  for (const tick of target.form.querySelectorAll(`[name="${all}"]`)) tick.checked = target.checked
})
// A file that is too large says so before it is sent.
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset.most === undefined) return
  const isTooLarge = (target.files[0]?.size ?? 0) > Number(target.dataset.most)
  target.setCustomValidity(isTooLarge ? target.dataset.tooLarge : '')
  target.reportValidity()
})
// What came of a question is known: the step that waits for it goes on, and one that was confirmed at once.
document.addEventListener('answered', ({ target }) => {
  target.closest('form').requestSubmit()
  // A file leaves this page standing: it asks no further.
  const says = document.createElement('p')
  says.textContent = target.dataset.answered
  target.replaceWith(says)
})
for (const form of document.querySelectorAll('[data-on]')) form.requestSubmit()
// What comes by itself takes nothing from under a finger: a button that is pressed stays until it is let go.
let isPressed = false
document.addEventListener('pointerdown', ({ button }) => (isPressed = button === 0))
for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'dragend'])
  document.addEventListener(end, () => setTimeout(() => (isPressed = false)))
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (isPressed && !detail.requestConfig.triggeringEvent) detail.shouldSwap = false
})
// A form that was sent is not sent once more while its answer is on the way.
document.addEventListener('submit', (event) => {
  const { target } = event
  if (target.dataset.sent !== undefined) {
    event.preventDefault()
    return
  }
  target.dataset.sent = ''
  setTimeout(() => delete target.dataset.sent, 5000)
})
