import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { FoundArticle } from '../../api/knowledge.ts';
import './knowledge.css';

export const KIND_WORDS = { policy: '政策', question: '问答' } as const;

interface FoundArticlesProps {
  readonly articles: readonly FoundArticle[];
  /** The day they held on, kept when one is opened. */
  readonly on?: string | undefined;
}

/** Articles found, each with its beginning and why it stands where it does. */
export const FoundArticles = ({ articles, on }: FoundArticlesProps) => (
  <ol>
    {articles.map((article) => (
      <li key={article.code} className="rj-knowledge__found">
        <div>
          <Tag>{KIND_WORDS[article.kind]}</Tag>
          <Link
            className="rj-link rj-knowledge__title"
            to="/knowledge/$code"
            params={{ code: article.code }}
            search={(on ? { on } : {}) as never}
          >
            {article.title}
          </Link>
        </div>
        <div>{article.summary}</div>
        <div className="rj-note">
          {article.from}起施行{article.why ? `　·　${article.why}` : ''}
        </div>
      </li>
    ))}
  </ol>
);
