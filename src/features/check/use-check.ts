import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../report/messages.ts';
import { isRefused } from '../../tensor/refused.ts';
import { NotLoaded } from '../../ui/load-code.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { createSession } from './load-session.ts';
import { type Complaint, type Current, complaintOf, currentOf, jobOf } from './model/current.ts';
import type { CheckOutcome, Input, Job, Session } from './model/session.ts';

/** A report that is shown, and what it is about. */
export interface Result {
  readonly current: Current;
  readonly job: Job;
  readonly outcome: Extract<CheckOutcome, { readonly type: 'done' }>;
}

/** What is going on. */
export type Work =
  | { readonly kind: 'opening'; readonly name: string; readonly progress: Progress | null }
  | { readonly kind: 'checking'; readonly progress: Progress | null };

export interface Check {
  readonly current: Current | null;
  readonly work: Work | null;
  readonly complaint: Complaint | null;
  readonly result: Result | null;
  readonly session: () => Session;
  /** Opens a file and checks it; `change` sets more than what is most likely meant. */
  readonly take: (input: Input, change?: (current: Current) => Current) => void;
  /** Changes what was chosen, and checks again. */
  readonly change: (current: Current) => void;
  readonly cancel: () => void;
}

/** Milliseconds between two pictures of the progress. */
const PACE = 100;

/** The state of the panel. What fails or is cancelled leaves the file and the report that were there. */
export function useCheck(): Check {
  const [current, setCurrent] = useState<Current | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const running = useRef<AbortController | null>(null);
  const session = useRef<ReturnType<typeof createSession> | null>(null);

  const started = useCallback((): Session => {
    session.current ??= createSession();
    return session.current;
  }, []);

  useEffect(() => {
    // The worker is there before it is needed: once a file is dropped, nothing is requested any more.
    const cancel = whenIdle(() => {
      session.current ??= createSession();
    });
    return () => {
      cancel();
      running.current?.abort();
      session.current?.stop();
      session.current = null;
    };
  }, []);

  /** Runs one thing; whatever ran before is cancelled silently. */
  async function run(
    first: Work,
    act: (signal: AbortSignal, report: (p: Progress) => void) => Promise<void>,
  ) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setComplaint(null);
    setWork(first);
    let shown = 0;
    const report = (progress: Progress) => {
      const now = performance.now();
      if (running.current !== controller || now - shown < PACE) return;
      shown = now;
      setWork((step) => step && { ...step, progress });
    };
    try {
      await act(controller.signal, report);
    } catch (error) {
      if (running.current !== controller) return;
      setComplaint(
        controller.signal.aborted ? { beside: 'progress', cancelled: true } : failure(error),
      );
    }
    if (running.current !== controller) return;
    running.current = null;
    setWork(null);
  }

  function take(input: Input, change: (current: Current) => Current = (one) => one) {
    const { name } = input;
    void run({ kind: 'opening', name, progress: null }, async (signal, progress) => {
      const opened = await started().open(input, { signal, progress });
      signal.throwIfAborted();
      if (isRefused(opened)) return setComplaint({ beside: 'input', name, problem: opened });
      const next = change(currentOf(input, opened));
      setCurrent(next);
      await checkNow(next, signal, progress);
    });
  }

  async function checkNow(next: Current, signal: AbortSignal, progress: (p: Progress) => void) {
    const job = jobOf(next);
    if (job === null) return;
    setWork({ kind: 'checking', progress: null });
    const outcome = await started().check(job, { signal, progress });
    signal.throwIfAborted();
    switch (outcome.type) {
      case 'done':
        return setResult({ current: next, job, outcome });
      case 'refused':
        return setComplaint(complaintOf(next.input.name, outcome));
      default:
        return outcome satisfies never;
    }
  }

  function change(next: Current) {
    setCurrent(next);
    void run({ kind: 'checking', progress: null }, (signal, progress) =>
      checkNow(next, signal, progress),
    );
  }

  return {
    current,
    work,
    complaint,
    result,
    session: started,
    take,
    change,
    cancel: () => running.current?.abort(),
  };
}

function failure(error: unknown): Complaint {
  if (error instanceof NotLoaded) return { beside: 'progress', notLoaded: true };
  return { beside: 'progress', failed: error instanceof Error ? error.message : String(error) };
}
