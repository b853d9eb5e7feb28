import { StudentStill } from '../teach/assignment/student/still.tsx';
import { useStrings, useWords } from '../words/context.tsx';
import { Footer, Header } from './header.tsx';
import { Awaited } from './island.tsx';
import { ISLANDS } from './islands.ts';
import { SITE } from './words/words.ts';

/** The page of an assignment, which is all in the link to it. Rendered at build, as the lesson is. */
export function AssignmentPage() {
  const t = useStrings();
  const { assignment } = useWords(SITE);
  const { article } = ISLANDS.student;
  return (
    <>
      <Header
        page="assignment"
        skips={
          <a className="skip" href="#student">
            {assignment.skip}
          </a>
        }
      />
      {/* The address is the assignment: it stays as it was opened. */}
      <main data-address="fixed" data-missing={JSON.stringify(t.page.missing)}>
        <h1 className="page-kind">{assignment.heading}</h1>
        <div id="student" tabIndex={-1}>
          {article !== 'rendered' && (
            <Awaited id="student" heights={article} Still={StudentStill} />
          )}
        </div>
      </main>
      <Footer page="assignment" />
    </>
  );
}
