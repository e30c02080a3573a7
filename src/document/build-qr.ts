/** `::qr{href caption}`: a link for the reader of the printed page. */
import { attributeParagraph } from './attribute-text.js';
import { atSpan } from '../base/diagnostic.js';
import { fitsQrCode, qrImagePath } from '../source/qr-codes.js';
import type { BuildContext } from './build-context.js';
import { TEXT, type AttributeRule, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import { linkTarget } from './link-target.js';
import type { Figure, Inline, Link, Paragraph } from './model.js';
import { isolatedAddress } from './shown-address.js';

const HREF: AttributeRule = { expected: 'an address that a code can hold', fits: fitsQrCode };

export const QR: DirectiveKind = {
  form: 'leaf',
  label: 'none',
  attributes: { href: HREF, caption: TEXT },
  build: (parts, context) => buildQr(parts, context),
};

function buildQr(parts: DirectiveParts, context: BuildContext): readonly Figure[] {
  const { span, opening, attributes } = parts;
  const href = attributes.get('href');
  if (href === undefined) {
    context.report({
      rule: 'qr-codes-have-a-link',
      severity: 'error',
      message: 'expected the address that the code leads to, but there is none',
      place: atSpan(opening),
      hint: 'write ::qr{href="https://…" caption="…"}',
    });
    return [];
  }
  const id = context.nextId();
  const alt = context.metadata.direction === 'rtl' ? `رمز مربّع يفتح الرابط ${href}` : `Square code that opens ${href}`;
  const image = { kind: 'image', id: context.nextId(), span: opening, path: qrImagePath(href), alt } as const;
  return [{ kind: 'figure', id, span, image, share: null, side: null, caption: captionOf(href, parts, context), floats: false }];
}

/** The caption is the link too: who reads on a screen scans nothing. */
function captionOf(href: string, parts: DirectiveParts, context: BuildContext): Paragraph {
  const { opening } = parts;
  const id = context.nextId();
  const link = context.nextId();
  const words = attributeParagraph('caption', parts, context)?.children ?? [addressText(href, parts, context)];
  const target = linkTarget(href, link, opening, context);
  const children: readonly Inline[] = target === null ? words : [{ kind: 'link', id: link, span: opening, target, children: words } satisfies Link];
  return { kind: 'paragraph', id, span: opening, children };
}

function addressText(href: string, { opening }: DirectiveParts, context: BuildContext): Inline {
  return isolatedAddress([{ kind: 'text', id: context.nextId(), span: opening, value: href }], opening, context);
}
