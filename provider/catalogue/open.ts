/** A string with some known values: editors complete those, and the compiler accepts any other. */
export type Open<Known extends string> = Known | (string & {});
