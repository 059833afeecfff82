import type { ComponentType } from 'react';
import type { PersonSection } from '../../api/person-file.ts';
import { PersonDocuments } from '../documents/person-documents.tsx';

export interface SectionViewProps {
  readonly section: PersonSection;
  readonly county: string;
  readonly id: string;
  readonly asOf?: string | undefined;
}

/**
 * Sections of the person file that are shown by a component of their own, by the section's code; the others are tables.
 * A component named here gets the section as the server sent it and renders its own panel with the code as its id.
 */
export const sectionViews: Readonly<Record<string, ComponentType<SectionViewProps>>> = {
  documents: PersonDocuments,
};
