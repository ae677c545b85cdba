/** Id of the bar over the pages of a brief. */
export const BRIEF_BAR = 'brief-bar';

/** Id of the place in it where the editor says how things stand. */
export const BRIEF_BAR_NOW = 'brief-bar-now';
