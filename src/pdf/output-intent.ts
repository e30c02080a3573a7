/** The press that a file is made for: the output intent of PDF/X-4 (ISO 15930-7, 6.2.1). */
import type { PdfFile, PdfReference } from './pdf-file.js';

/** The registry of printing conditions. */
const REGISTRY = 'http://www.color.org';

export interface PressProfile {
  /** An ICC profile of four inks. */
  readonly bytes: Uint8Array;
  /** Name of the printing condition, in the registry where it is one of its. */
  readonly condition: string;
  /** The condition as people say it. */
  readonly description: string;
  readonly isRegistered: boolean;
}

export function pressIntent(file: PdfFile, { bytes, condition, description, isRegistered }: PressProfile): PdfReference {
  return file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: file.text(condition),
    OutputCondition: file.text(description),
    ...(isRegistered ? { RegistryName: file.text(REGISTRY) } : {}),
    Info: file.text(description),
    DestOutputProfile: file.stream({ N: 4 }, bytes),
  });
}
