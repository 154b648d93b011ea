/** Where in its sentence a value stands; 0 where it is written otherwise there. */
export function placeOf(said: string, text: string): number {
  return Math.max(0, text.lastIndexOf(said));
}
