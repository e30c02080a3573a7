import type { Direction } from './metadata.js';
import type { BoxRole } from './model.js';

/** What a box is called where its author gives no label; a pull quote and a card are called nothing. */
const TITLES: Readonly<Record<Direction, Readonly<Record<BoxRole, string>>>> = {
  rtl: {
    summary: 'الخلاصة',
    'key-facts': 'حقائق أساسية',
    note: 'ملاحظة',
    warning: 'تنبيه',
    definition: 'تعريف',
    example: 'مثال',
    'pull-quote': '',
    sidebar: 'إضاءة',
    card: '',
  },
  ltr: {
    summary: 'Summary',
    'key-facts': 'Key facts',
    note: 'Note',
    warning: 'Warning',
    definition: 'Definition',
    example: 'Example',
    'pull-quote': '',
    sidebar: 'In focus',
    card: '',
  },
};

export const BOX_ROLES = Object.keys(TITLES.rtl) as readonly BoxRole[];

/** In the language that the publication's direction suggests. */
export const boxTitle = (role: BoxRole, direction: Direction): string => TITLES[direction][role];
