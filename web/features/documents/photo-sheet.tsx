import { contentUrl, useDocuments, type DocumentSubject } from '../../api/documents.ts';
import { documentTitle } from './document-card.tsx';
import './documents.css';

/** The photos of an entry as they are printed below it, two in a row. */
export const PhotoSheet = ({ of }: { readonly of: DocumentSubject }) => {
  const documents = useDocuments(of);
  const photos = (documents.data ?? []).filter(({ hasView, isSealed }) => hasView && !isSealed);
  if (photos.length === 0) return null;
  return (
    <div className="rj-photos rj-only-print" aria-hidden="true">
      {photos.map((photo, index) => (
        <figure key={photo.id}>
          <img src={contentUrl(photo, 'view')} alt="" />
          <figcaption>
            {index + 1}. {documentTitle(photo)}
            {photo.takenOn ? `（${photo.takenOn}）` : ''}
          </figcaption>
        </figure>
      ))}
    </div>
  );
};
