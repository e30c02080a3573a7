/** Style of boxes. */
import { boxLook } from '../design/box-looks.js';
import type { Theme } from '../design/theme.js';
import { BOX_ROLES } from '../document/box-roles.js';
import type { Direction } from '../document/metadata.js';
import type { BoxRole } from '../document/model.js';
import { barred, border, em, faint, filled, number, rule, type Rule, side } from './style-sheet.js';

export function boxRules(theme: Theme, direction: Direction): readonly Rule[] {
  return [
    rule('.box', { margin: '1.4em 0' }),
    ...BOX_ROLES.map((role) => boxRule(role, theme, direction)),
    rule('.box-title', { margin: '0 0 .3em', 'text-indent': '0', 'break-after': 'avoid', 'page-break-after': 'avoid' }),
    rule('.box > :last-child', { 'margin-bottom': '0' }),
  ];
}

function boxRule(role: BoxRole, theme: Theme, direction: Direction): Rule {
  const { fill, barWidth, edge, rule: line, lineColor, padding, text } = boxLook(role, theme);
  const size = text?.size ?? theme.body.size;
  const bar = side('border', 'start', `${number(barWidth)}px solid`, direction);
  const drawn = lineColor === theme.colors.rule ? faint : barred;
  const ends = [...border('border-top', line), ...border('border-bottom', line)];
  return rule(
    `.${role}`,
    fill === null ? {} : filled(fill),
    { padding: `${em(padding, size)} ${em(padding * 1.2, size)}` },
    barWidth > 0 ? drawn(bar, lineColor) : {},
    edge > 0 ? drawn(border('border', edge), lineColor) : {},
    line > 0 ? drawn(ends, lineColor) : {},
  );
}
