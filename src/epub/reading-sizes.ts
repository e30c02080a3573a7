/** Arabic has marks above and below its letters: less makes lines of vocalised text touch. */
export const LINE_HEIGHT = 1.7;

/** Print sizes that a screen held in a hand makes too small, as shares of the text around them. */
export const MIN_TEXT_EM = 0.85;
export const MIN_MARK_EM = 0.75;
