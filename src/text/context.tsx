import { createContext, useContext } from 'react';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

const StringsContext = createContext<Strings>(en);

export const StringsProvider = StringsContext.Provider;

export const useStrings = (): Strings => useContext(StringsContext);
