import type { Report } from '../base/diagnostic.js';
import { surveyHeadings, type HeadedFile, type HeadingSurvey } from './heading-survey.js';
import { surveyLinkDefinitions, type LinkDefinitions } from './link-definitions.js';
import type { Metadata } from './metadata.js';
import { surveyNotes, type NoteSurvey } from './note-survey.js';

/** What must be known of a whole file before any part of the Document is built from it. */
export interface Survey extends HeadingSurvey {
  readonly links: LinkDefinitions;
  readonly notes: NoteSurvey;
}

/** One survey a file. Labels and names are those of their file; numbers run on from file to file. */
export function survey(files: readonly HeadedFile[], metadata: Metadata, report: Report): readonly Survey[] {
  const headings = surveyHeadings(files, metadata, report);
  let notesBefore = 0;
  return files.flatMap(({ root, file }, index) => {
    const ofFile = headings[index];
    const links = surveyLinkDefinitions(root, file, report);
    const notes = surveyNotes(root, file, notesBefore, report);
    notesBefore += notes.numbers.size;
    return ofFile === undefined ? [] : [{ ...ofFile, links, notes }];
  });
}
