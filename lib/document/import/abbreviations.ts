/** Titles and parts of names, in capitals: a full stop after them never ends a sentence. */
export const titles = new Set(
  `Mr Mrs Ms Mx Dr Prof Rev Fr Hon Gen Col Lt Maj Capt Cmdr Adm Sgt Cpl Pvt Gov Sen Sens Rep Reps
   Pres Amb Sec Supt Det Insp St Ste Mt Ft Messrs Mme Mlle Sr Sra`.split(/\s+/),
);

/** Abbreviations, in small letters, that something always follows. */
export const leading = new Set(
  `vs v cf e.g i.e viz approx est ca c p pp para fig figs eq vol vols ch eds`.split(/\s+/),
);

/** Abbreviations that also stand at the end of a sentence: what follows decides. */
export const trailing = new Set(
  `inc corp co ltd llc plc bros jr esq etc al ave blvd rd hwy dept jan feb apr jun jul aug sep sept
   oct nov dec tue tues thu thur thurs fri a.m p.m u.s u.k u.n e.u d.c ph.d hr hrs sq lb lbs oz ft
   bn`.split(/\s+/),
);

/**
 * Words that open a sentence far more often than they follow an abbreviation inside one: after
 * "in the U.S." they begin a new sentence, while "Congress" goes on.
 */
export const openers = new Set(
  `the a an it its he she they we i you this that these those there their his her our in on at by
   for from with as to of if when while although though because since after before during under
   but and or so yet however moreover meanwhile instead still also both neither no not one some
   many most other others what who why how where according officials analysts reporting reports
   sources critics supporters residents none nothing nobody`.split(/\s+/),
);
