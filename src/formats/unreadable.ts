/** Why one row or value could not be read, in words; caught where rows are told from answers, and never shown to users as it is. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
