/** The type of CSL that each type of RIS means. */
const meanings: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'entry',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'post',
  INPR: 'article-journal',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'collection',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** Where several mean the same, the one that is written. */
const written: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  figure: 'FIGURE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  motion_picture: 'VIDEO',
  report: 'RPRT',
  'paper-conference': 'CPAPER',
};

/** The type of CSL for a type of RIS. */
export function cslTypeOfRis(type: string): string {
  return meanings[type.trim().toUpperCase()] ?? 'document';
}

/** The type of RIS for a type of CSL; `isExact` where it leads back to the same. */
export function risTypeOf(type: string): { ris: string; isExact: boolean } {
  const [ris] = Object.entries(meanings).find(([, meant]) => meant === type) ?? ['GEN'];
  const chosen = written[type] ?? ris;
  return { ris: chosen, isExact: cslTypeOfRis(chosen) === type };
}
