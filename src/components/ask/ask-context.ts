import { createContext } from '@lit/context';
import type { AskSession } from './ask-session.ts';

/** The session of this page; provided once, when the desk is first opened. */
export const askContext = createContext<AskSession>(Symbol('ask session'));
