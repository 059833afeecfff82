/** A desk that has more before it sees that there are more; counting them all would keep its first screen waiting. */
export const MOST_AT_A_DESK = 1000;
