/** Something that whoever starts the project can mend: shown as one sentence, without a stack. */
export class Mishap extends Error {
  override readonly name = 'Mishap'
}
