import { useState } from 'react';
import { useStrings } from '../../words/context.tsx';
import type { Language } from '../../words/languages.ts';
import { folderOf } from '../../words/pages.ts';
import type { TeachProps } from '../sections.ts';
import { Check } from './check.tsx';
import { Compose } from './compose.tsx';
import { LinkField } from './link-field.tsx';
import { type Assignment, NO_ASSIGNMENT } from './model/assignment.ts';
import { writeAssignment } from './model/codec.ts';
import '../teach.css';
import './assignment.css';

/** Makes the link of an assignment, and reads what was handed in for it. */
export default function AssignmentSection({ root }: TeachProps) {
  const t = useStrings();
  const [assignment, setAssignment] = useState<Assignment>(NO_ASSIGNMENT);
  const [language, setLanguage] = useState<Language>(t.language);
  const hasTasks = assignment.tasks.length > 0;
  const link = `${root}${folderOf('assignment', language)}?${writeAssignment(assignment)}`;
  return (
    <div className="panel-card assignment">
      <Compose
        assignment={assignment}
        language={language}
        onChange={setAssignment}
        onLanguage={setLanguage}
      />
      <LinkField link={hasTasks ? link : ''} onAssignment={setAssignment} />
      <Check assignment={assignment} root={root} />
    </div>
  );
}
