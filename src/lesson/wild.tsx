import type { Article } from './article/article.ts';
import { reportAddress, reportName, WILD, type WildId } from './article/wild.ts';
import { Words } from './prose.tsx';
import './wild.css';

/** Reported failures: what happened, where, and a button that reproduces it in the lab. */
export function Wild({ article }: { article: Article }) {
  return (
    <ul className="wild">
      {(Object.keys(WILD) as WildId[]).map((id) => (
        <li key={id}>
          <h3>{article.wild[id].title}</h3>
          <p>
            <Words text={article.wild[id].story} />
          </p>
          <p className="wild-foot">
            <a href={reportAddress(WILD[id])}>{reportName(WILD[id])}</a>
            <button type="button" className="show" data-show={WILD[id].replay}>
              {article.replay}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
