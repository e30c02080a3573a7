import type { Heading as MdastHeading, Root } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { surveyHeadings, type HeadingFacts } from './heading-survey.js';
import { surveyLinkDefinitions, type LinkDefinitions } from './link-definitions.js';
import type { Metadata } from './metadata.js';
import { surveyNotes, type NoteSurvey } from './note-survey.js';

/** What must be known of the whole source before any part of the Document is built. */
export interface Survey {
  readonly headings: ReadonlyMap<MdastHeading, HeadingFacts>;
  readonly links: LinkDefinitions;
  readonly notes: NoteSurvey;
}

export function survey(root: Root, file: SourceFile, metadata: Metadata, report: Report): Survey {
  const headings = surveyHeadings(root, file, metadata, report);
  const links = surveyLinkDefinitions(root, file, report);
  const notes = surveyNotes(root, file, report);
  return { headings, links, notes };
}
