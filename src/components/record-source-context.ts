import { createContext } from '@lit/context';
import type { RecordSource } from '../services/record-source.ts';

/** Where cards get records with their statements from; provided once, by the composition root. */
export const recordSourceContext = createContext<RecordSource>(Symbol('record source'));
