import { PARTS, type PartId, SECTION_IDS, type SectionId } from '../teach/sections.ts';
import { STANDING } from '../teach/standing.ts';
import { useStrings, useWords } from '../words/context.tsx';
import { homeFrom } from '../words/pages.ts';
import { Footer, Header } from './header.tsx';
import { Awaited } from './island.tsx';
import { SITE } from './words/words.ts';

interface TeachPageProps {
  /** Address of the built folder, with the slash at its end, or a form of it for readers to fill in. */
  readonly root: string;
}

/** The page for teachers: what they can do, and a section for each. Rendered at build, as the lesson is. */
export function TeachPage({ root }: TeachPageProps) {
  const t = useStrings();
  const { teach } = useWords(SITE);
  return (
    <>
      <Header
        page="teach"
        skips={
          <a className="skip" href="#builder">
            {teach.skip}
          </a>
        }
      />
      <main
        className="teach"
        data-home={homeFrom('teach', t.language)}
        data-missing={JSON.stringify(t.page.missing)}
      >
        <div className="intro">
          <h1>{teach.heading}</h1>
          <p className="lede">{teach.lede}</p>
        </div>
        <noscript>
          <p className="needs-script">{teach.noScript}</p>
        </noscript>
        <nav className="teach-tasks" aria-labelledby="tasks-title">
          <h2 id="tasks-title">{teach.tasks}</h2>
          <ul>
            {SECTION_IDS.map((id) => (
              <Task key={id} id={id} />
            ))}
          </ul>
        </nav>
        <article>
          {SECTION_IDS.map((id) => (
            <Section key={id} id={id} root={root} />
          ))}
        </article>
      </main>
      <Footer page="teach" />
    </>
  );
}

function Task({ id }: { readonly id: SectionId }) {
  const { head } = useWords(STANDING[id].words);
  return (
    <li>
      <a href={`#${id}`}>{head.task}</a>
    </li>
  );
}

function Section({ id, root }: TeachPageProps & { readonly id: SectionId }) {
  const { words, Still } = STANDING[id];
  const { head } = useWords(words);
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <a className="anchor" href={`#${id}`}>
          {head.title}
        </a>
      </h2>
      <p>{head.about}</p>
      {isPart(id) ? (
        <Awaited id={id} heights={PARTS[id].heights} Still={() => <Still root={root} />} />
      ) : (
        <Still root={root} />
      )}
    </section>
  );
}

const isPart = (id: SectionId): id is PartId => Object.hasOwn(PARTS, id);
