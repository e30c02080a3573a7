/** 0 done, 1 the source needs mending or the file cannot be read, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;
