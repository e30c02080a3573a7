/** 0 built, 1 the source needs mending, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;
