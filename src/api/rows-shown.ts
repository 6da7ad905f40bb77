/** Rows that one answer to a count opens to. */
export const ROWS_SHOWN = 50;
