/** Of an element or attribute, without its prefix and in lower case. */
export function localName(name: string): string {
  return (name.split(':').pop() ?? name).toLowerCase();
}
