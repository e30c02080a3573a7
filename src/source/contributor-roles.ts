/** What people do for a book, and the codes of the MARC relators that say so in files. */

const MARC = {
  author: 'aut',
  editor: 'edt',
  'critical-editor': 'edt',
  translator: 'trl',
  compiler: 'com',
  annotator: 'ann',
  introducer: 'aui',
  illustrator: 'ill',
  photographer: 'pht',
  calligrapher: 'cll',
  reviewer: 'rev',
  proofreader: 'pfr',
  designer: 'bkd',
  'cover-designer': 'cov',
} as const;

export type ContributorRole = keyof typeof MARC;

export const CONTRIBUTOR_ROLES = ['author', 'editor', 'critical-editor', 'translator', 'compiler', 'annotator', 'introducer', 'illustrator', 'photographer', 'calligrapher', 'reviewer', 'proofreader', 'designer', 'cover-designer'] as const satisfies readonly ContributorRole[];

/** https://id.loc.gov/vocabulary/relators */
export function marcRelator(role: ContributorRole): string {
  return MARC[role];
}
