import { useWords } from '../../words/context.tsx';
import { WithCode } from '../with-code.tsx';
import { KINDS, linesOf, SITE_IDS, TRIED } from './sites.ts';
import { SITE_WORDS } from './words/words.ts';

/** What each kind of site does to a line, and what to do if the panel does not appear. Part of the document. */
export function Hosts() {
  const words = useWords(SITE_WORDS);
  return (
    <>
      <table className="hosts">
        <thead>
          <tr>
            <th scope="col">{words.site}</th>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {SITE_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">
                {words.names[id]}
                {TRIED[id] !== undefined && <small>{words.tried(TRIED[id])}</small>}
              </th>
              <td>
                {linesOf(id)
                  .map((line) => words.kinds[KINDS[line]])
                  .join(` ${words.or} `)}
              </td>
              <td>
                <WithCode text={words.sites[id]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.wrong}</h3>
      <dl className="hosts-symptoms">
        {words.symptoms.map(({ see, means }) => (
          <div key={see}>
            <dt>{see}</dt>
            <dd>
              <WithCode text={means} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.always}</p>
    </>
  );
}
