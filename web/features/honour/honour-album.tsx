import { contentUrl, useDocument, type DocumentItem } from '../../api/documents.ts';
import { documentTitle } from '../documents/document-card.tsx';
import './honour-album.css';

const Film = ({ item }: { readonly item: DocumentItem }) => {
  const full = useDocument(item.hasNotes ? item : undefined);
  const notes = full.data?.notes;
  const Player = item.mediaClass === 'audio' ? 'audio' : 'video';
  return (
    <section className="rj-album__film" aria-label={documentTitle(item)}>
      <h3 className="rj-documents__group">
        {documentTitle(item)}
        {item.takenOn ? `（${item.takenOn}）` : ''}
      </h3>
      <Player className="rj-no-print" controls preload="metadata" src={contentUrl(item, 'original')} />
      {notes?.consentOn ? (
        <p className="rj-note">
          本人于 {notes.consentOn} 同意{notes.consentNote ? `：${notes.consentNote}` : ''}
        </p>
      ) : null}
      {notes?.transcript ? <p className="rj-album__words">{notes.transcript}</p> : null}
    </section>
  );
};

interface HonourAlbumProps {
  readonly name: string;
  /** Under the name: identity and service. */
  readonly line: string;
  readonly unitName: string;
  readonly pictures: readonly DocumentItem[];
  readonly films: readonly DocumentItem[];
}

/** The album of a person: cover, pictures with captions, oral history. On paper A4, a cover and two pictures a page. */
export const HonourAlbum = ({ name, line, unitName, pictures, films }: HonourAlbumProps) => {
  const cover = pictures.find(({ kind }) => kind === 'portrait') ?? pictures[0];
  return (
    <article className="rj-album">
      <div className="rj-album__cover">
        {cover ? <img src={contentUrl(cover, 'view')} alt={documentTitle(cover)} /> : null}
        <h2 className="rj-album__name">{name}</h2>
        <p>{line}</p>
        <p className="rj-note">{unitName}</p>
      </div>
      {pictures.length > 0 ? (
        <div className="rj-album__pages">
          {pictures.map((picture, index) => (
            <figure key={picture.id}>
              <img
                src={contentUrl(picture, 'view')}
                alt={documentTitle(picture)}
                loading={index > 5 ? 'lazy' : 'eager'}
              />
              <figcaption>
                {index + 1}. {documentTitle(picture)}
                {picture.takenOn ? `（${picture.takenOn}）` : ''}
              </figcaption>
            </figure>
          ))}
        </div>
      ) : null}
      {films.map((film) => (
        <Film key={film.id} item={film} />
      ))}
    </article>
  );
};
