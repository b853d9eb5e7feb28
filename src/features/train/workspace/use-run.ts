import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../../words/languages.ts';
import { type Controller, createController } from '../model/controller.ts';
import type { Settings } from '../model/settings.ts';
import { createSession } from '../session.ts';

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A run of these settings, made anew when they change; null until the first is made. */
export function useController(settings: Settings, language: Language): Controller | null {
  const [controller, setController] = useState<Controller | null>(null);
  const key = JSON.stringify(settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has all settings
  useEffect(() => {
    const session = createSession();
    const made = createController(session, session.open(settings, language), wait, () =>
      performance.now(),
    );
    setController(made);
    return () => {
      made.stop();
      session.stop();
    };
  }, [key, language]);
  return controller;
}

const never = () => () => undefined;

export const useRun = (controller: Controller | null) =>
  useSyncExternalStore(
    controller?.subscribe ?? never,
    () => controller?.get() ?? null,
    () => null,
  );
