/** The page of Warraq's theme `book`, for every peer; lengths in points. */
export const BOOK = {
  margin: { top: 92, bottom: 101, inner: 92, outer: 116 },
  size: 13.5,
  leading: 24,
  indent: 24,
  headings: [25, 18, 15],
  noteSize: 10.75,
  tableSize: 11.5,
  font: { regular: 'Amiri-Regular.ttf', bold: 'Amiri-Bold.ttf', family: 'Amiri' },
};

/** @param fonts the folder of the font files, with a slash at its end */
export function fontOfBook({ fonts }) {
  return { folder: fonts, ...BOOK.font };
}
