import type { ReportProblem } from '../../report/messages.ts';
import { ofRefusal } from '../../tensor/refused.ts';
import type { Complaint } from './model/current.ts';
import type { Words } from './words/en.ts';

/** What is said of something that could not be used. */
export function complaintText(words: Words, complaint: Complaint): string {
  switch (complaint.beside) {
    case 'progress':
      if ('cancelled' in complaint) return words.progress.cancelled;
      if ('notLoaded' in complaint) return words.progress.notLoaded;
      return words.progress.failed(complaint.failed);
    case 'input': {
      const said = problemText(words, complaint.problem);
      return [complaint.name && words.named(complaint.name), said].filter(Boolean).join(' ');
    }
    default:
      return problemText(words, complaint.problem);
  }
}

function problemText(words: Words, problem: ReportProblem): string {
  if (problem.refused === 'mask-shape')
    return words.settings.maskShape(problem.found, problem.expected);
  if (problem.refused === 'weight-count')
    return words.settings.weightCount(problem.found, problem.expected);
  return ofRefusal(words.refused, problem);
}

interface ComplaintLineProps {
  readonly words: Words;
  readonly complaint: Complaint | null;
  readonly beside: Complaint['beside'];
}

/** The sentence beside the control it is about. What was there before stays. */
export function ComplaintLine({ words, complaint, beside }: ComplaintLineProps) {
  if (complaint?.beside !== beside) return null;
  return (
    <p className="check-complaint" role="alert">
      {complaintText(words, complaint)} {beside !== 'progress' && words.kept}
    </p>
  );
}
