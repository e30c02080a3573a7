/** How the PDF is printed, by what was asked for: the command before the source, and what neither says. */
import { atFile, type Report } from './base/diagnostic.js';
import { NO_STANDARD, STANDARD_WITH_SOURCE, DEFAULT_STANDARD, type PdfStandard } from './base/pdf-standard.js';
import { NO_PRESS, type PressRequest, type PressSettings } from './base/press.js';
import { mm, type Pt } from './base/units.js';
import type { PressProfile } from './pdf/output-intent.js';
import type { PublishRequest } from './publish-request.js';

/** Of what goes to the press, where nothing is said. */
const PRESS_BLEED = mm(3);

const SHIPPED_CONDITION = { condition: 'FOGRA39', description: 'Offset printing on coated paper (ISO 12647-2:2004, FOGRA39)', isRegistered: true };

export function choosePress(source: PressRequest, command: PressRequest, path: string, report: Report): PressSettings {
  const asked = <Key extends keyof PressSettings>(key: Key): PressSettings[Key] | null => command[key] ?? source[key] ?? null;
  const imposition = asked('imposition');
  const standard = asked('standard');
  const attachSource = asked('attachSource') ?? standard?.archive?.conformance === 'F';
  const chosen = imposition === null ? (standard ?? (attachSource ? STANDARD_WITH_SOURCE : DEFAULT_STANDARD)) : standardOfSheets(standard);
  if (attachSource && !mayHold(chosen)) {
    report({
      rule: 'attachments-fit-the-standard',
      severity: 'error',
      message: 'expected a standard that lets a PDF hold other files, but PDF/A-2, PDF/A-4 and PDF/X-4 do not',
      place: atFile(path),
      hint: 'ask for a-3a or a-4f, as in --pdf-standard ua-1+a-3a, or leave out --attach-source',
    });
  }
  return {
    standard: chosen,
    attachSource,
    bleed: asked('bleed') ?? bleedOf(chosen),
    marks: asked('marks') ?? NO_PRESS.marks,
    text: asked('text') ?? NO_PRESS.text,
    richBlack: asked('richBlack'),
    profile: asked('profile'),
    condition: asked('condition'),
    imposition,
    facing: asked('facing'),
    imageResolution: asked('imageResolution'),
  };
}

/** Sheets to be folded are read by nobody: they keep the standard of the press, or none. */
function standardOfSheets(standard: PdfStandard | null): PdfStandard {
  return standard?.press === true ? standard : NO_STANDARD;
}

function mayHold({ archive, press }: PdfStandard): boolean {
  return !press && archive?.part !== 2 && !(archive?.part === 4 && archive.conformance === null);
}

function bleedOf({ press }: PdfStandard): Pt {
  return press ? PRESS_BLEED : NO_PRESS.bleed;
}

/** The profile of the press; null where the PDF is not for one, or where there is none, which is told. */
export async function loadPressProfile(press: PressSettings, { source, pressProfile }: PublishRequest, report: Report): Promise<PressProfile | null> {
  const { standard, profile, condition } = press;
  if (!standard.press) {
    return null;
  }
  if (profile !== null) {
    return ownProfile(profile, condition, source, report);
  }
  if (pressProfile === undefined) {
    report({ rule: 'presses-have-a-profile', severity: 'error', message: 'expected an ICC profile of the press, but there is none', place: atFile(source.file.path), hint: 'name one under press: {profile: …}' });
    return null;
  }
  const shipped = { ...SHIPPED_CONDITION, bytes: await pressProfile() };
  return condition === null ? shipped : { ...shipped, condition, description: condition };
}

async function ownProfile(path: string, condition: string | null, { readAsset, file }: PublishRequest['source'], report: Report): Promise<PressProfile | null> {
  const asset = await readAsset(path);
  const bytes = asset.kind === 'found' ? asset.bytes : null;
  if (bytes === null || !isPressProfile(bytes)) {
    report({
      rule: 'press-profiles-are-of-presses',
      severity: 'error',
      message: bytes === null ? `expected an ICC profile in ${path}, but the file could not be read` : `expected the ICC profile of a press with four inks, but ${path} is none`,
      place: atFile(file.path),
      hint: 'take the CMYK output profile that the printer gives, in the folder of the publication',
    });
    return null;
  }
  const name = condition ?? path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return { bytes, condition: name, description: name, isRegistered: condition !== null };
}

/** ICC.1:2004-10, 7.2: signature, device class, colour space of the data. */
function isPressProfile(bytes: Uint8Array): boolean {
  const at = (offset: number): string => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  return at(36) === 'acsp' && at(12) === 'prtr' && at(16) === 'CMYK';
}
